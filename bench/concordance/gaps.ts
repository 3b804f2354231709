import { alignVersions } from "../../src/language/alignment/documents.ts";
import type { Matcher } from "../../src/language/glossary/matcher.ts";
import { languages, type Language } from "../../src/language/language.ts";
import type { Lexicon } from "../../src/language/lexicon/lexicon.ts";
import { leadingLabel } from "../../src/language/structure/label.ts";
import { foldWidth } from "../../src/language/writing/fold.ts";
import { galeChurch } from "./baselines/gale-church.ts";
import { languagePairs, type Row as Unit } from "./corpus.ts";
import { seeded } from "./random.ts";

/** What became of paragraphs taken out of one version of a document. */
export interface Gaps {
  removed: number;
  found: number;
  /** Reported as missing, though the counterpart is there. */
  wrong: number;
  blocks: number;
  foundByTextbook: number;
}

/** Two versions of a document whose paragraphs belong together one to one. */
export interface Document {
  doc: string;
  a: Language;
  b: Language;
  paragraphs: (readonly [string, string])[];
}

/** The documents of a corpus, two versions at a time, with the labels their paragraphs begin with or without them. */
export function documentsOf(units: readonly Unit[], labels: boolean): Document[] {
  const names = [...new Set(units.map((one) => one.doc))];
  return names.flatMap((doc) =>
    languagePairs.flatMap(([a, b]) => {
      const paragraphs = units.flatMap(({ doc: of, texts }) => {
        const [one, other] = [texts[a], texts[b]];
        if (of !== doc || one === undefined || other === undefined) return [];
        const pair = labels ? ([one, other] as const) : ([bare(one, a), bare(other, b)] as const);
        return pair.every((text) => text.trim() !== "") ? [pair] : [];
      });
      return paragraphs.length < 20 ? [] : [{ doc, a, b, paragraphs }];
    }),
  );
}

/** A paragraph without its label; a heading that is nothing but its label stays. */
function bare(text: string, language: Language): string {
  const label = leadingLabel(foldWidth(text), language);
  if (label === null) return text;
  const rest = text.slice(label.end).replace(/^[\s).、．.：:-]+/, "");
  return rest === "" ? text : rest;
}

const share = 0.04;

/** Takes 4% of the paragraphs out of each version, never both of a pair, and asks the aligner what is missing. */
export function tryGaps(document: Document, seed: number, matcher: Matcher, lexicon: Lexicon): Gaps {
  const { a, b, paragraphs } = document;
  const random = seeded(seed * 104_729 + paragraphs.length);
  const count = Math.max(1, Math.round(paragraphs.length * share));
  const outOfA = new Set<number>();
  const outOfB = new Set<number>();
  while (outOfA.size < count) outOfA.add(random.below(paragraphs.length));
  while (outOfB.size < count) {
    const at = random.below(paragraphs.length);
    if (!outOfA.has(at)) outOfB.add(at);
  }
  const kept = (out: ReadonlySet<number>): number[] =>
    paragraphs.flatMap((_pair, at) => (out.has(at) ? [] : [at]));
  const [inA, inB] = [kept(outOfA), kept(outOfB)];
  const textsA = inA.map((at) => paragraphs[at]?.[0] ?? "");
  const textsB = inB.map((at) => paragraphs[at]?.[1] ?? "");
  const units = alignVersions({ [a]: textsA, [b]: textsB }, matcher, lexicon);
  const alone = units.flatMap(({ paragraphs: of }) => lonely(of, a, b));
  const isGap = ({ version, at }: Lonely): boolean =>
    version === a ? outOfB.has(inA[at] ?? -1) : outOfA.has(inB[at] ?? -1);
  const byTextbook = galeChurch(
    textsA.map((one) => one.length),
    textsB.map((one) => one.length),
  ).filter(
    (bead) =>
      (bead.sizeA === 1 && bead.sizeB === 0 && outOfB.has(inA[bead.a] ?? -1)) ||
      (bead.sizeA === 0 && bead.sizeB === 1 && outOfA.has(inB[bead.b] ?? -1)),
  );
  return {
    removed: outOfA.size + outOfB.size,
    found: alone.filter(isGap).length,
    wrong: alone.filter((one) => !isGap(one)).length,
    blocks: inA.length + inB.length,
    foundByTextbook: byTextbook.length,
  };
}

interface Lonely {
  version: Language;
  at: number;
}

function lonely(of: Partial<Record<Language, number>>, a: Language, b: Language): Lonely[] {
  const here = languages.filter((language) => of[language] !== undefined);
  const [version] = here;
  if (here.length !== 1 || version === undefined || (version !== a && version !== b)) return [];
  return [{ version, at: of[version] ?? 0 }];
}

export function total(all: readonly Gaps[]): Gaps {
  const sum = (key: keyof Gaps): number => all.reduce((value, one) => value + one[key], 0);
  return {
    removed: sum("removed"),
    found: sum("found"),
    wrong: sum("wrong"),
    blocks: sum("blocks"),
    foundByTextbook: sum("foundByTextbook"),
  };
}
