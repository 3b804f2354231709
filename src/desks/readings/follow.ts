import type { Reader } from "../../record/storage/door.ts";
import { type BoardIndex, emptyIndex, putFacts, removeFacts } from "../board/board-index.ts";
import type { Facts } from "../board/facts.ts";
import type { Audience } from "../commitments/sight.ts";
import type { Meeting } from "../committee/meeting-view.ts";
import {
  type SearchDocument,
  type SearchIndex,
  compact,
  putDocument,
  removeDocument,
  searchIndex,
} from "../search/search-index.ts";
import type { Content } from "./build.ts";
import type { Prepared } from "./setting.ts";

/**
 * What one process keeps in memory of the readings of one audience: the board's facts in every order, the index of all
 * words, and the meetings. A page asks it what to show, and fetches that.
 */
export interface Following {
  audience: Audience;
  /** How far it has followed. */
  seq: number;
  board: BoardIndex;
  search: SearchIndex;
  meetings: Map<string, Meeting>;
  /** What was worked out from all of this and holds until the next change, by what was asked. */
  workedOut: Map<string, unknown>;
}

// What is asked is a meeting's dossier and the like; beyond this many, somebody asks at random.
const WORKED_OUT = 100;

/** What was worked out before, or is now: for what looks at everything and changes only when something does. */
export function workOut<T>({ workedOut, board }: Following, asked: string, work: () => T): T {
  const key = `${board.day} ${asked}`;
  if (workedOut.has(key)) return workedOut.get(key) as T;
  if (workedOut.size >= WORKED_OUT) workedOut.clear();
  const made = work();
  workedOut.set(key, made);
  return made;
}

/** The same for what the database is asked: an answer that failed is asked for again. */
export function lookUp<T>(following: Following, asked: string, work: () => Promise<T>): Promise<T> {
  return workOut(following, asked, () => {
    const made = work();
    made.catch(() => following.workedOut.delete(`${following.board.day} ${asked}`));
    return made;
  });
}

export function startFollowing(audience: Audience, day: string, prepared: Prepared): Following {
  const search = searchIndex(prepared.background);
  return { audience, seq: 0, board: emptyIndex(day), search, meetings: new Map(), workedOut: new Map() };
}

interface Row {
  id: string;
  kind: string;
  seq: number;
  gone: boolean;
  facts: Facts | null;
  document: SearchDocument | null;
  content: Content | null;
}

/** Whether readings are behind the record, and how far those of an audience have come: all that most pages need to ask. */
export async function lookAhead(
  reader: Reader,
  audience: Audience,
): Promise<{ behind: boolean; seq: number }> {
  const [row] = await reader.query<{ behind: boolean; seq: number | null }>(
    `select exists (select from reading_stale) as behind, (select max(seq) from reading where audience = $1) as seq`,
    [audience],
  );
  return { behind: row?.behind ?? false, seq: row?.seq ?? 0 };
}

const STEP = 2000;

/** Takes in what was read anew since. The readings must have been refreshed. */
export async function catchUp(reader: Reader, following: Following): Promise<void> {
  for (;;) {
    const rows = await reader.query<Row>(
      `select id, kind, seq, gone, facts, document, case when kind = 'meeting' then content end as content
       from reading where audience = $1 and seq > $2 order by seq, id limit $3`,
      [following.audience, following.seq, STEP],
    );
    const whole = wholeSteps(rows);
    if (rows.length === STEP && whole.length === 0) {
      await takeLargeStep(reader, following, rows[0]?.seq ?? 0);
      continue;
    }
    take(following, whole);
    if (rows.length < STEP) return;
  }
}

/** One refresh gives all its rows one number; the last of a page may be cut, so it waits for the next page. */
function wholeSteps(rows: readonly Row[]): readonly Row[] {
  if (rows.length < STEP) return rows;
  const last = rows.at(-1)?.seq;
  return rows.filter((row) => row.seq !== last);
}

async function takeLargeStep(reader: Reader, following: Following, seq: number): Promise<void> {
  const rows = await reader.query<Row>(
    `select id, kind, seq, gone, facts, document, case when kind = 'meeting' then content end as content
     from reading where audience = $1 and seq = $2`,
    [following.audience, seq],
  );
  take(following, rows);
}

function take(following: Following, rows: readonly Row[]): void {
  if (rows.length === 0) return;
  following.workedOut.clear();
  const { board, meetings } = following;
  putFacts(
    board,
    rows.flatMap((row) => row.facts ?? []),
  );
  removeFacts(
    board,
    rows.filter((row) => row.facts === null).map((row) => row.id),
  );
  for (const row of rows) {
    if (row.document === null) removeDocument(following.search, row.id);
    else putDocument(following.search, row.document);
    if (row.content?.as === "meeting") meetings.set(row.id, row.content.meeting);
    else meetings.delete(row.id);
  }
  compact(following.search);
  following.seq = rows.at(-1)?.seq ?? following.seq;
}
