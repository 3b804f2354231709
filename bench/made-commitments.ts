import type { EntityState, Position } from "../src/record/fold/entity.ts";
import type { Kind } from "../src/record/kind/kind.ts";
import { type Surroundings, adoptableRevision } from "../src/record/kind/revision.ts";
import { type Database, json } from "../src/record/storage/door.ts";
import type { Json } from "../src/record/verify/canonical.ts";
import { searchText } from "../src/record/log/state.ts";

/** What made-up commitments are made with: two parties and the streams and offices they name. */
export interface Made {
  parties: readonly [string, string];
  workstreams: readonly string[];
  offices: readonly string[];
  kind: Kind;
  around: Surroundings;
}

const PARTS = {
  "zh-Hans": [
    "推动",
    "贸易",
    "港口",
    "投资",
    "产业园",
    "数字经济",
    "合作",
    "签署",
    "备忘录",
    "物流",
    "标准",
    "互认",
  ],
  ko: [
    "무역",
    "항만",
    "투자",
    "산업단지",
    "디지털 경제",
    "협력",
    "서명",
    "양해각서",
    "물류",
    "표준",
    "상호 인정",
    "추진",
  ],
  en: [
    "trade",
    "harbour",
    "investment",
    "industrial park",
    "digital economy",
    "cooperate",
    "sign",
    "memorandum",
  ],
};
const SORTS = ["agreed", "agreed", "agreed", "request", "proposal", "statement"];
const MEETINGS = 100;

/** A generator that gives the same numbers every time (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Keeps `count` commitments of both parties as folded states, in steps: a fifth settled and published, a third dated. */
export async function makeCommitments(db: Database, count: number, made: Made): Promise<void> {
  const random = numbersFrom(24);
  for (let from = 0; from < count; from += 1000) {
    const states = Array.from({ length: Math.min(1000, count - from) }, (_, at) =>
      commitmentAt(from + at, random, made),
    );
    await keep(db, states);
  }
}

function commitmentAt(at: number, random: () => number, made: Made): EntityState {
  const [first, second] = made.parties;
  const opener = at % 2 === 0 ? first : second;
  const other = at % 2 === 0 ? second : first;
  const state = emptyState(`${opener}/c-${at}`, opener, made);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const say = (party: string, field: string, value: Json) => {
    (state.positions[field] ??= {})[party] = said(party, at, value);
  };
  const meeting = Math.floor(random() * MEETINGS);
  const values: Record<string, Json> = {
    sort: pick(SORTS),
    workstream: pick(made.workstreams),
    meeting: `${first}/m-${meeting}`,
    actors: [pick(made.offices)],
    ...(at > 500 && random() < 0.3
      ? { predecessors: [`${opener}/c-${at - 2 * (1 + Math.floor(random() * 200))}`] }
      : {}),
    ...(random() < 0.33 ? { due: { on: `20${24 + (at % 6)}-0${1 + (at % 9)}-15` } } : {}),
  };
  for (const [language, parts] of Object.entries(PARTS)) {
    const words = Array.from({ length: 12 }, () => pick(parts)).join(language === "zh-Hans" ? "" : " ");
    values[`wording.${language}`] = `${words} ${at}`;
  }
  for (const [field, value] of Object.entries(values)) say(opener, field, value);
  const isSettled = at % 5 === 0;
  if (isSettled) for (const [field, value] of Object.entries(values)) say(other, field, value);
  else if (at % 3 === 0) say(other, "wording.en", `another wording ${at}`);
  if (isSettled) settle(state, opener, made);
  return state;
}

function emptyState(id: string, opener: string, { parties }: Made): EntityState {
  const opened = { party: opener, epoch: 0, index: 0, leaf: "0".repeat(64) };
  return {
    id,
    kind: "commitment",
    version: 1,
    participants: [...parties].sort(),
    opened,
    openedAt: "2020-08-01T00:00:00.000Z",
    positions: {},
    units: {},
    published: [],
    publishedOwn: [],
    idle: [],
  };
}

function said(party: string, at: number, value: Json): Position {
  const time = new Date(Date.UTC(2020, 7, 1) + at * 60_000).toISOString();
  const place = { party, epoch: 0, index: at, leaf: at.toString(16).padStart(64, "0") };
  return { state: "said", value, at: place, time, office: `${party}-office`, dispatch: 1 };
}

function settle(state: EntityState, opener: string, { kind, around }: Made): void {
  const adoption = adoptableRevision(kind, state, "wording", around);
  if (!adoption.ok) throw new Error(adoption.code);
  const { digest } = adoption.adoptable;
  const chain = [{ base: null, digest, by: [state.opened], time: state.openedAt }];
  state.units["wording"] = { chain, adopted: {}, declined: [], waiting: [] };
  state.published.push({ unit: "wording", digest, at: { ...state.opened, party: opener } });
}

/** The meetings at which they were raised. */
export async function makeMeetings(db: Database, made: Made, series: string): Promise<void> {
  const [first] = made.parties;
  const states = Array.from({ length: MEETINGS }, (_, at) => {
    const state = { ...emptyState(`${first}/m-${at}`, first, made), kind: "meeting" };
    const starts = new Date(Date.UTC(2000, 0, 1) + at * 90 * 86_400_000).toISOString();
    const values: Record<string, Json> = {
      series,
      number: at + 1,
      when: { starts, zone: "UTC" },
      mode: "in-person",
      host: first,
      state: { state: at === MEETINGS - 1 ? "planned" : "held" },
    };
    for (const [field, value] of Object.entries(values))
      state.positions[field] = { [first]: said(first, at, value) };
    return state;
  });
  await keep(db, states);
}

async function keep(db: Database, states: readonly EntityState[]): Promise<void> {
  const rows = states.map((state) => ({ ...state, state, search: searchText(state) }));
  await db.transaction((tx) =>
    tx.query(
      `insert into entity (id, kind, version, state, search)
       select id, kind, version, state, search
       from json_to_recordset($1) as new (id text, kind text, version int, state json, search text)`,
      [json(rows)],
    ),
  );
}
