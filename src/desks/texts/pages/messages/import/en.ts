import type { ImportMessages } from "./messages.ts";

export const en: ImportMessages = {
  title: "Paragraphs from files",
  intro:
    "Give one file for each language. Their paragraphs are laid side by side for you to check, and become drafts at home; nothing is sent.",
  fromFiles: "Begin from files (optional)",
  filesHelp: "One file for each language you have: Word, PDF, web page or plain text. The others may follow.",
  file: (language) => `File in ${language}`,
  remove: (file) => `Take away ${file}`,
  removeShort: "Take away",
  read: "Read the files",
  reading: (file, place, of) => `Reading ${file} (${place} of ${of})…`,
  aligning: "Laying the paragraphs side by side…",
  keeping: (count) => `Keeping ${count} ${count === 1 ? "paragraph" : "paragraphs"} at home…`,
  noFile: "No file is given.",
  failedIn: (file, language) => `${file} (${language})`,
  check: "Check the paragraphs",
  checkHelp:
    "Paragraphs are never merged. Untick what is not to become a paragraph; take apart what does not belong together, and join it with what it belongs to.",
  counts: (taken, toFollow, unsure) =>
    `${taken} ${taken === 1 ? "paragraph" : "paragraphs"} · ${toFollow} with a language to follow · ${unsure} to look at`,
  columns: { taken: "Take", change: "Change" },
  take: (number) => `Take paragraph ${number}`,
  toFollow: "to follow",
  unsure: "Do these belong together?",
  apart: "Take apart",
  apartHelp: (number) => `Take paragraph ${number} apart into its languages`,
  join: "Join with next",
  joinHelp: (number) => `Join paragraph ${number} with the next`,
  asTitle: "This is the title",
  tooMany: (limit) => `A text holds at most ${limit} paragraphs. Untick some, or make a second text.`,
  confirm: (count) => `Make ${count} ${count === 1 ? "draft paragraph" : "draft paragraphs"}`,
  begin: (count) => `Begin the text with ${count} ${count === 1 ? "paragraph" : "paragraphs"}`,
};
