import type { Item } from "../commitments/item.ts";

/** One meeting in the parties' own accounts: what every one tells, what only some tell, what none does. */
export interface SideBySide {
  every: string[];
  /** By who tells it, in the mechanism's order of parties: with two parties, only one and only the other. */
  only: { parties: string[]; ids: string[] }[];
  none: string[];
  total: number;
}

/**
 * Lays the parties' readouts of one meeting side by side: both say, only this one, only that one, neither. It compares
 * whose account an item stands in, as an observer found it; that a side is silent in public is not that it disagrees.
 */
export function readoutsSideBySide(
  items: readonly Pick<Item, "id" | "meeting" | "readouts">[],
  meeting: string,
  parties: readonly string[],
): SideBySide {
  const own = items.filter((one) => one.meeting === meeting);
  const tellers = (one: (typeof own)[number]) => parties.filter((party) => one.readouts.includes(party));
  const groups = new Map<string, { parties: string[]; ids: string[] }>();
  for (const one of own) {
    const telling = tellers(one);
    if (telling.length === 0 || telling.length === parties.length) continue;
    const group = groups.get(telling.join(" ")) ?? { parties: telling, ids: [] };
    group.ids.push(one.id);
    groups.set(telling.join(" "), group);
  }
  const orderOf = (group: { parties: string[] }) =>
    parties.indexOf(group.parties[0] ?? "") + group.parties.length * 100;
  return {
    every: own.filter((one) => tellers(one).length === parties.length).map((one) => one.id),
    only: [...groups.values()].sort((a, b) => orderOf(a) - orderOf(b)),
    none: own.filter((one) => tellers(one).length === 0).map((one) => one.id),
    total: own.length,
  };
}

/** A sentence of a side's account and the paragraph of the adopted text it rests on; null: no source. */
export interface AccountSentence {
  text: string;
  source: string | null;
}

/** The parties' accounts against the text they adopted. */
export interface AccountsCompared {
  every: string[];
  only: { party: string; sources: string[] }[];
  /** Paragraphs of the text that no account tells. */
  none: string[];
  /** Sentences that rest on nothing in the text. */
  unsourced: { party: string; sentences: string[] }[];
}

/** Compares each party's account (its sentences, in any one language) with the paragraphs of the adopted text. */
export function accountsCompared(
  paragraphs: readonly string[],
  accounts: Readonly<Record<string, readonly AccountSentence[]>>,
): AccountsCompared {
  const parties = Object.keys(accounts);
  const cites = (party: string, paragraph: string) =>
    (accounts[party] ?? []).some((sentence) => sentence.source === paragraph);
  const tellers = (paragraph: string) => parties.filter((party) => cites(party, paragraph));
  return {
    every: paragraphs.filter((one) => parties.length > 0 && tellers(one).length === parties.length),
    only: parties.map((party) => ({
      party,
      sources: paragraphs.filter((one) => tellers(one).length < parties.length && cites(party, one)),
    })),
    none: paragraphs.filter((one) => tellers(one).length === 0),
    unsourced: parties.map((party) => ({
      party,
      sentences: (accounts[party] ?? []).filter((one) => one.source === null).map((one) => one.text),
    })),
  };
}
