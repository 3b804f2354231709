import type { Matcher } from "../glossary/matcher.ts";
import { languages, type Language } from "../language.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { alignParagraphs, type Bead } from "./align.ts";
import { makeLinker, readParagraph, type Paragraph } from "./features.ts";
import { similarityOf } from "./similarity.ts";

/** Paragraphs of each version that belong together; a version that has none is left out. */
export interface AlignedUnit {
  paragraphs: Partial<Record<Language, number>>;
  confidence: number;
}

/** A version as its paragraphs, one a line; empty lines hold nothing. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029\f]/)
    .map((line) => line.trimEnd())
    .filter((line) => line.trim() !== "");
}

type Versions = Partial<Record<Language, readonly string[]>>;

/**
 * Aligns two or three versions paragraph by paragraph, in the order of the first. Three are joined through the
 * Chinese one where there is one, which shares a lexicon with both others; what it lacks is then sought between those two.
 */
export function alignVersions(versions: Versions, matcher: Matcher, lexicon: Lexicon): AlignedUnit[] {
  const present = languages.filter((language) => versions[language] !== undefined);
  const pivot: Language = present.includes("zh") ? "zh" : (present[0] ?? "en");
  const others = present.filter((language) => language !== pivot);
  const [first, second] = others;
  if (first === undefined)
    return (versions[pivot] ?? []).map((_text, at) => ({ paragraphs: { [pivot]: at }, confidence: 0 }));
  const beads = align(versions, pivot, first, matcher, lexicon);
  if (second === undefined) return beads.map((bead) => unitOf(bead, pivot, first));
  return join(
    beads,
    align(versions, pivot, second, matcher, lexicon),
    pivot,
    first,
    second,
    (a, b) => align({ [first]: a, [second]: b }, first, second, matcher, lexicon),
    versions,
  );
}

function align(versions: Versions, a: Language, b: Language, matcher: Matcher, lexicon: Lexicon): Bead[] {
  const linker = makeLinker(matcher, lexicon, [a, b]);
  const first = read(versions[a] ?? [], a, b, linker);
  const second = read(versions[b] ?? [], b, a, linker);
  return alignParagraphs(first, second, similarityOf(first, second));
}

function read(
  texts: readonly string[],
  language: Language,
  other: Language,
  linker: ReturnType<typeof makeLinker>,
): Paragraph[] {
  return texts.map((text, at) => readParagraph(text, at, language, other, linker));
}

function unitOf(bead: Bead, a: Language, b: Language): AlignedUnit {
  const paragraphs: AlignedUnit["paragraphs"] = {};
  if (bead.a !== null) paragraphs[a] = bead.a;
  if (bead.b !== null) paragraphs[b] = bead.b;
  return { paragraphs, confidence: bead.confidence };
}

/** Joins two alignments at the pivot's paragraphs; runs that the pivot lacks on both sides are aligned with each other. */
function join(
  left: readonly Bead[],
  right: readonly Bead[],
  pivot: Language,
  first: Language,
  second: Language,
  between: (a: readonly string[], b: readonly string[]) => Bead[],
  versions: Versions,
): AlignedUnit[] {
  const units: AlignedUnit[] = [];
  let [x, y] = [0, 0];
  while (x < left.length || y < right.length) {
    const looseLeft = run(left, x);
    const looseRight = run(right, y);
    units.push(...joinLoose(looseLeft, looseRight, first, second, between, versions));
    x += looseLeft.length;
    y += looseRight.length;
    const [one, other] = [left[x], right[y]];
    if (one === undefined && other === undefined) break;
    const paragraphs: AlignedUnit["paragraphs"] = {};
    const at = one?.a ?? other?.a;
    if (at !== null && at !== undefined) paragraphs[pivot] = at;
    if (one?.b !== null && one?.b !== undefined) paragraphs[first] = one.b;
    if (other?.b !== null && other?.b !== undefined) paragraphs[second] = other.b;
    units.push({ paragraphs, confidence: Math.min(one?.confidence ?? 1, other?.confidence ?? 1) });
    x += 1;
    y += 1;
  }
  return units;
}

/** The paragraphs from here on that the pivot does not have. */
function run(beads: readonly Bead[], from: number): number[] {
  const loose: number[] = [];
  for (let at = from; at < beads.length && beads[at]?.a === null; at += 1) {
    const own = beads[at]?.b;
    if (own !== null && own !== undefined) loose.push(own);
  }
  return loose;
}

function joinLoose(
  left: readonly number[],
  right: readonly number[],
  first: Language,
  second: Language,
  between: (a: readonly string[], b: readonly string[]) => Bead[],
  versions: Versions,
): AlignedUnit[] {
  if (left.length === 0) return right.map((at) => ({ paragraphs: { [second]: at }, confidence: 0 }));
  if (right.length === 0) return left.map((at) => ({ paragraphs: { [first]: at }, confidence: 0 }));
  const texts = (language: Language, places: readonly number[]): string[] =>
    places.map((at) => versions[language]?.[at] ?? "");
  return between(texts(first, left), texts(second, right)).map((bead) => {
    const paragraphs: AlignedUnit["paragraphs"] = {};
    if (bead.a !== null) paragraphs[first] = left[bead.a] ?? 0;
    if (bead.b !== null) paragraphs[second] = right[bead.b] ?? 0;
    return { paragraphs, confidence: bead.confidence };
  });
}
