import type { EntityState } from "../../record/fold/entity.ts";
import { standingOf } from "../../record/kind/standing.ts";
import { type Transaction, shownJson } from "../../record/storage/door.ts";
import { statesOf } from "../../record/log/state.ts";
import type { Item } from "../commitments/item.ts";
import { tasksOn } from "../desk/desk.ts";
import type { KeptTask } from "../desk/task.ts";
import { calledAs, shownWithin } from "../committee/called.ts";
import { everythingSaid } from "../search/said.ts";
import type { Prepared } from "./setting.ts";
import type { Seen } from "./sights.ts";

/** Replaces what waits for this side on these entities. */
export async function keepTasks(
  tx: Transaction,
  states: readonly EntityState[],
  itemOf: (id: string) => Item | null,
  seen: Seen,
  prepared: Prepared,
): Promise<void> {
  const days = await meetingDays(tx, states, prepared);
  const rows = states.flatMap((state) => {
    const kind = prepared.kindNamed(state.kind);
    if (kind === null) return [];
    const item = itemOf(state.id);
    const dateOf = () => item?.due?.on ?? days.get(state.id) ?? null;
    const tasks = tasksOn(
      state,
      item,
      { party: prepared.party, kind, around: seen.around, dateOf },
      prepared.offices,
    );
    if (tasks.length === 0) return [];
    const naming = { kind: state.kind, said: everythingSaid(state) };
    const [title, parent] = [calledAs(naming, prepared.mechanism), shownWithin(naming)];
    return tasks.map((task, place) => ({ task: { ...task, title, parent }, place }));
  });
  const entities = states.map((one) => one.id);
  await tallyTasks(tx, entities, -1);
  await tx.query("delete from desk_task where entity = any($1::text[])", [entities]);
  await insertTasks(tx, rows);
  await tallyTasks(tx, entities, 1);
  await tx.query("delete from desk_tally where count = 0");
}

/** Counts what waits on these entities in (1) or out (-1). */
async function tallyTasks(tx: Transaction, entities: readonly string[], by: 1 | -1): Promise<void> {
  await tx.query(
    `insert into desk_tally (what, office, visible_from, nearest, count)
     select what, office, visible_from, coalesce(nearest, ''), count(*) * $2::int8
     from desk_task cross join lateral unnest(array_append(offices, '')) as office
     where entity = any($1::text[])
     group by what, office, visible_from, coalesce(nearest, '')
     on conflict (office, what, visible_from, nearest) do update set count = desk_tally.count + excluded.count`,
    [entities, by],
  );
}

async function insertTasks(
  tx: Transaction,
  rows: readonly { task: KeptTask; place: number }[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `insert into desk_task (entity, place, visible_from, nearest, offices, what, task)
     select task ->> 'entity', place, task ->> 'from', task ->> 'on',
       array(select json_array_elements_text(task -> 'offices')), task ->> 'what', task
     from json_to_recordset($1) as new (place int, task json)`,
    [shownJson(rows)],
  );
}

/** The day of the meeting that each of these entities belongs to, itself or through its text. */
async function meetingDays(
  tx: Transaction,
  states: readonly EntityState[],
  prepared: Prepared,
): Promise<Map<string, string>> {
  const textOf = new Map(states.map((state) => [state.id, referenceIn(state, "text")]));
  const texts = await statesOf(tx, [...new Set([...textOf.values()].filter((one) => one !== null))]);
  const meetingOf = (state: EntityState): string | null => {
    if (state.kind === "meeting") return state.id;
    const text = texts.get(textOf.get(state.id) ?? "");
    return referenceIn(state, "meeting") ?? (text === undefined ? null : referenceIn(text, "meeting"));
  };
  const meetings = new Map(states.map((state) => [state.id, meetingOf(state)]));
  const days = await daysOfMeetings(
    tx,
    [...new Set([...meetings.values()].filter((one) => one !== null))],
    prepared,
  );
  return new Map(
    [...meetings].flatMap(([id, meeting]) => {
      const day = days.get(`side ${meeting ?? ""}`);
      return day === undefined ? [] : [[id, day] as const];
    }),
  );
}

function referenceIn(state: EntityState, field: string): string | null {
  const standing = standingOf(state, field);
  return "value" in standing && typeof standing.value === "string" ? standing.value : null;
}

/** The days of these meetings, by audience and id; a meeting whose day an audience may not read is left out. */
export async function daysOfMeetings(
  tx: Transaction,
  ids: readonly string[],
  prepared: Prepared,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const id of ids) {
    const day = prepared.observedMeetings.get(id)?.day ?? null;
    if (day !== null) for (const audience of ["side", "public"]) found.set(`${audience} ${id}`, day);
  }
  const rows = await tx.query<{ audience: string; id: string; day: string }>(
    `select audience, id, raised_on as day from reading_shape
     where audience in ('side', 'public') and id = any($1::text[]) and raised_on is not null`,
    [ids],
  );
  for (const { audience, id, day } of rows) found.set(`${audience} ${id}`, day);
  return found;
}
