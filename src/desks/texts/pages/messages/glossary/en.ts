import type { GlossaryMessages } from "./messages.ts";

export const en: GlossaryMessages = {
  list: {
    title: "Joint glossary",
    intro:
      "How both sides call things, in every language: the forms they accept, those they do not, and what must not be confused. A term counts once both sides have adopted it.",
    open: "New term",
    search: "Find a term",
    term: "Term",
    kind: "Class",
    standing: "How far",
    atHome: "at home only",
    empty: "There is no joint term yet.",
    emptyToDo:
      "Start from a shipped term below, from what a text proposes, or by hand; the other side sees nothing until you release it.",
    adoptAll: (count) => `Adopt ${count} ${count === 1 ? "term" : "terms"} on which both sides agree…`,
    adoptAllTitle: "Adopt these terms",
    adoptMeaning:
      "Adopting puts on record that our side accepts these terms; each is settled once every side has adopted it. One signature covers all that are shown.",
  },
  shipped: {
    title: "Start from the shipped glossary",
    intro:
      "It comes with the software, with the source of each usage. It binds nobody; what both sides adopt stands above.",
    search: "Find in the shipped glossary",
    found: (shown, found) => (shown < found ? `${shown} of ${found} shown.` : `${found} found.`),
    start: "Start from it",
    source: "Source",
  },
  fromText: {
    title: "What a text proposes",
    choose: "Text",
    go: "Look for terms",
    intro: "Terms that this text defines itself or repeats. Each can be the start of a joint term.",
    why: {
      defined: "defined in the text",
      repeated: "repeated",
      "rendered-differently": "repeated, not always in the same words",
    },
    places: (paragraphs) => `Paragraphs ${paragraphs}`,
    none: "The text neither defines a term nor repeats one.",
  },
  opening: {
    title: "New term",
    intro: "The term begins at home. Its name cannot be changed later; its forms come on the next page.",
    confirm: "Continue",
  },
  term: {
    title: (name) => `Term ${name}`,
    atHome: "This term exists at home only. The other side will see it once its first forms are released.",
    forms: "What each side says",
    accepted: (language) => `Accepted · ${language}`,
    forbidden: (language) => `Not accepted · ${language}`,
    kind: "Class",
    antonyms: "Must not be confused with",
    source: "Source",
    onePerLine: "One form a line.",
    firstIsSettled: "One form a line; the first is the one to use.",
    tokenHelp: "Small Latin letters, digits and hyphens, such as customs-duty.",
    none: "none",
    ours: (field) => `Ours: ${field}`,
    notSent: "Prepared, not sent.",
    adoption: "Adoption",
    adoptTitle: "Adopt this term",
    ready: "Nothing differs; the term can be adopted as it stands.",
  },
};
