import { z } from "zod";
import type { Office } from "../../../mechanisms/office.ts";
import { statesOf } from "../../record/log/state.ts";
import type { EntityState } from "../../record/fold/entity.ts";
import { placeOf } from "../../record/fold/act.ts";
import { commitmentAnswer as readCommitment, filterOf, readInSteps } from "../board/answer.ts";
import { idsKept, listPage } from "../board/board-page.ts";
import type { FactsAround } from "../board/facts.ts";
import { type BoardFilter, type BoardQuery, boardQuery } from "../board/filter.ts";
import { OWN_ONLY } from "../desk/desk.ts";
import { type ItemRead, type Readings, readActing, readItems, readNaming } from "../readings/readings.ts";
import { type Following, lookUp, workOut } from "../readings/follow.ts";
import { isCheckable } from "./checkable.ts";
import { originField } from "./fields.ts";
import type { Item } from "./item.ts";
import { answerState, isLate, isUnanswered, lastEvidence, progressOn } from "./progress.ts";
import { evidenceFromReports, lastOfEach, observationsFrom } from "./reports.ts";
import type {
  ChoicesAnswer,
  CommitmentAnswer,
  EvidenceShown,
  ListAnswer,
  ListedShown,
  OwnShown,
  SourceShown,
} from "./shown.ts";
import { jointField } from "./sight.ts";

/** The list as its address asks for it: what the board can filter by, and whose it is. */
export const listQuery = boardQuery.extend({
  /** An office that acts, or a party in an observer's reading. */
  office: z.string().max(64).optional(),
  /** What this office answers for; for those who speak for the whole side, what any office of it does. */
  mine: z.literal("yes").optional(),
  from: z.enum(["parties", "observer"]).optional(),
});
export type ListQuery = z.infer<typeof listQuery>;

type Asking = Pick<Office, "id" | "role" | "party">;

/** One page of the commitments that this office may see. */
export async function listCommitments(
  readings: Readings,
  asked: ListQuery,
  asker: Asking,
): Promise<ListAnswer> {
  const following = await readings.current("side");
  const filter = await filterFor(readings, following, asked, asker);
  // Who turns the page asks for the same list again.
  const scope = JSON.stringify([{ ...asked, page: null }, ownOnly(asker) ? asker.id : null]);
  const kept = workOut(following, `list ${scope}`, () => idsKept(following.board, filter, asked.order));
  const { day } = following.board;
  const { total, page, pages, ids } = listPage(kept, asked.page);
  const items = await readItems(readings.db, "side", ids);
  return { day, total, page, pages, items: [...items.values()].map((one) => listed(one, day)) };
}

/** Everything on the same list, in its order, read in steps so that memory stays bounded. */
export async function* everyCommitment(
  readings: Readings,
  asked: ListQuery,
  asker: Asking,
): AsyncGenerator<ItemRead[]> {
  const following = await readings.current("side");
  const filter = await filterFor(readings, following, asked, asker);
  yield* readInSteps(readings, "side", idsKept(following.board, filter, asked.order));
}

async function filterFor(
  readings: Readings,
  following: Following,
  { office, mine, from, ...query }: ListQuery,
  asker: Asking,
): Promise<BoardFilter> {
  const { search } = following;
  const kept = [
    filterOf(query, search).found,
    office === undefined ? undefined : await acting(readings, following, [office]),
    mine === undefined ? undefined : await acting(readings, following, ownActors(readings, asker)),
    ownOnly(asker) ? await acting(readings, following, [asker.id]) : undefined,
    from === undefined ? undefined : workOut(following, `from ${from}`, () => idsFrom(following, from)),
  ];
  return { ...filterOf({ ...query, text: undefined }, search), found: intersection(kept) };
}

/** In what these act; looked up once for each change, not for each reader. */
function acting(
  { db }: Readings,
  following: Following,
  actors: readonly string[],
): Promise<ReadonlySet<string>> {
  return lookUp(following, `acting ${actors.join(" ")}`, () => readActing(db, "side", actors));
}

/** Whether an office works on its own items alone. One that clears has its own desk, but must know the whole record. */
export function ownOnly({ role }: Pick<Office, "role">): boolean {
  return OWN_ONLY.includes(role) && role !== "clearing";
}

/** In whose name an office answers: its own, or, for those who speak for the side, any of the side's. */
function ownActors({ prepared }: Readings, asker: Asking): readonly string[] {
  return ownOnly(asker) ? [asker.id] : [...prepared.offices, asker.party];
}

function idsFrom({ board }: Following, from: BoardQuery["state"] | Item["from"]): Set<string> {
  return new Set([...board.factsById.values()].filter((one) => one.from === from).map((one) => one.id));
}

function intersection(sets: readonly (ReadonlySet<string> | undefined)[]): ReadonlySet<string> | undefined {
  const [first, ...rest] = sets.filter((one) => one !== undefined).sort((a, b) => a.size - b.size);
  if (first === undefined || rest.length === 0) return first;
  const both = new Set<string>();
  for (const id of first) if (rest.every((one) => one.has(id))) both.add(id);
  return both;
}

