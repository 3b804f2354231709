import type { Audience } from "../../commitments/sight.ts";
import { type Readings, readChains, readContents } from "../../readings/readings.ts";
import type { AgendaPoint } from "../carry-over.ts";
import { type Dossier, type DossierInput, dossier, dossierIds } from "./dossier.ts";

/**
 * The dossier of a meeting as an audience may read it, as of the board's day; null where there is no such meeting.
 * `limit` is the most commitments listed in one group: a page asks for few, a print for all.
 */
export async function dossierAnswer(
  readings: Readings,
  audience: Audience,
  meetingId: string,
  limit = 100,
): Promise<Dossier | null> {
  const { meetings, board } = await readings.current(audience);
  const meeting = meetings.get(meetingId);
  if (meeting === undefined) return null;
  const points = await readContents(readings.db, audience, meeting.agenda);
  const agenda = meeting.agenda.flatMap((id): AgendaPoint[] => {
    const content = points.get(id);
    return content?.as === "agenda-item" && content.point.included ? [content.point] : [];
  });
  const { mechanism, record } = readings.prepared;
  const input: DossierInput = {
    mechanism,
    meeting,
    meetings: [...meetings.values()],
    agenda,
    facts: board.orders.meeting,
    events: record.events,
    day: board.day,
    limit,
  };
  const items = await readChains(readings.db, audience, dossierIds(input));
  return dossier(input, (id) => items.get(id)?.item);
}
