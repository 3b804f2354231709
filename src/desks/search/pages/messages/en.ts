import type { SearchWords } from "./messages.ts";

export const en: SearchWords = {
  title: "Search",
  lead: "Over everything our side may read: words with or without spaces, names in any form, in Chinese, Korean or English.",
  label: "Words or names",
  go: "Search",
  begin: "Type a word, a name or an id.",
  none: "Nothing holds these words. Try fewer words, or another language.",
  near: "Nothing holds every word; these come near.",
  compiled: "compiled from public sources",
  pages: "Pages of what was found",
  earlier: "Previous page",
  later: "Next page",
  back: "All kinds",
  found: (count, about) => (about ? `about ${count} found` : count === "1" ? "1 found" : `${count} found`),
  about: (count) => `about ${count}`,
  all: (count, kind) => `All ${count}: ${kind}`,
  page: (page, pages) => `Page ${page} of ${pages}`,
};
