import type { z } from "zod";
import type { EntityState } from "../../record/fold/entity.ts";
import type { Citation } from "../../record/verify/envelope.ts";
import { dayOf } from "./days.ts";
import { citedItem, oneWord, shownEvidence } from "./fields.ts";
import type { Evidence, EvidenceLink, Observation, Words } from "./item.ts";
import { type Sight, positionOf } from "./sight.ts";

/**
 * What reports say of one commitment: each party's own words, as far as this reader may see them. A report counts for
 * the party that says in it what it is about.
 */
export function evidenceFromReports(
  about: string,
  reports: readonly EntityState[],
  sight: Sight,
): Evidence[] {
  return reports.flatMap((state) =>
    state.participants.flatMap((party): Evidence[] => {
      const cited = positionOf(state, "about", party, sight, oneWord);
      if (cited === null || cited.value !== about) return [];
      return [
        {
          id: state.id,
          from: "report",
          on: positionOf(state, "on", party, sight, oneWord)?.value ?? dayOf(cited.position.time),
          by: [party],
          words: ownWords(state, "words", party, sight),
          effect: null,
          links: (positionOf(state, "evidence", party, sight, shownEvidence)?.value ?? []).map(linkOf),
          outside: positionOf(state, "outside", party, sight, oneWord)?.value ?? null,
        },
      ];
    }),
  );
}

function linkOf(shown: z.infer<typeof shownEvidence>[number]): EvidenceLink {
  return "address" in shown
    ? { address: shown.address }
    : { file: shown.file.attachment, name: shown.file.name };
}

/** A party's word with where it was said. */
export interface ObservationSaid extends Observation {
  id: string;
  at: Citation;
}

/** The parties' words on one item of the observer's record; `digest` is the item's as it stands now. */
export function observationsFrom(
  item: { id: string; digest: string },
  states: readonly EntityState[],
  sight: Sight,
): ObservationSaid[] {
  return states.flatMap((state) =>
    state.participants.flatMap((party): ObservationSaid[] => {
      const said = positionOf(state, "item", party, sight, citedItem);
      if (said === null || said.value.id !== item.id) return [];
      const { verdict, digest } = said.value;
      const words = ownWords(state, "words", party, sight);
      const current = digest === item.digest;
      return [{ id: state.id, at: said.position.at, party, verdict, words, current }];
    }),
  );
}

/** Each party's last word: what it says later stands in place of what it said before. */
export function lastOfEach(all: readonly ObservationSaid[]): ObservationSaid[] {
  const last = new Map<string, ObservationSaid>();
  for (const one of all) {
    const known = last.get(one.party);
    if (known === undefined || isLater(one.at, known.at)) last.set(one.party, one);
  }
  return [...last.values()];
}

function isLater(a: Citation, b: Citation): boolean {
  return a.epoch === b.epoch ? a.index > b.index : a.epoch > b.epoch;
}

/** One party's words in each language in which it has spoken: `words.ko` is `ko`. */
export function ownWords(state: EntityState, field: string, party: string, sight: Sight): Words {
  const names = Object.keys(sight.kind.fields).filter((name) => name.startsWith(`${field}.`));
  return Object.fromEntries(
    names.flatMap((name) => {
      const said = positionOf(state, name, party, sight, oneWord);
      return said === null ? [] : [[name.slice(field.length + 1), said.value]];
    }),
  );
}
