import { type Sentence, readAccount } from "../texts/readout-comparison.ts";

export type { Sentence };
export { readAccount };

/** The field of a side's own account in one language, as its kind names it. */
export function accountField(language: string): string {
  return `account.${language}`;
}

/** One thing that was said of a meeting, and by whom: the paragraph it rests on, or words that rest on none. */
export interface SaidOfMeeting {
  /** The paragraph of the adopted text; null for words without a source. */
  source: string | null;
  /** The parties that say it, in the mechanism's order, with their sentences. */
  by: { party: string; sentences: Sentence[] }[];
}

/** Everything the accounts of one meeting say, by who says it. */
export interface AccountsLaid {
  every: SaidOfMeeting[];
  /** What some say and some do not, by exactly who. */
  some: { parties: string[]; said: SaidOfMeeting[] }[];
}

/**
 * Lays the parties' accounts of one meeting side by side, however many they are. What rests on the same paragraph is one
 * thing, in whatever languages; a sentence without a source is compared by its very words. Silence is not a denial.
 */
export function laySideBySide(
  accounts: Readonly<Record<string, readonly Sentence[]>>,
  parties: readonly string[],
): AccountsLaid {
  const all = new Map<string, SaidOfMeeting>();
  for (const party of parties) {
    for (const sentence of accounts[party] ?? []) {
      const key = sentence.source ?? `words ${normalised(sentence.text)}`;
      const said = all.get(key) ?? { source: sentence.source, by: [] };
      const own = said.by.find((one) => one.party === party);
      if (own === undefined) said.by.push({ party, sentences: [sentence] });
      else own.sentences.push(sentence);
      all.set(key, said);
    }
  }
  const telling = parties.filter((one) => (accounts[one] ?? []).length > 0);
  const groups = new Map<string, { parties: string[]; said: SaidOfMeeting[] }>();
  const every: SaidOfMeeting[] = [];
  for (const said of all.values()) {
    const by = said.by.map((one) => one.party);
    if (telling.length > 1 && by.length === telling.length) {
      every.push(said);
      continue;
    }
    const group = groups.get(by.join(" ")) ?? { parties: by, said: [] };
    group.said.push(said);
    groups.set(by.join(" "), group);
  }
  return { every, some: [...groups.values()] };
}

function normalised(text: string): string {
  return text.normalize("NFKC").replaceAll(/\s+/g, " ").trim().toLowerCase();
}

/** A paragraph of an adopted text, in every language it has. */
export interface SourceParagraph {
  id: string;
  number: number;
  words: Readonly<Record<string, string>>;
}

/** An account as it begins: each paragraph of the adopted text in one language, resting on itself. */
export function accountFrom(paragraphs: readonly SourceParagraph[], language: string): Sentence[] {
  return paragraphs.flatMap(({ id, words }) => {
    const text = words[language];
    return text === undefined ? [] : [{ text: text.slice(0, 4000), source: id }];
  });
}

/** The sentences that rest on nothing in the adopted text, or on a paragraph that does not stand in it. */
export function withoutSource(
  account: readonly Sentence[],
  paragraphs: readonly SourceParagraph[],
): Sentence[] {
  const known = new Set(paragraphs.map((one) => one.id));
  return account.filter((one) => one.source === null || !known.has(one.source));
}
