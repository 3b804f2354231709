import type { Mechanism } from "../../../mechanisms/mechanism.ts";
import type { ObserverRecord } from "../../../mechanisms/observer/record.ts";
import { moveToDay } from "../../desks/board/board-index.ts";
import type { Task } from "../../desks/desk/task.ts";
import { tasksOn } from "../../desks/desk/desk.ts";
import type { EntityState } from "../../record/fold/entity.ts";
import type { Kind } from "../../record/kind/kind.ts";
import { statesOf } from "../../record/log/state.ts";
import type { Database } from "../../record/storage/door.ts";
import { type HeldEntity, childrenOf, heldOf } from "./held.ts";
import { type World, openWorld, takeIn, touchedBy, wordIn } from "./world.ts";

/** The committee as this node knows it: what anyone may see, what this side sees, and what waits for it. */
export interface Committee {
  /** As of now: every answer asks for it first, and gets what was committed before it asked. */
  upToDate: () => Promise<Known>;
}

export interface Known {
  public: World;
  side: World;
  /** What waits for this side, by entity. */
  tasks: ReadonlyMap<string, readonly Task[]>;
  /** The day (UTC) as of which it is counted. */
  day: string;
}

export interface CommitteeSettings {
  db: Database;
  mechanism: Mechanism;
  record: ObserverRecord;
  party: string;
  kindNamed: (name: string) => Kind | null;
  now: () => number;
}

interface Changed {
  id: string;
  changed_at: string;
}

/** A commit can become visible after one that was written later; so much is looked back. */
const LOOK_BACK = "60 seconds";
const STEP = 1000;

/** Keeps the committee in step with the record: what changed since it last looked is read, nothing else. */
export function openCommittee(settings: CommitteeSettings): Committee {
  const { db, mechanism, record, now } = settings;
  const today = () => new Date(now()).toISOString().slice(0, 10);
  const known = {
    public: openWorld("public", mechanism, record, today()),
    side: openWorld("side", mechanism, record, today()),
    tasks: new Map<string, Task[]>(),
    parents: new Map<string, Set<string>>(),
    day: today(),
  };
  let seen = new Map<string, string>();
  let last = "-infinity";
  async function look(): Promise<void> {
    for (;;) {
      const rows: Changed[] = await db.query<Changed>(
        `select id, changed_at from entity
         where changed_at > $1::timestamptz - interval '${LOOK_BACK}' order by changed_at, id`,
        [last],
      );
      const fresh = rows.filter((row) => seen.get(row.id) !== row.changed_at).slice(0, STEP);
      if (fresh.length > 0) await read(settings, known, fresh);
      for (const row of fresh) seen.set(row.id, row.changed_at);
      last = fresh.at(-1)?.changed_at ?? last;
      if (fresh.length < STEP) {
        seen = new Map(rows.map((row) => [row.id, row.changed_at]));
        return;
      }
    }
  }
  let looking: Promise<void> = Promise.resolve();
  return {
    async upToDate() {
      // One at a time; who asks later must not be served by a look that began before.
      const own = looking.catch(() => undefined).then(look);
      looking = own;
      await own;
      known.day = today();
      for (const world of [known.public, known.side]) moveToDay(world.board, known.day);
      return known;
    },
  };
}

interface Inner {
  public: World;
  side: World;
  tasks: Map<string, Task[]>;
  /** The entities whose lists name a child. */
  parents: Map<string, Set<string>>;
}

async function read(settings: CommitteeSettings, known: Inner, rows: readonly Changed[]): Promise<void> {
  const { db } = settings;
  const about = { mechanism: settings.mechanism.id, kindNamed: settings.kindNamed };
  const changed = await statesIn(
    db,
    rows.map((row) => row.id),
  );
  const held = await heldOf(db, changed, about);
  const others = [
    ...touchedBy(known.side, held),
    ...changed.flatMap((state) => [...(known.parents.get(state.id) ?? [])]),
  ].filter((id) => !changed.some((state) => state.id === id));
  const more = await heldOf(db, await statesIn(db, [...new Set(others)]), about);
  const all = [...held, ...more];
  takeIn(known.public, all);
  takeIn(known.side, all);
  for (const one of all) noteTasks(settings, known, one);
}

async function statesIn(db: Database, ids: readonly string[]): Promise<EntityState[]> {
  return ids.length === 0 ? [] : [...(await statesOf(db, ids)).values()];
}

function noteTasks({ party, mechanism, kindNamed }: CommitteeSettings, known: Inner, held: HeldEntity): void {
  const { state, kind, around } = held;
  for (const child of childrenOf(state, kindNamed)) {
    known.parents.set(child, (known.parents.get(child) ?? new Set()).add(state.id));
  }
  const offices = mechanism.offices.filter((one) => one.party === party).map((one) => one.id);
  const item = known.side.items.get(state.id) ?? null;
  const dateOf = () => item?.due?.on ?? dayOfMeeting(known.side, held);
  known.tasks.set(state.id, tasksOn(state, item, { party, kind, around, dateOf }, offices));
}

/** The day of a meeting, or of the meeting that an entity says it belongs to. */
function dayOfMeeting(world: World, held: HeldEntity): string | null {
  const id = held.kind.name === "meeting" ? held.state.id : wordIn(world, held, "meeting");
  return id === null ? null : (world.meetings.get(id)?.day ?? null);
}
