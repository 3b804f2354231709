import type { EntityState } from "../../../record/fold/entity.ts";
import type { Reader } from "../../../record/storage/door.ts";
import type { Audience } from "../../commitments/sight.ts";
import { workOut } from "../../readings/follow.ts";
import { type Readings, readChains, readContents } from "../../readings/readings.ts";
import type { AgendaPoint } from "../carry-over.ts";
import type { Head, Meeting } from "../meeting-view.ts";
import { type Dossier, type DossierInput, dossier, dossierIds, plannedOf } from "./dossier.ts";
import { type DossierShown, shownDossier } from "./shown.ts";

export interface DossierAsked {
  /** The most commitments listed in one group: a page asks for few, a print for all. */
  limit?: number;
  /** The heads of delegation that the sides have told of their meetings, by meeting. */
  heads?: ReadonlyMap<string, readonly Head[]>;
}

const LIMIT = 100;

/**
 * The dossier of a meeting as an audience may read it, as of the board's day; null where there is no such meeting.
 * `limit` is the most commitments listed in one group: a page asks for few, a print for all.
 */
export async function dossierAnswer(
  readings: Readings,
  audience: Audience,
  meetingId: string,
  limit = LIMIT,
): Promise<Dossier | null> {
  const made = await dossierOf(readings, audience, meetingId, { limit });
  return made === null ? null : made.dossier;
}

/** The same as a node answers it: with the words of everything it names. */
export async function dossierShownOf(
  readings: Readings,
  audience: Audience,
  meetingId: string,
  asked: DossierAsked = {},
): Promise<DossierShown | null> {
  const made = await dossierOf(readings, audience, meetingId, asked);
  if (made === null) return null;
  const { parties, notice } = readings.prepared.mechanism;
  const named = parties.map(({ id, names }) => ({ id, names: names.short }));
  return shownDossier(made.dossier, made.itemOf, { parties: named, notice, limit: asked.limit ?? LIMIT });
}

async function dossierOf(
  readings: Readings,
  audience: Audience,
  meetingId: string,
  { limit = LIMIT, heads = new Map() }: DossierAsked,
) {
  const following = await readings.current(audience);
  const { meetings, board } = following;
  const meeting = meetings.get(meetingId);
  if (meeting === undefined) return null;
  const points = await readContents(readings.db, audience, meeting.agenda);
  const agenda = meeting.agenda.flatMap((id): AgendaPoint[] => {
    const content = points.get(id);
    return content?.as === "agenda-item" && content.point.included ? [content.point] : [];
  });
  const { mechanism, record } = readings.prepared;
  const withHeads = (one: Meeting): Meeting => ({ ...one, heads: heads.get(one.id) ?? one.heads });
  const input: DossierInput = {
    mechanism,
    meeting: withHeads(meeting),
    meetings: [...meetings.values()].map(withHeads),
    agenda,
    facts: board.orders.meeting,
    events: record.events,
    day: board.day,
    limit,
  };
  const reports = audience === "side" ? await latestReports(readings.db) : [];
  const planned = workOut(following, `dossier ${meetingId} ${limit}`, () => plannedOf(input));
  const items = await readChains(readings.db, audience, [
    ...dossierIds(planned),
    ...planned.raised.slice(0, limit),
  ]);
  const itemOf = (id: string) => items.get(id)?.item;
  return { dossier: dossier({ ...input, reports }, itemOf, planned), itemOf };
}

/** No committee reads more of other tables between two meetings. */
const REPORTS = 500;

/** The reports made from tables outside the committee, the last changed first. */
async function latestReports(reader: Reader): Promise<EntityState[]> {
  const rows = await reader.query<{ state: EntityState }>(
    `select state from entity where kind = 'report' and (state -> 'positions' -> 'outside') is not null order by changed_at desc limit $1`,
    [REPORTS],
  );
  return rows.map((row) => row.state);
}
