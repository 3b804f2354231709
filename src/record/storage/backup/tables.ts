import type { Reader } from "../door.ts";

/** A table with the columns that hold something of their own (generated ones follow from them). */
export interface Table {
  table: string;
  columns: string[];
}

export interface Sequence {
  sequence: string;
  last: number;
  called: boolean;
}

/** Remembered by the migrations themselves when a backup is restored. */
const NOT_KEPT = "migration";

/** All tables of the program, each after those its foreign keys name. */
export async function listTables(reader: Reader): Promise<Table[]> {
  const tables = await reader.query<Table>(
    `select class.relname::text as "table", array_agg(attname::text order by attnum) as columns
     from pg_class class
     join pg_attribute on attrelid = class.oid and attnum > 0 and not attisdropped and attgenerated = ''
     where class.relnamespace = 'public'::regnamespace and class.relkind in ('r', 'p') and class.relname <> $1
     group by class.oid, class.relname order by class.relname`,
    [NOT_KEPT],
  );
  const references = await reader.query<{ from: string; to: string }>(
    `select source.relname::text as "from", target.relname::text as "to"
     from pg_constraint
     join pg_class source on source.oid = conrelid join pg_class target on target.oid = confrelid
     where contype = 'f' and source.oid <> target.oid`,
  );
  return inOrder(tables, references);
}

/** Throws where tables name each other in a circle: no order would do. */
function inOrder(tables: readonly Table[], references: readonly { from: string; to: string }[]): Table[] {
  const ordered: Table[] = [];
  let left = [...tables];
  while (left.length > 0) {
    const names = new Set(left.map((one) => one.table));
    const ready = left.filter(
      ({ table }) => !references.some(({ from, to }) => from === table && names.has(to)),
    );
    if (ready.length === 0) throw new Error(`Foreign keys form a circle: ${[...names].join(", ")}.`);
    ordered.push(...ready);
    left = left.filter((one) => !ready.includes(one));
  }
  return ordered;
}

/** All sequences and where they are. */
export async function listSequences(reader: Reader): Promise<Sequence[]> {
  const names = await reader.query<{ name: string }>(
    `select relname::text as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'S' order by relname`,
  );
  const sequences: Sequence[] = [];
  for (const { name } of names) {
    const [row] = await reader.query<{ last: number; called: boolean }>(
      `select last_value as last, is_called as called from ${quoted(name)}`,
    );
    if (row !== undefined) sequences.push({ sequence: name, ...row });
  }
  return sequences;
}

/** A name of the database as SQL writes it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
