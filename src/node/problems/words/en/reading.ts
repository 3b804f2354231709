import type { Refusal as DocumentRefusal } from "../../../../documents/document.ts";
import { refusalSentence } from "../../../../documents/messages/messages.ts";
import type { ReadingProblems } from "../../problem.ts";
import type { WordsFor } from "../words.ts";

export const reading: WordsFor<ReadingProblems> = {
  "document-unreadable": ({ reason, facts }) => [
    "The file cannot be read",
    refusalSentence({ ...facts, ok: false, code: reason } as DocumentRefusal, "en"),
    "Nothing was kept. Give another file, or paste the text.",
  ],
  "too-many-paragraphs": ({ count, limit }) => [
    "Too many paragraphs",
    `The file has ${count} paragraphs, and a text holds at most ${limit}. Nothing was kept.`,
    "Divide the file and make a text of each part.",
  ],
  "paragraph-too-long": ({ number, limit }) => [
    "A paragraph is too long",
    `Paragraph ${number} of the file is longer than ${limit} characters. Nothing was kept.`,
    "Divide that paragraph in the file and give it again.",
  ],
  "reading-unknown": () => [
    "No such reading",
    "No text of this name has been read in here; a colleague may have taken it away.",
    "Go back to the list of readings.",
  ],
  "sheet-draft-unknown": () => [
    "No such draft",
    "This draft is no longer on the sheet; a colleague may have split or joined it. Nothing was changed.",
    "Load the page again.",
  ],
  "sheet-draft-accepted": () => [
    "Accepted already",
    "This draft has become a commitment at home and is changed there.",
    "Take it back first if you want to change it here.",
  ],
  "sheet-draft-released": ({ entity }) => [
    "Already sent",
    `The commitment ${entity} has been released to the other side and cannot be taken back here.`,
    "Say a new position on the commitment's own page.",
  ],
  "nothing-to-join": () => [
    "Nothing to join with",
    "No open draft follows this one. Nothing was changed.",
    "Choose the first of two open drafts.",
  ],
  "reading-in-use": () => [
    "Drafts were accepted from it",
    "Commitments at home came from this reading, so it stays on the list.",
    "Take back what was accepted first.",
  ],
  "language-not-of-mechanism": () => [
    "Not in a language of this committee",
    "The words of this draft stand in a language in which the committee has no texts. Nothing was prepared.",
    "Write the commitment yourself in one of its languages.",
  ],
};
