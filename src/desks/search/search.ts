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
  /** How many documents of this kind were found. */
  total: number;
  hits: Hit[];
}

export interface Found {
  /** By kind, in no order of its own. */
  groups: Group[];
  total: number;
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
  if (tokens.length === 0) return { groups: [], total: 0, exact: true };
  const whole = holders(index, tokens, asked.kind);
  if (whole.length > 0) {
    return { groups: grouped(index, whole, asked, scorer(index, tokens)), total: whole.length, exact: true };
  }
  const near = nearest(index, tokens, asked.kind);
  const documents = [...near.keys()];
  const groups = grouped(index, documents, asked, (one) => near.get(one) ?? 0);
  return { groups, total: documents.length, exact: false };
}

function grouped(
  index: SearchIndex,
  documents: readonly number[],
  { limit = 50, from = 0 }: Asked,
  scoreOf: (document: number) => number,
): Group[] {
  const byKind = new Map<string, number[]>();
  for (const one of documents) {
    const kind = index.kinds[one] ?? "";
    const own = byKind.get(kind);
    if (own === undefined) byKind.set(kind, [one]);
    else own.push(one);
  }
  return [...byKind].map(([kind, own]) => {
    const hits = best(index, own, from + limit, scoreOf).slice(from);
    return { kind, total: own.length, hits };
  });
}

/** The ids of everything that holds every word of a query: what the board filters by. */
export function idsHolding(index: SearchIndex, query: string, kind?: string): Set<string> {
  const tokens = tokensOf(query);
  const found = tokens.length === 0 ? [] : holders(index, tokens, kind);
  return new Set(found.map((one) => index.ids[one] ?? ""));
}

/** The numbers of the documents that hold every token: by pairs first, then, where pairs do not decide, by the text. */
function holders(index: SearchIndex, tokens: readonly string[], kind: string | undefined): number[] {
  const lists = tokens.map((token) => candidates(index, token)).sort((a, b) => a.length - b.length);
  const common = lists.reduce((a, b) => inBoth(a, b));
  const undecided = tokens.filter((token) => token.length > 2);
  const found: number[] = [];
  for (const one of common) {
    if (index.ids[one] === "" || (kind !== undefined && index.kinds[one] !== kind)) continue;
    const text = index.texts[one] ?? "";
    if (undecided.every((token) => text.includes(token))) found.push(one);
  }
  return found;
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
const SCORED = 2000;

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
      (a, b) =>
        b.score - a.score || descending(index.dates[a.one] ?? "", index.dates[b.one] ?? "") || a.one - b.one,
    )
    .slice(0, limit)
    .map(({ one, score }) => ({ id: index.ids[one] ?? "", kind: index.kinds[one] ?? "", score }));
}

/** About so many of the newest, without sorting all: the day from which on they are, read off a sample. */
function newest({ dates }: SearchIndex, documents: readonly number[]): number[] {
  const step = Math.max(1, Math.floor(documents.length / 1000));
  const sample = documents.filter((_, at) => at % step === 0).map((one) => dates[one] ?? "");
  sample.sort(descending);
  const from = sample[Math.floor((sample.length * SCORED) / documents.length)] ?? "";
  const found: number[] = [];
  for (const one of documents) {
    if ((dates[one] ?? "") >= from) found.push(one);
    if (found.length === 2 * SCORED) break;
  }
  return found;
}

function descending(a: string, b: string): number {
  return a < b ? 1 : a > b ? -1 : 0;
}

const LATIN = /[a-z0-9]/;

function scorer({ texts, heads }: SearchIndex, tokens: readonly string[]): (document: number) => number {
  return (document) => {
    const text = texts[document] ?? "";
    const head = heads[document] ?? 0;
    let score = 0;
    for (const token of tokens) {
      const at = text.indexOf(token);
      score += at < head ? 3 : 1;
      if (isWhole(text, at, token)) score += 1;
      if (text.startsWith(`${token}\n`) || text.includes(`\n${token}\n`)) score += 4;
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
