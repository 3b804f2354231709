import type { Office } from "../../../mechanisms/office.ts";
import type { Reader } from "../../record/storage/door.ts";
import type { AsOf } from "../../record/log/state.ts";
import { statesOf } from "../../record/log/state.ts";
import type { Readings } from "../readings/readings.ts";
import { type Clearance, type Desk, OWN_ONLY, arrivedSince, clearanceTasks } from "./desk.ts";
import { type Task, WAITING, type Waiting, byDate } from "./task.ts";

export interface DeskAsked {
  office: Pick<Office, "id" | "role">;
  /** The sizes of the other parties' logs when this person last looked. */
  seen: AsOf;
  clearances: readonly Clearance[];
  limit?: number;
}

/** The desk of an office: what waits, the nearest date first. Reads what it lists, and counts the rest in the database. */
export async function deskAnswer(readings: Readings, asked: DeskAsked): Promise<Desk> {
  const { board } = await readings.current("side");
  const { office, seen, clearances, limit = 100 } = asked;
  const { day } = board;
  const own = OWN_ONLY.includes(office.role) ? office.id : null;
  const kept = await keptTasks(readings.db, day, own, limit);
  const beside = [
    ...clearanceTasks(clearances).filter((one) => own === null || one.offices.includes(own)),
    ...(own === null ? await arrived(readings, seen, limit) : []),
  ];
  const counts = Object.fromEntries(
    WAITING.map((what) => [
      what,
      (kept.counts[what] ?? 0) + beside.filter((one) => one.what === what).length,
    ]),
  ) as Record<Waiting, number>;
  return {
    day,
    counts,
    late: kept.late + beside.filter((one) => one.on !== null && one.on < day).length,
    tasks: [...kept.tasks, ...beside].sort(byDate).slice(0, limit),
    total: Object.values(counts).reduce((a, b) => a + b, 0),
  };
}

interface Kept {
  tasks: Task[];
  counts: Partial<Record<Waiting, number>>;
  late: number;
}

async function keptTasks(reader: Reader, day: string, office: string | null, limit: number): Promise<Kept> {
  const rows = await reader.query<{ task: Task }>(
    `select task from desk_task where visible_from <= $1 and ($2::text is null or $2 = any(offices))
     order by nearest nulls last, entity, place limit $3`,
    [day, office, limit],
  );
  const counted = await reader.query<{ what: Waiting; count: number; late: number }>(
    `select what, count(*)::int8 as count, count(*) filter (where nearest < $1)::int8 as late from desk_task
     where visible_from <= $1 and ($2::text is null or $2 = any(offices)) group by what`,
    [day, office],
  );
  return {
    tasks: rows.map((row) => row.task),
    counts: Object.fromEntries(counted.map((row) => [row.what, row.count])),
    late: counted.reduce((sum, row) => sum + row.late, 0),
  };
}

/** What the other parties' logs brought beyond what was seen, the newest first. */
async function arrived({ db, prepared }: Readings, seen: AsOf, limit: number): Promise<Task[]> {
  const others = prepared.mechanism.parties.map((one) => one.id).filter((one) => one !== prepared.party);
  const ids = new Set<string>();
  for (const party of others) {
    const { epoch, size } = seen[party] ?? { epoch: 0, size: 0 };
    const rows = await db.query<{ entity: string }>(
      `select entity from entry where party = $1 and (epoch, index) >= ($2, $3) and entity is not null
       order by epoch desc, index desc limit $4`,
      [party, epoch, size, limit * 10],
    );
    for (const row of rows) ids.add(row.entity);
  }
  const states = await statesOf(db, [...ids].slice(0, limit));
  return arrivedSince([...states.values()], seen, prepared.party);
}
