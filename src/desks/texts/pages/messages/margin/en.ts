import type { MarginMessages } from "./messages.ts";

export const en: MarginMessages = {
  notes: {
    title: "Notes of our side",
    staysHome: "They stay at home, whatever is released.",
    by: (office, when) => `${office}, ${when}`,
    write: "New note on this paragraph",
    keep: "Keep the note",
    remove: "Remove",
    none: "We have no note on this paragraph.",
  },
  findings: {
    title: "What the languages say differently",
    ofParagraph: "What the languages say differently here",
    severities: { critical: "critical", major: "major", minor: "minor" },
    correct: "Correct",
    waive: "Let it pass…",
    raise: "Raise with the other side",
    reason: "Why it may stand (kept at home, and remembered wherever these words stand)",
    waiveConfirm: "Let it pass",
    waived: (count) => `${count} let pass`,
    because: (reason) => `Let pass: ${reason}`,
    by: (office, day) => `${office}, ${day}`,
    takeBack: "Take back",
    standing: ({ critical, major, minor }) =>
      `The languages differ in ${critical + major + minor} ${critical + major + minor === 1 ? "place" : "places"}: ${critical} critical, ${major} major, ${minor} minor.`,
    none: "Nothing was found that the languages say differently.",
    looking: (left) => `${left} ${left === 1 ? "paragraph" : "paragraphs"} still to compare…`,
    staysHome: "Only our side sees this, unless we raise it.",
  },
  raised: {
    of: (party) => `${party} asks to look at the languages:`,
    notSent: "Prepared, not sent.",
    takeBack: "Take back",
  },
  report: {
    title: "Concordance report",
    intro:
      "What the language versions say differently in the words our side has in hand, drafts included: numbers, dates, bounds, references, duty and permission, negation, and/or, exceptions, terms.",
    limits:
      "A program has compared the versions; it misses errors and reports some that are none. It stays at home and replaces no reader.",
    print: "Print",
    toText: "Back to the text",
    paragraph: (number) => `Paragraph ${number}`,
    waivedTitle: "Let pass, with the reason",
    noneWaived: "None has been let pass.",
    lookedAt: (paragraphs) => `${paragraphs} ${paragraphs === 1 ? "paragraph" : "paragraphs"} compared.`,
    tooFew: (paragraphs) =>
      paragraphs === 0
        ? ""
        : `${paragraphs} ${paragraphs === 1 ? "exists" : "exist"} in one language only and could not be compared.`,
  },
  overFindings: {
    title: (count) =>
      count === 1
        ? "One critical finding stands: the languages do not say the same."
        : `${count} critical findings stand: the languages do not say the same.`,
    warning:
      "It can be adopted all the same. Give the reason first; it is kept at home, beside the findings as they are now.",
    reason: "Why our side adopts over these findings",
    record: "Record the reason",
    recorded: (office, when) => `Reason recorded by ${office}, ${when}:`,
    looking: "The languages are being compared; one moment.",
  },
};
