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
};
