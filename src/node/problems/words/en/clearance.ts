import type { ClearanceProblems } from "../../problem.ts";
import type { WordsFor } from "../words.ts";

export const clearance: WordsFor<ClearanceProblems> = {
  "preparation-unknown": () => [
    "No such dispatch in preparation",
    "It has been released or dissolved, or your office was not asked. Nothing was changed.",
    "Load the outbox again.",
  ],
  "preparation-empty": () => [
    "Nothing in it",
    "A dispatch in preparation holds at least one draft. Nothing was changed.",
    "Choose the drafts that are to leave.",
  ],
  "draft-prepared-already": ({ entity, field }) => [
    "In another dispatch already",
    `The draft of ${field} in ${entity} is in preparation with another dispatch. Nothing was changed.`,
    "Take it out there first.",
  ],
  "not-cleared": ({ objecting, silent }) => [
    "Not cleared",
    `${[objecting.length > 0 ? `Objecting: ${objecting.join(", ")}.` : "", silent.length > 0 ? `Without an answer to these words: ${silent.join(", ")}.` : ""].join(" ").trim()} Nothing was released.`,
    "Settle it with these offices, or have who may overrule it with a reason.",
  ],
  "dispatch-in-part": () => [
    "A cleared dispatch leaves whole",
    "These drafts are in preparation with others, and were circulated together. Nothing was released.",
    "Release the whole dispatch from the outbox, or dissolve it.",
  ],
  "not-asked": () => [
    "Your office was not asked",
    "This dispatch was not circulated to your office. Nothing was changed.",
    "Tell the secretary if it should be.",
  ],
  "words-changed": () => [
    "The words have changed meanwhile",
    "Somebody at home has changed a draft since you read it. Your answer was not taken.",
    "Read the present words and answer again.",
  ],
  "objection-without-words": () => [
    "Say what you object to",
    "An objection carries its words. Nothing was changed.",
    "Write what would have to change.",
  ],
  "nothing-to-overrule": () => [
    "Nothing to overrule",
    "This office has agreed to these words. Nothing was changed.",
    "Load the outbox again.",
  ],
  "answered-already": ({ office }) => [
    "This office has objected",
    `${office} has objected: it cannot simply be left out. Nothing was changed.`,
    "Change the words and ask again, or have who may overrule it with a reason.",
  ],
};
