import { tokensOf } from "./fold.ts";
import { countOf, documentsWith, documentsWithCharacter, inBoth, pairAt } from "./postings.ts";
import type { SearchIndex } from "./search-index.ts";

export interface Hit {
  id: string;
  kind: string;
  score: number;
}

/** What was found of one kind. */
export interface Group {
  kind: string;
  /** How many documents of this kind were found; `about`: reckoned from the newest of them. */
  total: number;
  about: boolean;
  hits: Hit[];
}

export interface Found {
  /** By kind, in no order of its own. */
  groups: Group[];
  total: number;
  about: boolean;
  /** False where no document holds every word, and the hits only come near. */
  exact: boolean;
}

export interface Asked {
  /** At most so many hits of each kind, after the first `from`. */
  limit?: number;
  from?: number;
  /** Only of this kind. */
  kind?: string | undefined;
}

/**
 * Finds what holds every word of a query, anywhere within longer words, in whatever script. Of each kind the best
 * first: names and words before what is said about them, whole Latin words before parts, then the newest. Where nothing
 * holds every word, what shares most pairs of characters with the query, and `exact` is false. An empty query finds
 * nothing.
 */
export function search(index: SearchIndex, query: string, asked: Asked = {}): Found {
  const tokens = tokensOf(query);
  if (tokens.length === 0) return { groups: [], total: 0, about: false, exact: true };
  const groups = ofEachKind(index, possible(index, tokens), asked.kind).flatMap(
    (own) => groupOf(index, own, tokens, asked) ?? [],
  );
  if (groups.length > 0) return { ...summed(groups), exact: true };
  const near = nearest(index, tokens, asked.kind);
  const byKind = ofEachKind(index, [...near.keys()], asked.kind);
  const scoreOf = (one: number) => near.get(one) ?? 0;
  return { ...summed(byKind.map((own) => ranked(index, own, asked, scoreOf))), exact: false };
}

function summed(groups: Group[]): Pick<Found, "groups" | "total" | "about"> {
  const total = groups.reduce((sum, one) => sum + one.total, 0);
  return { groups, total, about: groups.some((one) => one.about) };
}

interface OfKind {
  kind: string;
  documents: number[];
}

/** The documents of each kind that are not forgotten. */
function ofEachKind(
  { ids, kinds }: SearchIndex,
  documents: Iterable<number>,
  wanted: string | undefined,
): OfKind[] {
  const byKind = new Map<string, number[]>();
  for (const one of documents) {
    const kind = kinds[one] ?? "";
    if (ids[one] === "" || (wanted !== undefined && kind !== wanted)) continue;
    const own = byKind.get(kind);
    if (own === undefined) byKind.set(kind, [one]);
    else own.push(one);
  }
  return [...byKind].map(([kind, own]) => ({ kind, documents: own }));
}

/**
 * What of one kind holds every token; null where nothing does. Of very many only the newest are looked at, and how many
 * hold them is reckoned from these, unless too few of these do.
 */
function groupOf(
  index: SearchIndex,
  { kind, documents }: OfKind,
  tokens: readonly string[],
  asked: Asked,
): Group | null {
  const { limit = 50, from = 0 } = asked;
  const undecided = tokens.filter((token) => token.length > 2);
  const holds = (one: number) => undecided.every((token) => (index.texts[one] ?? "").includes(token));
  const scoreOf = scorer(index, tokens);
  if (undecided.length > 0 && documents.length > MANY) {
    const some = newest(index, documents);
    const held = some.filter(holds);
    if (held.length >= from + limit) {
      const total = Math.round((documents.length * held.length) / some.length);
      return { ...ranked(index, { kind, documents: held }, asked, scoreOf), total, about: true };
    }
  }
  const held = undecided.length === 0 ? documents : documents.filter(holds);
  return held.length === 0 ? null : ranked(index, { kind, documents: held }, asked, scoreOf);
}

function ranked(
  index: SearchIndex,
  { kind, documents }: OfKind,
  { limit = 50, from = 0 }: Asked,
  scoreOf: (document: number) => number,
): Group {
  const hits = best(index, documents, from + limit, scoreOf).slice(from);
  return { kind, total: documents.length, about: false, hits };
}

/** The ids of everything that holds every word of a query: what the board filters by. */
export function idsHolding(index: SearchIndex, query: string, kind?: string): Set<string> {
  const tokens = tokensOf(query);
  const found = tokens.length === 0 ? [] : holders(index, tokens, kind);
  return new Set(found.map((one) => index.ids[one] ?? ""));
}

/** The numbers of the documents that hold every token: by pairs first, then, where pairs do not decide, by the text. */
function holders(index: SearchIndex, tokens: readonly string[], kind: string | undefined): number[] {
  const undecided = tokens.filter((token) => token.length > 2);
  const found: number[] = [];
  for (const one of possible(index, tokens)) {
    if (index.ids[one] === "" || (kind !== undefined && index.kinds[one] !== kind)) continue;
    const text = index.texts[one] ?? "";
    if (undecided.every((token) => text.includes(token))) found.push(one);
  }
  return found;
}

