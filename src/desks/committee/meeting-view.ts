import type { Mechanism, Series } from "../../../mechanisms/mechanism.ts";
import type { DelegationHead, ObservedMeeting } from "../../../mechanisms/observer/meeting.ts";
import { itemDigest } from "../../../mechanisms/observer/record.ts";
import { meetingTitle } from "../../../mechanisms/series.ts";
import type { EntityState } from "../../record/fold/entity.ts";
import { dayOf } from "../commitments/days.ts";
import { type ItemStanding, type Observed, type Words, observerReference } from "../commitments/item.ts";
import { manyWords, oneWord } from "../commitments/fields.ts";
import { type Sight, jointField, jointWords, lastSaid } from "../commitments/sight.ts";
import { meetingMode, meetingNumber, meetingState, meetingWhen } from "./fields.ts";

/** A head of delegation with every form of the name in public use; `name` is in the order of its owner's script. */
export interface Head {
  party: string;
  names: Words;
  nameLocal: string;
  nameLanguage: string;
  title: Words;
  rank: DelegationHead["rank"];
}

export type MeetingState = "planned" | "held" | "not-held" | "suspended" | "resumed";

/** A meeting as pages show it, whether the sides set it here or an observer read of it. */
export interface Meeting {
  id: string;
  from: "parties" | "observer";
  series: string | null;
  number: number | null;
  title: Words;
  /** The day at its place; null where none is set. `starts` is the instant, where one is known. */
  day: string | null;
  starts: string | null;
  zone: string | null;
  place: Words;
  mode: "in-person" | "video" | "hybrid" | null;
  host: string | null;
  state: MeetingState;
  reason: string | null;
  standing: ItemStanding;
  heads: readonly Head[];
  /** An observer's agenda in words; the sides' own is a list of agenda items, by id. */
  agendaWords: readonly Words[];
  agenda: readonly string[];
  previous: string | null;
  summary: Words;
  observed: Observed | null;
  changedAt: string;
}

/** A meeting of an observer's record. What public sources report was held. */
export function observedMeeting(one: ObservedMeeting): Meeting {
  return {
    id: observerReference(one.id),
    from: "observer",
    series: one.series,
    number: one.number,
    title: one.title,
    day: one.date,
    starts: null,
    zone: null,
    place: one.city ?? {},
    mode: one.mode,
    host: one.host,
    state: "held",
    reason: null,
    standing: "observed",
    heads: one.heads.map(({ name, ...head }) => ({ ...head, names: spoken(name) })),
    agendaWords: one.agenda,
    agenda: [],
    previous: null,
    summary: one.summary,
    observed: {
      sources: one.sources,
      confidence: one.confidence,
      evidenceTypes: one.evidenceTypes,
      notes: one.notes,
      digest: itemDigest(one),
    },
    changedAt: `${one.date}T00:00:00.000Z`,
  };
}

function spoken(names: DelegationHead["name"]): Words {
  return Object.fromEntries(
    Object.entries(names).flatMap(([language, name]) => (name === undefined ? [] : [[language, name]])),
  );
}

/**
 * A meeting the parties set, as one reader sees it; null for the public where its frame is not published, and for an
 * entity of another kind. Without a title of its own it takes the series' title with its number.
 */
export function partyMeeting(
  state: EntityState,
  sight: Sight,
  mechanism: Pick<Mechanism, "series">,
): Meeting | null {
  if (state.kind !== sight.kind.name) return null;
  const when = jointField(state, "when", sight, meetingWhen);
  if (sight.audience === "public" && when.value === null) return null;
  const seriesId = jointField(state, "series", sight, oneWord).value;
  const series = mechanism.series.find((one) => one.id === seriesId);
  const number = jointField(state, "number", sight, meetingNumber).value;
  const place = jointField(state, "place", sight, oneWord).value;
  const held = jointField(state, "state", sight, meetingState).value;
  return {
    id: state.id,
    from: "parties",
    series: seriesId,
    number,
    title: { ...titleOf(series, number), ...jointWords(state, "title", sight).words },
    day: when.value === null ? null : dayAt(when.value.starts, when.value.zone),
    starts: when.value?.starts ?? null,
    zone: when.value?.zone ?? null,
    place: place === null ? {} : { und: place },
    mode: jointField(state, "mode", sight, meetingMode).value,
    host: jointField(state, "host", sight, oneWord).value,
    state: held?.state ?? "planned",
    reason: held?.reason ?? null,
    standing: when.standing,
    heads: [],
    agendaWords: [],
    agenda: jointField(state, "agenda", sight, manyWords).value ?? [],
    previous: jointField(state, "previous", sight, oneWord).value,
    summary: jointWords(state, "summary", sight).words,
    observed: null,
    changedAt: lastSaid(state),
  };
}

function titleOf(series: Series | undefined, number: number | null): Words {
  return series === undefined || (series.numbered && number === null) ? {} : meetingTitle(series, number);
}

/** The calendar day of an instant at a place; the day of its own offset where the zone is not one the machine knows. */
export function dayAt(instant: string, zone: string): string {
  try {
    const format = new Intl.DateTimeFormat("en-CA", {
      timeZone: zone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    });
    return format.format(new Date(instant));
  } catch {
    return dayOf(instant);
  }
}
