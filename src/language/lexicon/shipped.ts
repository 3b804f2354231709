import { makeLexicon, type Lexicon } from "./lexicon.ts";

/** The lexicon Concord comes with (reduced CC-CEDICT); loaded when a text is aligned, and not before. */
export async function readLexicon(): Promise<Lexicon> {
  const loaded = await import("./cc-cedict/cedict.json", { with: { type: "json" } });
  return makeLexicon(loaded.default.words);
}
