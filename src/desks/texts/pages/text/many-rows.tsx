import { type ReactNode, memo } from "react";
import type { Changing } from "./changing.ts";
import type { TextDesk } from "./desk.ts";
import type { FindingSteps } from "./finding-list.tsx";
import type { Checked, Findings } from "./findings.ts";
import type { Note, Notes } from "./notes.ts";
import { OpenRow } from "./open-row.tsx";
import type { Row } from "./row.ts";
import { RowInText } from "./row-in-text.tsx";
import type { RowKeys } from "./row-keys.ts";
import type { OpenTheRow, Opened } from "./rows.tsx";
import type { Compared, Comparison } from "./use-comparison.ts";

/** What every row does alike: the same objects for as long as the page stands. */
interface Alike {
  columns: readonly string[];
  mayDraft: boolean;
  changing: Changing;
  steps: FindingSteps;
  keys: RowKeys;
  openRow: OpenTheRow;
  setCurrent: (id: string) => void;
}

interface ManyRowsProps extends Omit<Alike, "columns" | "mayDraft"> {
  rows: readonly Row[];
  desk: TextDesk;
  comparison: Comparison;
  notes: Notes;
  findings: Findings;
  opened: Opened | null;
  /** The row that the keyboard is on. */
  current: string | null;
}

/** Rows are looked over in blocks of about so many: a change in one leaves the other blocks alone. */
const BLOCK = 40;

/** The rows in blocks, the open one by itself; what somebody types is drawn in its own row only. */
export function ManyRows(props: ManyRowsProps): ReactNode {
  const { rows, desk, comparison, notes, findings, opened, current, ...rest } = props;
  const alike = { ...rest, columns: desk.columns, mayDraft: desk.text.may.draft };
  const shown = rows.map((row): Shown => ({
    row,
    compared: comparison.of(row),
    notes: notes.on(row.id),
    checked: findings.of(row.id),
    isCurrent: current === row.id,
  }));
  return inBlocks(shown, opened?.id ?? null).map((block) => {
    const [first] = block;
    const row = first?.row;
    if (row === undefined) return null;
    if (opened === null || opened.id !== row.id) return <RowsBlock key={row.id} rows={block} {...alike} />;
    const { begin, at } = opened;
    return <OpenRow key={row.id} {...{ row, desk, notes, findings, begin, at }} {...rest} />;
  });
}

/** A row with what is shown beside it. */
interface Shown {
  row: Row;
  compared: Compared | null;
  notes: readonly Note[];
  checked: Checked | null;
  isCurrent: boolean;
}

/** A block begins where a row's own name says so, so that a row added or moved changes only the blocks it is in. */
function inBlocks(rows: readonly Shown[], open: string | null): Shown[][] {
  const blocks: Shown[][] = [];
  for (const one of rows) {
    const last = blocks.at(-1);
    const { id } = one.row;
    const begins = beginsBlock(id) || id === open || last?.[0]?.row.id === open;
    if (begins || last === undefined) blocks.push([one]);
    else last.push(one);
  }
  return blocks;
}

function beginsBlock(id: string): boolean {
  let sum = 0;
  for (let at = 0; at < id.length; at += 1) sum = (sum * 31 + id.charCodeAt(at)) >>> 0;
  return sum % BLOCK === 0;
}

interface RowsBlockProps extends Alike {
  rows: readonly Shown[];
}

const RowsBlock = memo(function RowsBlock({ rows, ...alike }: RowsBlockProps): ReactNode {
  return rows.map(({ row, ...shown }) => <RowInText key={row.id} row={row} {...shown} {...alike} />);
}, isSameBlock);

function isSameBlock(before: RowsBlockProps, now: RowsBlockProps): boolean {
  const { rows: a, ...alikeBefore } = before;
  const { rows: b, ...alikeNow } = now;
  return (
    isSame(alikeBefore, alikeNow) &&
    a.length === b.length &&
    a.every((one, at) => {
      const other = b[at];
      return other !== undefined && isSame(one, other);
    })
  );
}

function isSame<T extends object>(a: T, b: T): boolean {
  return (Object.keys(a) as (keyof T)[]).every((key) => a[key] === b[key]);
}
