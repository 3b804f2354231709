import type { Mechanism } from "../../../mechanisms/mechanism.ts";
import type { ObserverRecord } from "../../../mechanisms/observer/record.ts";
import type { Lexicon } from "../../language/lexicon/lexicon.ts";
import { readLexicon } from "../../language/lexicon/shipped.ts";
import type { Comparison } from "../../language/reader/meaning.ts";
import { referenceIn, referenceOf } from "../../language/reader/reference.ts";
import type { Span } from "../../language/language.ts";
import type { Kind } from "../../record/kind/kind.ts";
import type { Database, Transaction } from "../../record/storage/door.ts";
import { commitment } from "../commitments/kinds/commitment.ts";
import { observerReference } from "../commitments/item.ts";
import { wordsOf } from "./candidates.ts";
import { type KnownItem, knownAtNode, knownOfObserver } from "./known.ts";
import { type Making, draftMarked, readApart, sheetOf } from "./sheet.ts";
import { type DraftEdit, LONGEST_WORDING, type SheetDraft } from "./sheet-draft.ts";
import { plainText, sourceIdOf, titleOf } from "./source.ts";
import {
  type Change,
  type Source,
  changeSource,
  draftsOf,
  findSource,
  keepDrafts,
  keepSource,
  noteDismissal,
  removeDrafts,
} from "./sources.ts";
import { type Part, joined, splitInto } from "./splitting.ts";

/** The desk at which readouts are read in: what it reads with, and where it keeps its sheets. */
export interface ReadingDesk {
  db: Database;
  mechanism: Mechanism;
  commitment: Kind;
  observed: readonly KnownItem[];
  /** The meetings that a readout may tell of, the last first. */
  meetings: readonly MeetingNamed[];
  /** The mechanism's word lists, made when they are first needed. */
  words: () => Comparison;
  /** The lexicon by which accounts in two languages are compared, loaded when it is first needed. */
  lexicon: () => Promise<Lexicon>;
}

/** A meeting by its reference, with its title in each language and its day. */
export interface MeetingNamed {
  id: string;
  title: Readonly<Record<string, string>>;
  day: string;
}

/** A text as it comes to the desk. */
export interface Incoming {
  text: string;
  format: string;
  name: string;
  day: string | null;
  meeting: string | null;
}

export type SheetRefusal =
  | { ok: false; code: "unknown" }
  | { ok: false; code: "accepted-already" }
  | { ok: false; code: "nothing-to-join" }
  | { ok: false; code: "too-long" };

export type Sheet = { ok: true; drafts: SheetDraft[]; gone: string[] } | SheetRefusal;

export function openReadingDesk(db: Database, mechanism: Mechanism, record: ObserverRecord): ReadingDesk {
  let made: Comparison | null = null;
  let lexicon: Promise<Lexicon> | null = null;
  return {
    db,
    mechanism,
    commitment: commitment({ languages: mechanism.languages }),
    observed: knownOfObserver(record, mechanism),
    meetings: record.meetings
      .map((one) => ({ id: observerReference(one.id), title: one.title, day: one.date }))
      .toSorted((a, b) => (a.day < b.day ? 1 : -1)),
    words: () => (made ??= wordsOf(mechanism)),
    lexicon: () => (lexicon ??= readLexicon()),
  };
}

/** What is known to stand somewhere already: the observer's items, the parties' commitments, our drafts. */
export async function knownItems({ db, commitment, observed }: ReadingDesk): Promise<KnownItem[]> {
  return [...observed, ...(await knownAtNode(db, commitment))];
}

/**
 * Reads a text in and keeps it with its sheet. A text that was read in before is not read anew: its sheet stands as it
 * was left. The day from which relative deadlines count is the one given, else its meeting's, else the one in the name
 * or at the head of the text.
 */
export async function readIn(
  desk: ReadingDesk,
  incoming: Incoming,
  change: Change,
): Promise<{ id: string; fresh: boolean }> {
  const text = plainText(incoming.text);
  const id = sourceIdOf(text);
  const { meeting, format } = incoming;
  const ofMeeting = desk.meetings.find((one) => one.id === meeting)?.day ?? null;
  const day = incoming.day ?? ofMeeting ?? referenceIn(incoming.name) ?? referenceOf(text);
  const title = titleOf(incoming.name, text);
  const source: Source = { id, title, format, text, day, meeting, office: change.office, readAt: change.at };
  const sheet = sheetOf(text, await making(desk, source));
  return { id, fresh: await keepSource(desk.db, source, sheet) };
}

async function making(desk: ReadingDesk, { day, meeting }: Pick<Source, "day" | "meeting">): Promise<Making> {
  const known = await knownItems(desk);
  return { known, meeting, day, words: desk.words(), mechanism: desk.mechanism };
}

/** Changes what a sheet stands on; what no person has touched is proposed anew. */
export async function setSource(
  desk: ReadingDesk,
  id: string,
  settings: Pick<Source, "title" | "day" | "meeting">,
  change: Change,
): Promise<Sheet> {
  return onSheet(desk, id, async (tx, source) => {
    const changed = { ...source, ...settings };
    await changeSource(tx, changed);
    const anew = new Map(
      sheetOf(source.text, await making(desk, changed)).map((one) => [one.id, one] as const),
    );
    const drafts = (await draftsOf(tx, id)).map((one) => readAnew(one, anew.get(one.id)));
    await keepDrafts(tx, id, drafts, change);
    return { ok: true, drafts, gone: [] };
  });
}

