import type { AlignedParagraphs } from "./aligned.ts";

/** One paragraph to be: its words in each language that has them. */
export interface ImportRow {
  words: Readonly<Record<string, string>>;
  /** Whether the languages surely belong together; false asks for a look. */
  sure: boolean;
  /** Whether it is to become a paragraph. */
  taken: boolean;
}

/** Below this, that paragraphs belong together is more guessed than known. */
const SURE = 0.25;

/** The aligned paragraphs as rows to be checked, all of them taken. */
export function rowsOf(
  units: readonly AlignedParagraphs[],
  versions: Readonly<Record<string, readonly string[]>>,
): ImportRow[] {
  return units.map(({ places, confidence }) => {
    const words = Object.entries(places).map(([tag, at]) => [tag, versions[tag]?.[at] ?? ""] as const);
    return {
      words: Object.fromEntries(words),
      sure: words.length < 2 || confidence >= SURE,
      taken: true,
    };
  });
}

/** Takes a row apart: the languages named stay, the others follow as a row of their own. */
export function withSplit(rows: readonly ImportRow[], at: number, stay: string): ImportRow[] {
  return rows.flatMap((row, place) => {
    if (place !== at) return [row];
    const { [stay]: kept, ...rest } = row.words;
    if (kept === undefined || Object.keys(rest).length === 0) return [row];
    return [
      { ...row, words: { [stay]: kept }, sure: true },
      { ...row, words: rest, sure: true },
    ];
  });
}

/** Whether a row and the one after it have no language in common, and so can be one paragraph. */
export function canJoin(rows: readonly ImportRow[], at: number): boolean {
  const [row, next] = [rows[at], rows[at + 1]];
  if (row === undefined || next === undefined) return false;
  return Object.keys(row.words).every((tag) => next.words[tag] === undefined);
}

/** Makes one row of a row and the one after it; the same rows where they have a language in common. */
export function withJoined(rows: readonly ImportRow[], at: number): ImportRow[] {
  const [row, next] = [rows[at], rows[at + 1]];
  if (row === undefined || next === undefined || !canJoin(rows, at)) return [...rows];
  const joined = { words: { ...row.words, ...next.words }, sure: true, taken: row.taken || next.taken };
  return [...rows.slice(0, at), joined, ...rows.slice(at + 2)];
}

/** The rows with other words in one language of one of them. */
export function withWords(
  rows: readonly ImportRow[],
  at: number,
  language: string,
  said: string,
): ImportRow[] {
  return rows.map((row, place) =>
    place === at ? { ...row, words: { ...row.words, [language]: said } } : row,
  );
}

/** A value of an entity to be kept as a draft. */
export interface ImportDraft {
  entity: string;
  field: string;
  value: unknown;
  kind?: string | undefined;
}

interface Destination {
  text: string;
  /** The kind to be opened with the text's order, where the text exists at home alone. */
  opening: string | undefined;
  /** What the text lists already; what is imported comes after it. */
  order: readonly string[];
  /** A new paragraph's id, a fresh one at each call. */
  fresh: () => string;
}

/** The drafts that make paragraphs of the rows taken: where each belongs, its words, and the order of the text. */
export function draftsOf(
  rows: readonly ImportRow[],
  { text, opening, order, fresh }: Destination,
): ImportDraft[] {
  const ids: string[] = [];
  const drafts = rows
    .filter((row) => row.taken)
    .flatMap(({ words }) => {
      const id = fresh();
      ids.push(id);
      const about = { entity: id, kind: "paragraph" };
      return [
        { ...about, field: "text", value: text },
        { ...about, field: "included", value: true },
        ...Object.entries(words).map(([tag, value]) => ({ ...about, field: `wording.${tag}`, value })),
      ];
    });
  return [{ entity: text, field: "order", value: [...order, ...ids], kind: opening }, ...drafts];
}
