import { folded } from "./fold.ts";

/** A piece of a text; `hit` where it is what was looked for. */
export interface Piece {
  text: string;
  hit: boolean;
}

/** A text folded sign by sign, with the place in the text from which each folded unit comes. */
interface Folded {
  text: string;
  from: number[];
}

const CJK = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const JOINS = /['’‐‑-]/;
const LATIN = /\p{Script=Latin}/u;

/**
 * Folds a text as the index does, but keeps where each unit came from, so that a word found without its spaces, its
 * accents or in the other form of its characters can be shown in the text as it is written.
 */
function foldedWithPlaces(text: string): Folded {
  const signs: { at: number; sign: string }[] = [];
  for (let at = 0; at < text.length;) {
    const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
    signs.push({ at, sign });
    at += sign.length;
  }
  let result = "";
  const from: number[] = [];
  signs.forEach(({ at, sign }, index) => {
    const [before, after] = [signs[index - 1]?.sign ?? "", signs[index + 1]?.sign ?? ""];
    if (/\s/u.test(sign) && CJK.test(before) && CJK.test(after)) return;
    if (JOINS.test(sign) && LATIN.test(before) && LATIN.test(after)) return;
    const unit = folded(sign);
    result += unit;
    for (let each = 0; each < unit.length; each += 1) from.push(at);
  });
  return { text: result, from };
}

/** The stretches of a text in which one of the folded words stands, in order and without overlap. */
function stretchesOf(text: string, words: readonly string[]): [from: number, to: number][] {
  const { text: plain, from } = foldedWithPlaces(text);
  const found: [number, number][] = [];
  for (const word of words) {
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + word.length)) {
      const last = from[at + word.length - 1] ?? 0;
      const end = last + String.fromCodePoint(text.codePointAt(last) ?? 0).length;
      found.push([from[at] ?? 0, end]);
    }
  }
  found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const merged: [number, number][] = [];
  for (const [start, end] of found) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/** A text in pieces, with every place marked at which one of the folded words of a query stands. */
export function marked(text: string, words: readonly string[]): Piece[] {
  const whole = text.normalize("NFC");
  const pieces: Piece[] = [];
  let at = 0;
  for (const [start, end] of stretchesOf(whole, words)) {
    if (start > at) pieces.push({ text: whole.slice(at, start), hit: false });
    pieces.push({ text: whole.slice(start, end), hit: true });
    at = end;
  }
  if (at < whole.length) pieces.push({ text: whole.slice(at), hit: false });
  return pieces;
}

/** How many of the words stand in a text. */
export function countWords(text: string, words: readonly string[]): number {
  const plain = folded(text);
  return words.filter((word) => plain.includes(word)).length;
}

/** So much of an excerpt stands before the first place that is marked, and so much in all. */
const BEFORE = 40;
const LENGTH = 180;

/** The part of a marked text around its first mark; `…` stands where something is left out. */
export function excerptOf(pieces: readonly Piece[]): Piece[] {
  const first = pieces.findIndex((one) => one.hit);
  const kept: Piece[] = [];
  let left = LENGTH;
  pieces.forEach((piece, at) => {
    if (left <= 0 || at < first - 1) return;
    const characters = Array.from(piece.text);
    const isBefore = at === first - 1 && characters.length > BEFORE;
    const part = isBefore ? characters.slice(-BEFORE) : characters.slice(0, left);
    const text = part.join("");
    const isCut = !isBefore && part.length < characters.length;
    kept.push({ text: `${isBefore ? "…" : ""}${text}${isCut ? "…" : ""}`, hit: piece.hit });
    left -= part.length;
  });
  return kept;
}
