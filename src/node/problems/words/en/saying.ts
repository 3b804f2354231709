import type { NotAdoptable } from "../../../../record/kind/revision.ts";
import type { SayingProblems } from "../../problem.ts";
import type { WordsFor } from "../words.ts";
import { rules } from "./rules.ts";

const because: Record<NotAdoptable["code"], string> = {
  bracketed: "the two sides' words differ",
  unreadable: "a value is erased or has not been received",
  "required-field-silent": "nobody has spoken on something that is required",
  "held-back": "a side has a reserve that it has not lifted",
  "nothing-said": "nobody has said anything yet",
  "child-missing": "an included part is not known here",
  "unit-unknown": "this kind has no such part to settle",
  "version-unknown": "it was made by a version of the kind that this node does not know",
};

export const saying: WordsFor<SayingProblems> = {
  "same-id-other-content": ({ act }) => [
    "This number is taken",
    `Something else has already been said under the id ${act}. What was said stands; nothing was added.`,
    "Load the page again; if you meant something new, send it under a new id.",
  ],
  "same-id-twice": ({ act }) => [
    "One id, two acts",
    `The request uses the id ${act} twice. Nothing was said.`,
    "Give each act an id of its own.",
  ],
  "entity-unknown": ({ entity }) => [
    "Not known here",
    `This node knows no ${entity}.`,
    "Check the name; if the other side opened it, wait until it has arrived.",
  ],
  "entity-exists": ({ entity }) => [
    "Opened already",
    `${entity} has been opened already. Nothing was said.`,
    "Work on the one that is there, or choose another name.",
  ],
  "entity-not-own-name": ({ party }) => [
    "Not a name of this side",
    `What this side opens has a name that begins with ${party}/. Nothing was said.`,
    "Choose such a name.",
  ],
  "not-a-participant": ({ entity }) => [
    "Not a participant",
    `This side does not take part in ${entity}. Nothing was said.`,
    "Only its participants speak on it.",
  ],
  "party-unknown": ({ named }) => [
    "No such party",
    `${named} is not a party of this mechanism. Nothing was said.`,
    "Name parties as the session lists them.",
  ],
  "kind-unknown": ({ kind }) => [
    "Unknown kind",
    `This node does not know the kind ${kind} in that version.`,
    "Update the node, or choose a kind that it knows.",
  ],
  "field-unknown": ({ field }) => [
    "Unknown field",
    `This kind has no field ${field}. Nothing was said.`,
    "Choose one of its fields; /api/openapi.json lists them.",
  ],
  "value-malformed": ({ field, where }) => [
    "Not a value of this field",
    where === ""
      ? `What stands in ${field} does not fit it.`
      : `What stands in ${field}, at “${where}”, does not fit it.`,
    "Correct the value; /api/openapi.json describes it.",
  ],
  "value-too-long": ({ field, limit }) => [
    "Too long",
    `What stands in ${field} is longer than ${limit} bytes. Nothing was said.`,
    "Shorten it, or attach it as a paper.",
  ],
  "value-not-plain": ({ field }) => [
    "A value that cannot be signed",
    `${field} holds a fraction, a broken character, or is nested too deeply. Nothing was said.`,
    "Write exact amounts as text or whole numbers, and type broken characters again.",
  ],
  "text-changed": () => [
    "The text has changed meanwhile",
    "What would be adopted now is not what was shown to you. Nothing was adopted.",
    "Read the present text and adopt that, if you agree.",
  ],
  "adopted-already": () => [
    "Adopted already",
    "This side has already adopted exactly this text. Nothing was added.",
    "Nothing is left to do here; the other side's adoption may still be awaited.",
  ],
  "declined-already": () => [
    "Declined already",
    "This side has declined exactly this text; that is final for this text.",
    "Propose another wording.",
  ],
  "bound-by-adoption": () => [
    "Bound by an earlier adoption",
    "This side has adopted another text in the same place. It may adopt this one only after the other side has declined that one.",
    "Ask the other side to decline the earlier text, then adopt again.",
  ],
  "not-settled": () => [
    "Not settled",
    "Only what every side has adopted can be published in this way. Nothing was published.",
    "Wait for the other side's adoption.",
  ],
  "not-own-act": () => [
    "Not this side's act",
    "Only its author may erase or publish this act. Nothing was done.",
    "Ask the other side.",
  ],
  "not-adoptable": ({ reason, field, entity }) => [
    "Cannot be adopted yet",
    `${because[reason]}${field === undefined ? "" : ` (${field})`}${entity === undefined ? "" : `: ${entity}`}. Nothing was adopted.`,
    "Bring both sides' words together first.",
  ],
  "rule-refused": ({ rule, field }) => {
    const [detail, whatToDo] = rules[rule] ?? [
      `A rule of this kind says no (${rule}).`,
      "Change what you say.",
    ];
    return ["Not in this way", `${detail}${field === undefined ? "" : ` (${field})`}`, whatToDo];
  },
  "assent-missing": () => [
    "The adoption is not signed",
    "An adoption carries the signature of the office's key over exactly what was shown. Nothing was adopted.",
    "Adopt with your passkey.",
  ],
  "assent-refused": ({ reason }) => [
    "The signature does not fit",
    `The signature does not bind your office's key to exactly this text (${reason}). Nothing was adopted.`,
    "Adopt again on this node's own page, with the passkey registered for your office.",
  ],
  "assent-not-needed": () => [
    "A signature without an adoption",
    "The request carries a signature but adopts nothing. Nothing was said.",
    "Leave out the signature, or adopt something.",
  ],
  "key-unknown": ({ key }) => [
    "Key not known",
    `Your office has no key ${key} that is registered and not revoked.`,
    "Register a passkey on the keys page first.",
  ],
  "key-exists": ({ key }) => [
    "Registered already",
    `A key ${key} has been registered already; an id is never used again.`,
    "Choose another id.",
  ],
  "key-of-another-office": ({ key }) => [
    "Another office's key",
    `The key ${key} would be another office's. Nothing was registered.`,
    "Each office registers its own keys.",
  ],
  "software-key-refused": () => [
    "Not outside a demonstration",
    "A software key counts only in a demonstration.",
    "Register a passkey.",
  ],
  "act-too-long": ({ limit }) => [
    "Too long for one act",
    `An act's envelope may be at most ${limit} bytes long. Nothing was said.`,
    "Shorten names and proofs; values do not count here.",
  ],
  "file-unknown": ({ act, attachment }) => [
    "A file is not here",
    `Act ${act} names the file ${attachment.slice(0, 12)}…, which this node does not have or no longer has. Nothing was released.`,
    "Attach the file again.",
  ],
  "too-many-files": ({ act, limit }) => [
    "Too many files",
    `Act ${act} names more than ${limit} files. Nothing was released.`,
    "Name fewer files, or pack them into one.",
  ],
  "draft-unknown": ({ entity, field }) => [
    "No such draft",
    `There is no draft of ${field} in ${entity}. Nothing was released.`,
    "Load the page again: another office may have released or discarded it.",
  ],
  "nothing-to-release": () => [
    "Nothing to release",
    "The request names no draft and no adoption.",
    "Prepare something first.",
  ],
};
