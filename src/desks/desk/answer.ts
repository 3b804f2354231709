import type { Office } from "../../../mechanisms/office.ts";
import type { Reader } from "../../record/storage/door.ts";
import type { AsOf } from "../../record/log/state.ts";
import { lookUp } from "../readings/follow.ts";
import { type Readings, readContents } from "../readings/readings.ts";
import { type Arrived, arrivedSince, nothingArrived } from "./arrivals.ts";
import { type Clearance, OWN_ONLY, clearanceTasks } from "./desk.ts";
import { type KeptTask, WAITING, type Waiting, byDate } from "./task.ts";

export interface DeskAsked {
  office: Pick<Office, "id" | "role">;
  /** The sizes of the other parties' logs when this office last looked. */
  seen: AsOf;
  clearances: readonly Clearance[];
  /** Only what waits in this way. */
  what?: Waiting | undefined;
  limit?: number;
}

/** One line of the desk: one thing, or all that waits in the same way on the paragraphs of a text or the points of an agenda. */
export interface DeskTask extends KeptTask {
  /** On how many entities it waits. */
  count: number;
}

/** A side's desk as one office sees it. */
export interface Desk {
  day: string;
  counts: Record<Waiting, number>;
  late: number;
  /** What waits, the nearest date first. */
  tasks: DeskTask[];
  /** How many entities wait in the way asked for, those beyond the list included. */
  total: number;
  arrived: Arrived;
}

/** The desk of an office: what waits, the nearest date first. Reads what it lists, and counts the rest in the database. */
export async function deskAnswer(readings: Readings, asked: DeskAsked): Promise<Desk> {
  const following = await readings.current("side");
  const { office, seen, clearances, what, limit = 100 } = asked;
  const { day } = following.board;
  const own = OWN_ONLY.includes(office.role) ? office.id : null;
  const { mechanism, party } = readings.prepared;
  const others = mechanism.parties.map((one) => one.id).filter((one) => one !== party);
  const [kept, tallied, arrived] = await Promise.all([
    keptTasks(readings.db, { day, own, what: what ?? null, limit }),
    // Counted once for each change, not for each reader.
    lookUp(following, `desk ${own ?? ""}`, () => countTasks(readings.db, day, own)),
    own === null
      ? lookUp(following, `arrived ${JSON.stringify(seen)}`, () => arrivedSince(readings.db, others, seen))
      : nothingArrived,
  ]);
  const counted = { counts: { ...tallied.counts }, late: tallied.late };
  const beside = clearanceTasks(clearances)
    .filter((one) => own === null || one.offices.includes(own))
    .map((one) => ({ ...one, title: {}, parent: null }));
  for (const one of beside) counted.counts[one.what] += 1;
  const asks = beside.filter((one) => what === undefined || one.what === what);
  const read = gathered([...kept, ...asks].sort(byDate));
  const isCut = kept.length === limit * GATHERED;
  const tasks = isCut ? await countedWhole(readings.db, read, { day, own }) : read;
  return {
    day,
    counts: counted.counts,
    late: counted.late + beside.filter((one) => one.on !== null && one.on < day).length,
    tasks: await titled(readings, tasks.slice(0, limit)),
    total: what === undefined ? sum(Object.values(counted.counts)) : counted.counts[what],
    arrived,
  };
}

interface Wanted {
  day: string;
  own: string | null;
  what: Waiting | null;
  limit: number;
}

// A text of many paragraphs is one line; so many more than asked for are read that the list is still full.
const GATHERED = 3;

async function keptTasks(reader: Reader, { day, own, what, limit }: Wanted): Promise<KeptTask[]> {
  const rows = await reader.query<{ task: KeptTask }>(
    `select task from desk_task
     where visible_from <= $1 and ($2::text is null or offices @> array[$2]) and ($3::text is null or what = $3)
     order by nearest nulls last, entity, place limit $4`,
    [day, own, what, limit * GATHERED],
  );
  return rows.map((row) => row.task);
}

async function countTasks(
  reader: Reader,
  day: string,
  own: string | null,
): Promise<{ counts: Record<Waiting, number>; late: number }> {
  const rows = await reader.query<{ what: Waiting; count: number; late: number }>(
    `select what, sum(count)::int8 as count,
       coalesce(sum(count) filter (where nearest <> '' and nearest < $1), 0)::int8 as late
     from desk_tally where visible_from <= $1 and office = $2 group by what`,
    [day, own ?? ""],
  );
  const found = new Map(rows.map((row) => [row.what, row.count]));
  const counts = Object.fromEntries(WAITING.map((what) => [what, found.get(what) ?? 0]));
  return { counts: counts as Record<Waiting, number>, late: sum(rows.map((row) => row.late)) };
}

/** Puts what waits in the same way on the paragraphs of a text, or the points of an agenda, into one line, at its nearest date. */
export function gathered(tasks: readonly KeptTask[]): DeskTask[] {
  const lines = new Map<string, DeskTask>();
  for (const task of tasks) {
    const key = `${task.what} ${task.parent ?? task.entity} ${task.parent === null ? task.parts.join(" ") : ""}`;
    const line = lines.get(key);
    if (line === undefined) lines.set(key, { ...task, count: 1 });
    else line.count += 1;
  }
  return [...lines.values()];
}

/** Where not everything was read, what waits on the pages of the lines gathered is counted whole. */
async function countedWhole(
  reader: Reader,
  lines: readonly DeskTask[],
  { day, own }: Pick<Wanted, "day" | "own">,
): Promise<DeskTask[]> {
  const parents = lines.flatMap((one) => (one.count > 1 ? (one.parent ?? []) : []));
  if (parents.length === 0) return [...lines];
  const rows = await reader.query<{ parent: string; what: Waiting; count: number }>(
    `select link.to_id as parent, what, count(*) as count
     from reading_link link join desk_task on desk_task.entity = link.from_id
     where link.audience = 'side' and link.to_id = any($3::text[]) and link.relation = 'parent'
       and visible_from <= $1 and ($2::text is null or offices @> array[$2])
     group by link.to_id, what`,
    [day, own, parents],
  );
  const counts = new Map(rows.map(({ parent, what, count }) => [`${what} ${parent}`, count]));
  return lines.map((line) => ({
    ...line,
    count: line.count === 1 ? 1 : Math.max(line.count, counts.get(`${line.what} ${line.parent ?? ""}`) ?? 0),
  }));
}

/** A line about the paragraphs of a text is called by the text, one about points of an agenda by the meeting. */
async function titled(readings: Readings, tasks: readonly DeskTask[]): Promise<DeskTask[]> {
  const parents = tasks.flatMap((one) => one.parent ?? []);
  if (parents.length === 0) return [...tasks];
  const contents = await readContents(readings.db, "side", parents);
  return tasks.map((task) => {
    const content = contents.get(task.parent ?? "");
    if (task.count === 1 || content === undefined) return task;
    if (content.as === "meeting") return { ...task, title: content.meeting.title };
    return content.as === "other" ? { ...task, title: content.title } : task;
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
