import type { EntityState } from "../../../record/fold/entity.ts";
import { statesOf } from "../../../record/log/state.ts";
import type { Words } from "../../commitments/item.ts";
import type { Audience } from "../../commitments/sight.ts";
import { type Readings, readContents, readItems } from "../../readings/readings.ts";
import { linksTo } from "../../readings/links.ts";
import type { AgendaPoint } from "../carry-over.ts";
import type { Meeting } from "../meeting-view.ts";
import { lastHeldBefore, neighboursOf } from "../neighbours.ts";
import { inOrder, nextMeeting } from "../numbering.ts";
import { offersFor } from "./offers.ts";
import type { MeetingAround, MeetingBrief, MeetingsShown } from "./shapes.ts";

/** Every meeting by series, the newest first, and what the next of each series would be. */
export async function meetingsAnswer(readings: Readings, audience: Audience): Promise<MeetingsShown> {
  const { meetings, board } = await readings.current(audience);
  const { mechanism } = readings.prepared;
  const all = [...meetings.values()];
  return {
    day: board.day,
    capitals: mechanism.parties.map(({ id, capital }) => ({
      party: id,
      zone: capital.timeZone,
      names: capital.names,
    })),
    workstreams: mechanism.workstreams.map(({ id, names }) => ({ id, names })),
    series: mechanism.series.map((series) => ({
      id: series.id,
      own: series.own,
      numbered: series.numbered,
      names: series.names,
      hosting: series.hosting?.note ?? null,
      next: { ...nextMeeting(series, all), idPrefix: series.idPrefix },
      meetings: inOrder(all.filter((one) => one.series === series.id))
        .toReversed()
        .map(briefOf),
    })),
  };
}

/**
 * A meeting with what stands around it. One that exists at home alone is known by its series only: then `meeting` is
 * null and the rest is as for the next of that series. Null where there is neither.
 */
export async function meetingAnswer(
  readings: Readings,
  audience: Audience,
  id: string,
  seriesAtHome: string | null,
): Promise<MeetingAround | null> {
  const { meetings, board } = await readings.current(audience);
  const held = meetings.get(id) ?? null;
  if (held === null && seriesAtHome === null) return null;
  const meeting = held ?? atHome(id, seriesAtHome);
  const { mechanism } = readings.prepared;
  const all = held === null ? [...meetings.values(), meeting] : [...meetings.values()];
  const briefIn = (one: string | null): MeetingBrief | null => {
    const found = one === null ? undefined : meetings.get(one);
    return found === undefined ? null : briefOf(found);
  };
  const around = neighboursOf(meeting, all, mechanism.series);
  const others = all.filter((one) => one.id !== id);
  const last = lastHeldBefore(others, meeting.series, meeting.day ?? "9999-12-31");
  const named = await namedBy(readings, audience, id);
  const offers =
    meeting.from === "observer" || meeting.state === "held"
      ? []
      : offersFor({
          before: await pointsOf(readings, audience, last?.agenda ?? []),
          now: await pointsOf(readings, audience, [...meeting.agenda, ...named.points]),
          factsOf: (one) => board.factsById.get(one),
          facts: board.orders.meeting,
          workstreams: mechanism.workstreams,
          since: last?.day ?? null,
          day: board.day,
        });
  return {
    meeting: held === null ? null : wholeOf(held),
    before: briefIn(around.before ?? last?.id ?? null),
    after: briefIn(around.after),
    preparedBy: around.preparedBy.flatMap((one) => briefIn(one) ?? []),
    prepares: briefIn(around.prepares),
    offers,
    texts: named.texts,
    readouts: named.readouts,
    raised: await raisedAt(readings, audience, named.commitments),
  };
}

/** A meeting that no record knows yet. */
function atHome(id: string, series: string | null): Meeting {
  return {
    id,
    from: "parties",
    series,
    number: null,
    title: {},
    day: null,
    starts: null,
    zone: null,
    place: {},
    mode: null,
    host: null,
    state: "planned",
    reason: null,
    standing: "silent",
    heads: [],
    agendaWords: [],
    agenda: [],
    previous: null,
    summary: {},
    observed: null,
    changedAt: "",
  };
}

export function briefOf(one: Meeting): MeetingBrief {
  const { id, from, series, number, title, day, starts, zone, place, mode, host, state, reason } = one;
  const about = { id, from, series, number, title, day, starts, zone, place, mode, host, state, reason };
  return { ...about, standing: one.standing };
}

function wholeOf(one: Meeting): NonNullable<MeetingAround["meeting"]> {
  const { heads, agendaWords, observed, summary } = one;
  return {
    ...briefOf(one),
    summary,
    heads: heads.map(({ party, names, nameLocal, nameLanguage, title }) => ({
      party,
      names,
      nameLocal,
      nameLanguage,
      title,
    })),
    agendaWords: [...agendaWords],
    observed:
      observed === null
        ? null
        : {
            sources: observed.sources.map(({ url, publisher, language }) => ({ url, publisher, language })),
            confidence: observed.confidence,
            notes: observed.notes,
          },
  };
}

interface Named {
  points: string[];
  texts: { id: string; title: Words; sort: string | null }[];
  readouts: string[];
  commitments: string[];
}

/** What names a meeting as its own, by kind. */
async function namedBy(readings: Readings, audience: Audience, id: string): Promise<Named> {
  const links = await linksTo(readings.db, [id], ["meeting"]);
  const ids = [...new Set(links.filter((one) => one.audience === audience).map((one) => one.from))].sort();
  const states = await statesOf(readings.db, ids);
  const of = (kind: string) => ids.filter((one) => states.get(one)?.kind === kind);
  return {
    points: of("agenda-item"),
    texts: of("text").map((one) => ({
      id: one,
      title: titleOf(states.get(one), readings),
      sort: sortOf(states.get(one)),
    })),
    readouts: of("readout"),
    commitments: ids.filter((one) => one.startsWith("observer:") || states.get(one)?.kind === "commitment"),
  };
}

/** A title as anybody last said it, where the sides differ; a link needs a name, not an agreed one. */
function titleOf(state: EntityState | undefined, { prepared }: Readings): Words {
  return Object.fromEntries(
    prepared.mechanism.languages.flatMap((language) => {
      const registers = Object.values(state?.positions[`title.${language}`] ?? {});
      const [words] = registers.flatMap((one) => (one.state === "said" ? [one.value] : []));
      return typeof words === "string" ? [[language, words] as const] : [];
    }),
  );
}

/** What sort of text it is, where nobody who has spoken differs. */
function sortOf(state: EntityState | undefined): string | null {
  const said = Object.values(state?.positions["sort"] ?? {}).flatMap((one) =>
    one.state === "said" ? [one.value] : [],
  );
  const [first] = said;
  return typeof first === "string" && said.every((one) => one === first) ? first : null;
}

async function pointsOf(
  { db }: Readings,
  audience: Audience,
  ids: readonly string[],
): Promise<AgendaPoint[]> {
  const contents = await readContents(db, audience, ids);
  return [...new Set(ids)].flatMap((id) => {
    const content = contents.get(id);
    return content?.as === "agenda-item" ? [content.point] : [];
  });
}

async function raisedAt(
  { db }: Readings,
  audience: Audience,
  ids: readonly string[],
): Promise<MeetingAround["raised"]> {
  const items = await readItems(db, audience, ids);
  return [...items.values()].map(({ item }) => ({
    id: item.id,
    wording: item.wording,
    sort: item.sort,
    from: item.from,
    readouts: [...item.readouts],
  }));
}
