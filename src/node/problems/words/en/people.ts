import type { PasswordFault } from "../../../sign-in/password.ts";
import type { PeopleProblems } from "../../problem.ts";
import type { WordsFor } from "../words.ts";

const faults: Record<PasswordFault, string> = {
  "too-short": "It has fewer than twelve characters.",
  "too-long": "It has more than 128 characters.",
  "too-common": "It is made of words and runs that are tried first.",
  "holds-own-name": "It is made of your own name or your office's.",
};

export const people: WordsFor<PeopleProblems> = {
  "second-factor-needed": () => [
    "Set up the second step first",
    "This session is open only to set up your passkey or code generator. Nothing was changed.",
    "Finish setting it up; then everything of your office is open.",
  ],
  "second-factor-refused": () => [
    "The second step does not fit",
    "The code or passkey is not the right one, or it has been used already.",
    "Wait for the next code, or take another of your ways.",
  ],
  "ticket-over": () => [
    "Too much time has passed",
    "A step must follow the one before within five minutes, and counts once.",
    "Begin again.",
  ],
  "invitation-refused": () => [
    "Invitation not accepted",
    "The name and the code do not belong together, or the invitation is over.",
    "Check both; else ask the administrator of this side for a new invitation.",
  ],
  "password-refused": ({ fault }) => [
    "Choose another password",
    `${faults[fault]} Nothing was changed.`,
    "Take several words that do not belong together, at least twelve characters.",
  ],
  "password-wrong": () => [
    "The present password is not right",
    "Nothing was changed.",
    "Type the password with which you sign in.",
  ],
  "passkey-refused": ({ reason }) => [
    "The passkey does not fit",
    `The device signed something else, or for another address (${reason}). Nothing was changed.`,
    "Try again on this page, at its usual address.",
  ],
  "passkey-taken": () => [
    "Registered already",
    "This passkey is registered already, for a person or for an office. Nothing was changed.",
    "Make a new one. A key that adopts and one that signs in are kept apart.",
  ],
  "generator-exists": () => [
    "There is a code generator already",
    "Your account has a code generator that counts. Nothing was changed.",
    "Remove it first, once you have another second step.",
  ],
  "last-factor": () => [
    "The last second step stays",
    "A password alone opens nothing here. Nothing was changed.",
    "Add another second step, then remove this one.",
  ],
  "person-unknown": () => [
    "No such account",
    "There is no open account of that kind on this side. Nothing was changed.",
    "Load the page again.",
  ],
  "sign-in-name-taken": () => [
    "The name is taken",
    "Somebody signs in by this name, or an office is called so. Nothing was changed.",
    "Choose another sign-in name.",
  ],
  "office-not-own": ({ office }) => [
    "Not an office of this side",
    `${office} is not an office of this side. Nothing was changed.`,
    "Choose one from the list.",
  ],
  "not-in-demonstration": () => [
    "Not with a demonstration account",
    "Demonstration accounts have no password or second step of their own. Nothing was changed.",
    "Have the administrator invite a person, and sign in as that person.",
  ],
};