function listed({ item, around }: { item: Item; around: FactsAround }, day: string): ListedShown {
  return {
    item: item as unknown as ListedShown["item"],
    stand: {
      progress: progressOn(item, day),
      late: isLate(item, day),
      answer: answerState(item),
      unanswered: isUnanswered(item, day),
      evidenceOn: lastEvidence(item, day)?.on ?? null,
      times: around.times,
      since: around.since,
    },
  };
}

/** What a commitment can be filed under. */
export async function choices(readings: Readings): Promise<ChoicesAnswer> {
  const { meetings } = await readings.current("side");
  const { workstreams } = readings.prepared.mechanism;
  const latestFirst = [...meetings.values()].sort((a, b) => ((a.day ?? "9999") < (b.day ?? "9999") ? 1 : -1));
  return {
    workstreams: workstreams.map(({ id, names }) => ({ id, names: { ...names } })),
    meetings: latestFirst.map(({ id, title, day, number }) => ({ id, title: { ...title }, day, number })),
  };
}

/** One commitment with its chain, its source and its reports; null where this office may not see it. */
export async function commitment(
  readings: Readings,
  id: string,
  asker: Asking,
): Promise<CommitmentAnswer | null> {
  const { commitment: read, day } = await readCommitment(readings, "side", id);
  if (read === null) return null;
  if (ownOnly(asker) && !read.item.actors.includes(asker.id)) return null;
  const chain = await readItems(
    readings.db,
    "side",
    read.chain.map((one) => one.id),
  );
  return {
    ...listed(read, day),
    day,
    chain: [...chain.values()].map((one) => listed(one, day)),
    source: await sourceOf(readings, id),
    ...(await ownWordsOn(readings, read.item)),
    checkable: isCheckable(read.item.wording, read.item.raisedOn || day),
  };
}

async function sourceOf(readings: Readings, id: string): Promise<SourceShown | null> {
  const [state] = (await statesOf(readings.db, [id])).values();
  const kind = readings.prepared.kindNamed("commitment");
  if (state === undefined || kind === null) return null;
  const said = jointField(state, "origin", { audience: "side", kind, settled: new Map() }, originField).value;
  if (said === null) return null;
  const { from, reference = null, language = null, span = null } = said;
  return {
    from,
    reference,
    language,
    span,
    words: reference === null ? {} : await wordsAt(readings, reference),
  };
}

/** What the source of a commitment says now, in each language in which nobody who spoke differs. */
async function wordsAt(readings: Readings, reference: string): Promise<Record<string, string>> {
  const observed = readings.prepared.observedItems.get(reference);
  if (observed !== undefined) return { ...observed.wording };
  const [state] = (await statesOf(readings.db, [reference])).values();
  const kind = state === undefined ? null : readings.prepared.kindNamed(state.kind);
  if (state === undefined || kind === null) return {};
  const sight = { audience: "side" as const, kind, settled: new Map() };
  const names = Object.keys(kind.fields).filter((name) => /^(wording|body|words)\./.test(name));
  return Object.fromEntries(
    names.flatMap((name) => {
      const { value } = jointField(state, name, sight, z.string());
      return value === null ? [] : [[name.slice(name.indexOf(".") + 1), value] as const];
    }),
  );
}

/** Each side's own reports on it, the newest first, and its last word on what an observer compiled. */
async function ownWordsOn(
  readings: Readings,
  { id, observed }: Item,
): Promise<Pick<CommitmentAnswer, "reports" | "observations">> {
  const { about } = await readNaming(readings.db, "side", id);
  const states = await statesOf(readings.db, about);
  const ofKind = (name: string) => {
    const kind = readings.prepared.kindNamed(name);
    const sight = kind === null ? null : { audience: "side" as const, kind, settled: new Map() };
    return sight === null
      ? []
      : [...states.values()].flatMap((state) => (state.kind === name ? { state, sight } : []));
  };
  const reports = ofKind("report").flatMap(({ state, sight }) =>
    evidenceFromReports(id, [state], sight).map((one) => ({
      ...(one as EvidenceShown),
      ...owned(state, one.by[0] ?? ""),
    })),
  );
  const cited = { id: id.slice("observer:".length), digest: observed?.digest ?? "" };
  const said = ofKind("observation").flatMap(({ state, sight }) => observationsFrom(cited, [state], sight));
  return {
    reports: reports.sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0)),
    observations: lastOfEach(said).flatMap(({ at: _at, ...one }) => {
      const state = states.get(one.id);
      return state === undefined ? [] : [{ ...one, words: { ...one.words }, ...owned(state, one.party) }];
    }),
  };
}

/** Whose words these are, in which acts it said them, and whether it has published them. */
function owned(state: EntityState, party: string): OwnShown {
  const places = Object.values(state.positions).flatMap((registers) => {
    const own = registers[party];
    return own?.state === "said" ? [own.at] : [];
  });
  const published = new Set(state.publishedOwn.map((one) => placeOf(one.target)));
  return { id: state.id, party, places, published: places.every((at) => published.has(placeOf(at))) };
}
