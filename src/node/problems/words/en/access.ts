import type { AccessProblems } from "../../problem.ts";
import { refusalOf } from "../exchange.ts";
import type { WordsFor } from "../words.ts";
import { exchangeSentence } from "../../../../record/exchange/messages.ts";
import type { Deed } from "../../../policy.ts";

const deeds: Record<Deed, string> = {
  read: "read the record",
  draft: "prepare drafts",
  release: "release",
  adopt: "adopt a text for this side",
  "manage-keys": "register or revoke keys",
  "see-exchange": "see the exchange",
  "manage-trust": "decide whose keys are trusted and who audits the logs",
  carry: "write or import bundles",
  "read-own-items": "read commitments in which other offices act",
  "see-outbox": "see what is about to leave",
  report: "write reports on these commitments",
  circulate: "circulate positions for clearance",
  clear: "clear positions",
  overrule: "go on against an objection",
  "see-people": "see who acts for this side's offices",
  "manage-people": "open or close accounts",
  "read-trail": "read the access trail",
};

export const access: WordsFor<AccessProblems> = {
  "not-signed-in": () => [
    "Please sign in",
    "This is open only to an office of this side that has signed in; the sign-in may have expired.",
    "Sign in and try again. What you typed stays in your browser.",
  ],
  "sign-in-refused": () => [
    "Sign-in refused",
    "The name or the password is not right, or the account is not open.",
    "Check both. Who has lost theirs asks the administrator of this side for a new invitation.",
  ],
  "sign-in-locked": ({ seconds }) => [
    "Too many attempts",
    `After several failed attempts you must wait ${seconds} seconds.`,
    "Wait, then try again; if it was not you, tell your administrator.",
  ],
  "csrf-refused": () => [
    "The page is out of date",
    "The request does not carry the mark of this sign-in. Nothing was changed.",
    "Load the page again and repeat what you did.",
  ],
  "other-site": () => [
    "From another site",
    "The request came from a page of another site. Nothing was changed.",
    "Work from this node's own pages.",
  ],
  "not-allowed": ({ deed }) => [
    "Not for this office",
    `Your office may not ${deeds[deed]}. Nothing was changed.`,
    "Ask an office that may; the policy of this node says which.",
  ],
  "node-not-authenticated": (facts) => [
    "Not known as a node of this mechanism",
    `Only authenticated nodes of the parties, and auditors, may read this. ${exchangeSentence(refusalOf(facts), "en")}`,
    "Check that both sides trust each other's current key and that both clocks are right.",
  ],
  "cosignature-refused": (facts) => [
    "Cosignature not taken",
    exchangeSentence(refusalOf(facts), "en"),
    "Look at the exchange page of both nodes.",
  ],
  "streams-exhausted": ({ limit }) => [
    "Too many open pages",
    `An office may keep at most ${limit} pages listening at once.`,
    "Close some of them.",
  ],
  "not-own-item": () => [
    "Not one of your office's items",
    "Your office reads and reports on the commitments in which it acts. Nothing was changed.",
    "If it should be yours, ask your secretary to name your office among those who act.",
  ],
};
