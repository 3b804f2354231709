import type { PartyNames } from "./alternat.ts";

/** One party named in a list of parties: which, and the words with its article or office. */
export interface Mention {
  party: string;
  start: number;
  end: number;
  words: string;
}

/** What may stand around a name and moves with it, and what joins the members of a list. */
interface Grammar {
  before: string;
  after: string;
  joint: RegExp;
}

const GRAMMARS: Readonly<Record<string, Grammar>> = {
  en: {
    before: "(?:[Tt]he\\s+Governments?\\s+of\\s+)?(?:[Tt]he\\s+)?",
    after: "(?:\\s+[Ss]ide\\b)?",
    joint: /^(?:,?\s+and\s+|,\s+)$/,
  },
  zh: { before: "", after: "(?:政府|方面|一方|方)?", joint: /^(?:和|与|及|以及|、|同)$/ },
  ko: { before: "", after: "(?:\\s?정부|\\s?측)?", joint: /^(?:[과와]\s|\s?및\s|,\s|\s?·\s?)$/ },
};

/** The lists of parties in a text: runs of two or more different parties with nothing but a joint between them. */
export function mentionsIn(text: string, language: string, parties: readonly PartyNames[]): Mention[][] {
  const grammar = GRAMMARS[language.split("-")[0] ?? ""];
  if (grammar === undefined) return [];
  const runs: Mention[][] = [];
  let run: Mention[] = [];
  for (const mention of everyMention(text, language, parties, grammar)) {
    const last = run.at(-1);
    const isNext =
      last !== undefined &&
      grammar.joint.test(text.slice(last.end, mention.start)) &&
      !run.some((one) => one.party === mention.party);
    if (!isNext) {
      runs.push(run);
      run = [];
    }
    run.push(mention);
  }
  return [...runs, run].filter((one) => one.length > 1);
}

function everyMention(
  text: string,
  language: string,
  parties: readonly PartyNames[],
  { before, after }: Grammar,
): Mention[] {
  const named = parties.flatMap(({ id, names }) => names.map((name) => ({ id, name })));
  const longest = named.filter(({ name }) => name !== "").sort((a, b) => b.name.length - a.name.length);
  if (longest.length === 0) return [];
  const alternatives = longest.map(({ name }) => `(${escaped(name)})`).join("|");
  const edge = language.startsWith("en") ? "\\b" : "";
  const pattern = new RegExp(`${before}${edge}(?:${alternatives})${edge}${after}`, "gu");
  return [...text.matchAll(pattern)].flatMap((match) => {
    const at = match.slice(1).findIndex((group) => group !== undefined);
    const party = longest[at]?.id;
    const [words] = match;
    return party === undefined ? [] : [{ party, start: match.index, end: match.index + words.length, words }];
  });
}

function escaped(name: string): string {
  return name.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}