/** The documents that hold every pair of every token, or every character of a token of one. */
function possible(index: SearchIndex, tokens: readonly string[]): Uint32Array {
  const lists = tokens.map((token) => candidates(index, token)).sort((a, b) => a.length - b.length);
  return lists.reduce((a, b) => inBoth(a, b));
}

function candidates({ postings, texts }: SearchIndex, token: string): Uint32Array {
  if (token.length === 1) return documentsWithCharacter(postings, token.charCodeAt(0), texts.length);
  const pairs = pairsIn(token).sort((a, b) => countOf(postings, a) - countOf(postings, b));
  let common: Uint32Array | null = null;
  for (const pair of pairs) {
    const own = documentsWith(postings, pair);
    common = common === null ? own : inBoth(common, own);
    // Few enough to look at the texts themselves.
    if (common.length < 64) break;
  }
  return common ?? new Uint32Array(0);
}

function pairsIn(token: string): number[] {
  return [...new Set(Array.from({ length: token.length - 1 }, (_, at) => pairAt(token, at)))];
}

// Beyond this many, only the newest are scored: nobody reads further, and the answer must not wait for them.
export const SCORED = 1000;
/** Of more than this, the texts of the newest alone are looked at. */
const MANY = 4 * SCORED;

/** The best of these documents. Only the newest are scored where there are very many. */
function best(
  index: SearchIndex,
  documents: readonly number[],
  limit: number,
  scoreOf: (document: number) => number,
): Hit[] {
  const some = documents.length > SCORED ? newest(index, documents) : documents;
  return some
    .map((one) => ({ one, score: scoreOf(one) }))
    .sort(
      (a, b) => b.score - a.score || (index.dates[b.one] ?? 0) - (index.dates[a.one] ?? 0) || a.one - b.one,
    )
    .slice(0, limit)
    .map(({ one, score }) => ({ id: index.ids[one] ?? "", kind: index.kinds[one] ?? "", score }));
}

/** About so many of the newest, without sorting all: the day from which on they are, read off a sample. */
function newest({ dates }: SearchIndex, documents: readonly number[]): number[] {
  const step = Math.max(1, Math.floor(documents.length / 1000));
  const sample: number[] = [];
  for (let at = 0; at < documents.length; at += step) sample.push(dates[documents[at] ?? 0] ?? 0);
  sample.sort((a, b) => b - a);
  const from = sample[Math.floor((sample.length * SCORED) / documents.length)] ?? 0;
  const found: number[] = [];
  for (const one of documents) {
    if ((dates[one] ?? 0) >= from) found.push(one);
    if (found.length === 2 * SCORED) break;
  }
  return found;
}

const LATIN = /[a-z0-9]/;

function scorer({ texts, heads }: SearchIndex, tokens: readonly string[]): (document: number) => number {
  const lines = tokens.map((token) => ({ token, first: `${token}\n`, line: `\n${token}\n` }));
  return (document) => {
    const text = texts[document] ?? "";
    const head = heads[document] ?? 0;
    let score = 0;
    for (const { token, first, line } of lines) {
      const at = text.indexOf(token);
      score += at < head ? 3 : 1;
      if (isWhole(text, at, token)) score += 1;
      if (text.startsWith(first) || text.includes(line)) score += 4;
    }
    return score;
  };
}

/** Whether a token stands in a text as a whole Latin word. */
function isWhole(text: string, at: number, token: string): boolean {
  return LATIN.test(token) && !LATIN.test(text.charAt(at - 1)) && !LATIN.test(text.charAt(at + token.length));
}

/** How much of the query must be shared to count as near. */
const NEAR = 0.6;

/** Documents that share most of the query, each with its share: of its pairs first, then of what stands in a row. */
function nearest(
  index: SearchIndex,
  tokens: readonly string[],
  kind: string | undefined,
): Map<number, number> {
  const pairs = [...new Set(tokens.filter((token) => token.length > 1).flatMap(pairsIn))].slice(0, 200);
  const shared = new Uint8Array(index.texts.length);
  for (const pair of pairs) {
    for (const document of documentsWith(index.postings, pair))
      shared[document] = (shared[document] ?? 0) + 1;
  }
  const pieces = [...new Set(tokens.flatMap(piecesOf))];
  const found = new Map<number, number>();
  const enough = Math.max(2, Math.ceil(pairs.length * NEAR));
  for (let one = 0; one < shared.length; one += 1) {
    if ((shared[one] ?? 0) < enough || index.ids[one] === "") continue;
    if (kind !== undefined && index.kinds[one] !== kind) continue;
    const text = index.texts[one] ?? "";
    const share = pieces.filter((piece) => text.includes(piece)).length / pieces.length;
    if (share >= NEAR) found.set(one, share);
  }
  return found;
}

/** Alphabets have few letters, so that pairs of them stand everywhere: there three in a row must be shared. */
function piecesOf(token: string): string[] {
  const size = LATIN.test(token) ? 3 : 2;
  return Array.from({ length: Math.max(1, token.length - size + 1) }, (_, at) => token.slice(at, at + size));
}
