import type { z } from "zod";
import type { EntityState } from "../../record/fold/entity.ts";
import { dayOf } from "./days.ts";
import type { Answer, Due, Ending, Evidence, Item, ItemStanding, Side, Sort } from "./item.ts";
import { answerField, closingField, dueField, manyWords, oneWord, sortField } from "./fields.ts";
import { type Seen, type Sight, jointField, jointWords, lastSaid, positionOf } from "./sight.ts";

/** What stands around a commitment: the day of its meeting, and what reports say of it. */
export interface ItemSurroundings {
  dayOfMeeting: (reference: string) => string | null;
  evidence: readonly Evidence[];
}

/**
 * A commitment the parties opened, as one reader sees it. Null for the public where its wording is not published, and
 * for an entity of another kind.
 */
export function partyItem(state: EntityState, sight: Sight, around: ItemSurroundings): Item | null {
  if (state.kind !== sight.kind.name) return null;
  const wording = jointWords(state, "wording", sight);
  const standing = worst(wording.standings);
  if (sight.audience === "public" && standing === "silent") return null;
  const joint = <T>(field: string, schema: z.ZodType<T>): T | null =>
    jointField(state, field, sight, schema).value;
  const sort = joint("sort", sortField);
  const meeting = joint("meeting", oneWord);
  const raisedBy = raisersOf(state, sort);
  return {
    id: state.id,
    from: "parties",
    wording: wording.words,
    sides: sidesOf(state, sight),
    standing,
    sort,
    strength: null,
    workstream: joint("workstream", oneWord),
    topic: null,
    meeting,
    raisedOn: (meeting === null ? null : around.dayOfMeeting(meeting)) ?? dayOf(state.openedAt),
    raisedBy,
    actors: joint("actors", manyWords) ?? [],
    asked: isAsking(sort) ? state.participants.filter((party) => !raisedBy.includes(party)) : [],
    answers: answersIn(state, sight),
    readouts: [],
    shownBy: jointWords(state, "shownBy", sight).words,
    instruments: joint("instruments", manyWords) ?? [],
    due: dueOf(jointField(state, "due", sight, dueField)),
    evidence: around.evidence,
    endings: endingOf(jointField(state, "closing", sight, closingField)),
    predecessors: joint("predecessors", manyWords) ?? [],
    observations: [],
    observed: null,
    changedAt: lastSaid(state),
  };
}

function isAsking(sort: Sort | null): boolean {
  return sort === "request" || sort === "proposal";
}

/** What all agreed on, all raised; anything else is its opener's. */
function raisersOf(state: EntityState, sort: Sort | null): string[] {
  return sort === "agreed" ? state.participants : [state.opened.party];
}

const FROM_WORST = ["unreadable", "bracketed", "open", "provisional", "settled"] as const;

/** Languages of one wording stand together: the least agreed decides; a language still to follow leaves it open. */
function worst(standings: readonly Seen<string>["standing"][]): ItemStanding {
  const spoken = standings.filter((one) => one !== "silent");
  if (spoken.length === 0) return "silent";
  const found = FROM_WORST.find((one) => spoken.includes(one)) ?? "open";
  const toFollow = spoken.length < standings.length;
  return toFollow && (found === "provisional" || found === "settled") ? "open" : found;
}

/** Each side's own words; to the public none, since only what was settled is published. */
function sidesOf(state: EntityState, sight: Sight): Record<string, Side> {
  if (sight.audience === "public") return {};
  const languages = Object.keys(sight.kind.fields).filter((name) => name.startsWith("wording."));
  return Object.fromEntries(
    state.participants.map((party): [string, Side] => {
      const said = languages.flatMap((name) => {
        const own = positionOf(state, name, party, sight, oneWord);
        return own === null ? [] : [{ language: name.slice("wording.".length), ...own }];
      });
      const due = positionOf(state, "due", party, sight, dueField)?.value ?? null;
      return [
        party,
        {
          wording: Object.fromEntries(said.map((one) => [one.language, one.value])),
          due: due === null ? null : saidDue(due),
          on: lastDay(state, party),
        },
      ];
    }),
  );
}

function lastDay(state: EntityState, party: string): string | null {
  const times = Object.values(state.positions).flatMap((registers) => registers[party]?.time ?? []);
  return times.length === 0 ? null : dayOf(times.reduce((a, b) => (a > b ? a : b)));
}

function dueOf({ value, standing }: Seen<SaidDue>): Item["due"] {
  return value === null ? null : { ...saidDue(value), settled: standing === "settled" };
}

type SaidDue = z.infer<typeof dueField>;

/** The words of a date are in whatever language they were said: `und`, undetermined (BCP 47). */
function saidDue({ on, words }: SaidDue): Due {
  return { on, words: words === undefined ? {} : { und: words } };
}

/** An end counts once every side has adopted it; before that it is a position, shown on the commitment itself. */
function endingOf({ value, standing }: Seen<z.infer<typeof closingField>>): Ending[] {
  if (value === null || standing !== "settled") return [];
  return [{ end: value.end, on: value.on, by: value.by ?? null, settled: true }];
}

function answersIn(state: EntityState, sight: Sight): Answer[] {
  return state.participants.flatMap((party): Answer[] => {
    const said = positionOf(state, "answer", party, sight, answerField);
    if (said === null) return [];
    const { answer, reason = null } = said.value;
    return [{ party, answer, reason, on: dayOf(said.position.time) }];
  });
}
