import type { Lexicon } from "../../language/lexicon/lexicon.ts";
import type { Comparison } from "../../language/reader/meaning.ts";
import { compareReadouts } from "../../language/reader/two-readouts.ts";
import type { SheetDraft } from "./sheet-draft.ts";

/** Two sheets of one meeting: pairs that say the same, and what stands in only one. By the ids of drafts. */
export interface TwoAccounts {
  both: { first: string; second: string; likeness: number }[];
  onlyFirst: string[];
  onlySecond: string[];
}

/** Puts two sheets side by side; what was dismissed on a sheet is no part of its account. */
export function twoAccounts(
  first: readonly SheetDraft[],
  second: readonly SheetDraft[],
  words: Comparison,
  lexicon: Lexicon,
): TwoAccounts {
  const [a, b] = [first, second].map((drafts) => drafts.filter((one) => one.state !== "dismissed")) as [
    SheetDraft[],
    SheetDraft[],
  ];
  const compared = compareReadouts(statements(a), statements(b), words, lexicon);
  const idIn = (drafts: SheetDraft[], at: number): string => drafts[at]?.id ?? "";
  return {
    both: compared.both.map((pair) => ({
      first: idIn(a, pair.first),
      second: idIn(b, pair.second),
      likeness: Math.round(pair.likeness * 100) / 100,
    })),
    onlyFirst: compared.onlyFirst.map((at) => idIn(a, at)),
    onlySecond: compared.onlySecond.map((at) => idIn(b, at)),
  };
}

function statements(drafts: readonly SheetDraft[]) {
  return drafts.map(({ edit, reading }) => ({ text: edit.wording, language: reading.language }));
}
