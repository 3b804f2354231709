import type { DeskWords } from "./messages.ts";

export const en: DeskWords = {
  title: "My desk",
  waiting: {
    adopt: "Texts to adopt",
    "take-position": "Positions to take",
    answer: "Requests to answer",
    report: "Reports due",
    clearance: "Clearances asked of us",
    arrived: "Just came in",
  },
  why: {
    "they-spoke": "another side has spoken, we have not",
    "they-answered": "the sides differ, and the other side’s word is the newer",
    "they-adopted": "another side has adopted exactly this",
    "all-agree": "all sides say the same; nobody has adopted it yet",
    due: "falls due",
    late: "its date has passed, and no end is settled",
    "no-news": "nothing reported for half a year",
    asked: "an answer is asked for",
    received: "received from another side",
  },
  empty: "Nothing waits for your side. To begin something, open a meeting, a text or a commitment.",
  late: "late",
  noDate: "no date",
};
