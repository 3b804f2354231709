import { folded, nameForms } from "./fold.ts";
import { type Postings, emptyPostings, note, pairsOf } from "./postings.ts";

/** One thing that can be found. Names come in every form somebody may type; all are looked for in every script. */
export interface SearchDocument {
  id: string;
  kind: string;
  /** The day that decides between equals, the newest first. */
  date: string;
  names: readonly string[];
  /** What it says: counts like a name. */
  words: readonly string[];
  /** What is said about it: counts less. */
  more: readonly string[];
}

/**
 * All documents a reader may find, by pairs of characters, so that words are found without spaces between them. Grows
 * in place: a changed document is forgotten and noted anew.
 */
export interface SearchIndex {
  postings: Postings;
  /** By number: the folded text, what of it is names and words, id, kind, date as a number; id "" once forgotten. */
  texts: string[];
  heads: number[];
  ids: string[];
  kinds: string[];
  dates: number[];
  numbers: Map<string, number>;
}

export function emptySearchIndex(): SearchIndex {
  return {
    postings: emptyPostings(),
    texts: [],
    heads: [],
    ids: [],
    kinds: [],
    dates: [],
    numbers: new Map(),
  };
}

/** A day (`YYYY-MM-DD`, or as much of it as is known) as a number that grows with it: numbers compare faster than words. */
function dayNumber(date: string): number {
  const digits = date.replace(/\D/g, "").slice(0, 8).padEnd(8, "0");
  return Number(digits);
}

/** An index of these documents. */
export function searchIndex(documents: Iterable<SearchDocument>): SearchIndex {
  const index = emptySearchIndex();
  for (const one of documents) putDocument(index, one);
  return index;
}

/** Takes in a document that is new or has changed. */
export function putDocument(index: SearchIndex, document: SearchDocument): void {
  removeDocument(index, document.id);
  const head = [
    folded(document.id),
    ...document.names.flatMap(nameForms),
    ...document.words.map(folded),
  ].join("\n");
  const text = `${head}\n${document.more.map(folded).join("\n")}\n`;
  const number = index.texts.length;
  index.texts.push(text);
  index.heads.push(head.length);
  index.ids.push(document.id);
  index.kinds.push(document.kind);
  index.dates.push(dayNumber(document.date));
  index.numbers.set(document.id, number);
  note(index.postings, number, pairsOf(text));
}

/** Forgets a document; its place in the index stays empty until `compacted`. */
export function removeDocument(index: SearchIndex, id: string): void {
  const number = index.numbers.get(id);
  if (number === undefined) return;
  index.numbers.delete(id);
  index.ids[number] = "";
  index.texts[number] = "";
}

/** Makes an index anew where more than half of it is forgotten. */
export function compact(index: SearchIndex): void {
  const { ids, numbers, kinds, dates, texts, heads } = index;
  if (ids.length <= 1000 || numbers.size * 2 >= ids.length) return;
  const kept = emptySearchIndex();
  for (const [id, old] of numbers) {
    const number = kept.ids.length;
    const text = texts[old] ?? "";
    kept.texts.push(text);
    kept.heads.push(heads[old] ?? 0);
    kept.ids.push(id);
    kept.kinds.push(kinds[old] ?? "");
    kept.dates.push(dates[old] ?? 0);
    kept.numbers.set(id, number);
    note(kept.postings, number, pairsOf(text));
  }
  Object.assign(index, kept);
}
