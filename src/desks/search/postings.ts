/**
 * Where each pair of neighbouring characters stands: for every pair the numbers of the documents that hold it, ascending,
 * written as differences in seven bits a byte. A hundred thousand documents fit in some tens of megabytes.
 */
export interface Postings {
  lists: Map<number, List>;
  /** The pairs that begin with a character, for words of one character. */
  byFirst: Map<number, number[]>;
}

interface List {
  bytes: Uint8Array;
  length: number;
  last: number;
  count: number;
}

export function emptyPostings(): Postings {
  return { lists: new Map(), byFirst: new Map() };
}

/** The pairs of a text that begin in a word, as numbers; each once. */
export function pairsOf(text: string): Set<number> {
  const pairs = new Set<number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const first = text.charCodeAt(at);
    if (first !== 0x20 && first !== 0x0a) pairs.add(pairAt(text, at));
  }
  return pairs;
}

/** The pair of UTF-16 units at a place, as one number below 2^32. */
export function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}

/** Notes that a document holds these pairs. Its number must be higher than every number noted before. */
export function note({ lists, byFirst }: Postings, document: number, pairs: Iterable<number>): void {
  for (const pair of pairs) {
    const list = lists.get(pair);
    if (list !== undefined) {
      append(list, document);
      continue;
    }
    const fresh: List = { bytes: new Uint8Array(4), length: 0, last: -1, count: 0 };
    append(fresh, document);
    lists.set(pair, fresh);
    const first = Math.floor(pair / 0x10000);
    const others = byFirst.get(first);
    if (others === undefined) byFirst.set(first, [pair]);
    else others.push(pair);
  }
}

function append(list: List, document: number): void {
  if (list.length + 5 > list.bytes.length) {
    const grown = new Uint8Array(list.bytes.length * 2 + 5);
    grown.set(list.bytes);
    list.bytes = grown;
  }
  let gap = document - list.last - 1;
  while (gap > 0x7f) {
    list.bytes[list.length] = (gap & 0x7f) | 0x80;
    list.length += 1;
    gap >>>= 7;
  }
  list.bytes[list.length] = gap;
  list.length += 1;
  list.last = document;
  list.count += 1;
}

/** How many documents hold a pair. */
export function countOf({ lists }: Postings, pair: number): number {
  return lists.get(pair)?.count ?? 0;
}

/** The documents that hold a pair, ascending. */
export function documentsWith({ lists }: Postings, pair: number): Uint32Array {
  const list = lists.get(pair);
  if (list === undefined) return new Uint32Array(0);
  const { bytes, length, count } = list;
  const found = new Uint32Array(count);
  let document = -1;
  let gap = 0;
  let shift = 0;
  let at = 0;
  for (let place = 0; place < length; place += 1) {
    const byte = bytes[place] ?? 0;
    gap |= (byte & 0x7f) << shift;
    shift += 7;
    if (byte > 0x7f) continue;
    document += gap + 1;
    found[at] = document;
    at += 1;
    gap = 0;
    shift = 0;
  }
  return found;
}

/** The documents that hold a character anywhere in a word, ascending. */
export function documentsWithCharacter(
  postings: Postings,
  character: number,
  documents: number,
): Uint32Array {
  const seen = new Uint8Array(documents);
  for (const pair of postings.byFirst.get(character) ?? []) {
    for (const document of documentsWith(postings, pair)) seen[document] = 1;
  }
  const found: number[] = [];
  for (let document = 0; document < documents; document += 1) if (seen[document] === 1) found.push(document);
  return Uint32Array.from(found);
}

/** What stands in both of two ascending lists. */
export function inBoth(a: Uint32Array, b: Uint32Array): Uint32Array {
  const both = new Uint32Array(Math.min(a.length, b.length));
  let size = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [left, right] = [a[i] ?? 0, b[j] ?? 0];
    if (left === right) {
      both[size] = left;
      size += 1;
    }
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return both.subarray(0, size);
}
