import type { DeskWords } from "./messages.ts";

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

export const en: DeskWords = {
  title: "My desk",
  lead: (day) => `What waits for our side, the nearest date first. As of ${day}.`,
  narrow: "Show only",
  everything: "Everything that waits",
  waiting: {
    adopt: "Texts to adopt",
    "take-position": "Positions to take",
    answer: "Requests to answer",
    report: "Reports due",
    clearance: "Clearances asked of us",
  },
  why: {
    "they-spoke": "the other side has spoken, we have not",
    "they-answered": "the sides differ, and the other side’s word is the newer",
    "they-adopted": "the other side has adopted exactly this",
    "all-agree": "both sides say the same; nobody has adopted it yet",
    due: "falls due",
    late: "its date has passed, and no end is settled",
    "no-news": "nothing reported for half a year",
    asked: "an answer is asked for",
  },
  columns: { by: "By", what: "What waits", on: "On what", why: "Why" },
  paragraphs: (count) => `${count} paragraphs of this text`,
  points: (count) => `${count} points of its agenda`,
  empty: "Nothing waits for our side.",
  emptyToDo: "Begin something:",
  begin: { meeting: "propose a meeting", text: "begin a text", commitment: "enter a commitment" },
  emptyNarrowed: "Nothing waits in this way.",
  late: "late",
  lateCount: (count) => (count === 1 ? "1 is late" : `${count} are late`),
  noDate: "no date",
  more: (count) => `${count} more wait beyond this list.`,
  findings: {
    title: "Findings to settle",
    lead: "Where the languages of a text in negotiation do not say the same. Only our side sees this.",
    text: "Text",
    critical: "Critical",
    major: "Major",
    looking: (left) => `${left === 1 ? "1 paragraph is" : `${left} paragraphs are`} still being compared…`,
  },
  arrived: {
    title: "Just came in",
    lead: "What the other side sent since our office last looked.",
    none: "Nothing new since our office last looked.",
    more: "More came in than is listed here; the exchange page shows how much.",
    when: "Sent",
    what: "What",
    dispatch: (number, party, earlier) =>
      `No. ${number} of ${party}${earlier === 0 ? "" : ` and ${earlier} earlier`}`,
    acts: { adopt: "adopted", decline: "declined", erase: "words erased", publish: "published" },
    counted: {
      meeting: (count) => counted(count, "meeting", "meetings"),
      "agenda-item": (count) => counted(count, "agenda item", "agenda items"),
      text: (count) => counted(count, "text", "texts"),
      paragraph: (count) => counted(count, "paragraph", "paragraphs"),
      readout: (count) => counted(count, "readout", "readouts"),
      term: (count) => counted(count, "term", "terms"),
      commitment: (count) => counted(count, "commitment", "commitments"),
      report: (count) => counted(count, "report", "reports"),
      observation: (count) => counted(count, "word on a compiled item", "words on compiled items"),
    },
    seen: "We have looked at this",
  },
  notForThisOffice: "This office keeps the machines; it has no desk. Its pages are in the menu.",
};