/** What was read follows the new day and meeting; what a person decided stays. */
function readAnew(draft: SheetDraft, anew: SheetDraft | undefined): SheetDraft {
  if (anew === undefined) return draft;
  const { deadline, candidates, offered } = anew.reading;
  const reading = { ...draft.reading, deadline, candidates, offered };
  const untouched = !draft.edited && draft.state !== "accepted";
  return { ...draft, reading, edit: untouched ? { ...draft.edit, due: anew.edit.due } : draft.edit };
}

/** Changes one draft in the words of a person. */
export function editDraft(
  desk: ReadingDesk,
  source: string,
  id: string,
  edit: DraftEdit,
  change: Change,
): Promise<Sheet> {
  return onDraft(desk, source, id, change, (draft) => [{ ...draft, edit, edited: true }]);
}

/** Puts a draft aside, or takes it up again. */
export function putAside(
  desk: ReadingDesk,
  source: string,
  id: string,
  aside: boolean,
  change: Change,
): Promise<Sheet> {
  const state = aside ? ("dismissed" as const) : ("open" as const);
  return onSheet(desk, source, async (tx, whole) => {
    const found = (await draftsOf(tx, source)).find((one) => one.id === id);
    if (found === undefined) return { ok: false, code: "unknown" };
    if (found.state === "accepted") return { ok: false, code: "accepted-already" };
    const draft: SheetDraft = { ...found, state, dismissedBefore: false };
    await keepDrafts(tx, source, [draft], change);
    await noteDismissal(tx, whole, draft, change);
    return { ok: true, drafts: [draft], gone: [] };
  });
}

/** Notes what a draft became, or that it is open again. */
export function noteAccepted(
  desk: ReadingDesk,
  source: string,
  id: string,
  entity: string | null,
  change: Change,
): Promise<Sheet> {
  return onSheet(desk, source, async (tx) => {
    const found = (await draftsOf(tx, source)).find((one) => one.id === id);
    if (found === undefined) return { ok: false, code: "unknown" };
    const state = entity === null ? ("open" as const) : ("accepted" as const);
    const draft: SheetDraft = { ...found, state, entity, dismissedBefore: false };
    await keepDrafts(tx, source, [draft], change);
    return { ok: true, drafts: [draft], gone: [] };
  });
}

/** Divides a draft into these parts. */
export function splitDraft(
  desk: ReadingDesk,
  source: string,
  id: string,
  parts: readonly Part[],
  change: Change,
): Promise<Sheet> {
  return onDraft(desk, source, id, change, async (draft, whole) => {
    const placed = parts.map((part) => ({ ...part, ...within(part, draft) }));
    return readApart(splitInto(draft, placed), await making(desk, whole));
  });
}

function within(part: Span, draft: SheetDraft): Span {
  const isInside = part.start >= draft.start && part.end <= draft.end && part.start < part.end;
  return isInside ? part : { start: draft.start, end: draft.end };
}

/** Joins a draft with the next on the sheet that is open. */
export function joinWithNext(desk: ReadingDesk, source: string, id: string, change: Change): Promise<Sheet> {
  return onSheet(desk, source, async (tx) => {
    const drafts = await draftsOf(tx, source);
    const at = drafts.findIndex((one) => one.id === id);
    const first = drafts[at];
    if (first === undefined) return { ok: false, code: "unknown" };
    if (first.state === "accepted") return { ok: false, code: "accepted-already" };
    const second = drafts.slice(at + 1).find((one) => one.state === "open");
    if (second === undefined) return { ok: false, code: "nothing-to-join" };
    const one = joined(first, second, desk.mechanism);
    if (one.edit.wording.length > LONGEST_WORDING) return { ok: false, code: "too-long" };
    await removeDrafts(tx, source, [second.id]);
    await keepDrafts(tx, source, [one], change);
    return { ok: true, drafts: [one], gone: [second.id] };
  });
}

/** Puts a stretch that a person marked on the sheet. */
export function markDraft(desk: ReadingDesk, source: string, place: Span, change: Change): Promise<Sheet> {
  return onSheet(desk, source, async (tx, whole) => {
    const found = draftMarked(whole.text, place, await making(desk, whole));
    if (found === null) return { ok: false, code: "unknown" };
    const taken = new Set((await draftsOf(tx, source)).map((one) => one.id));
    const draft = { ...found, edited: true, id: freeId(found.id, taken) };
    await keepDrafts(tx, source, [draft], change);
    return { ok: true, drafts: [draft], gone: [] };
  });
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let [id, number] = [wanted, 100];
  while (taken.has(id)) id = `${wanted}.${(number += 1)}`;
  return id;
}

/** Replaces an open or dismissed draft by what `make` makes of it. */
function onDraft(
  desk: ReadingDesk,
  source: string,
  id: string,
  change: Change,
  make: (draft: SheetDraft, source: Source) => SheetDraft[] | Promise<SheetDraft[]>,
): Promise<Sheet> {
  return onSheet(desk, source, async (tx, whole) => {
    const found = (await draftsOf(tx, source)).find((one) => one.id === id);
    if (found === undefined) return { ok: false, code: "unknown" };
    if (found.state === "accepted") return { ok: false, code: "accepted-already" };
    const drafts = await make(found, whole);
    const gone = drafts.some((one) => one.id === id) ? [] : [id];
    await removeDrafts(tx, source, gone);
    await keepDrafts(tx, source, drafts, change);
    return { ok: true, drafts, gone };
  });
}

/** One change of a sheet at a time: colleagues wait for each other. */
async function onSheet(
  { db }: ReadingDesk,
  id: string,
  work: (tx: Transaction, source: Source) => Promise<Sheet>,
): Promise<Sheet> {
  return db.transaction(async (tx) => {
    await tx.query("select id from readin_source where id = $1 for update", [id]);
    const source = await findSource(tx, id);
    return source === null ? { ok: false, code: "unknown" } : work(tx, source);
  });
}
