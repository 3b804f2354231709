import { createHash } from "node:crypto";
import type { EntityState } from "../../../record/fold/entity.ts";
import type { Intent } from "../../../record/kind/intent.ts";
import type { Kind } from "../../../record/kind/kind.ts";
import { entityId } from "../../../record/verify/envelope.ts";
import { CHANGEABLE, type Row, versionOf } from "../../board/downloads/row.ts";
import { type Sheet, type SheetError, type SheetRow, problem, readSheet } from "./sheet.ts";
import { type FieldSaid, fieldsSaid } from "./values.ts";

/** A commitment the node knows: the row it would export for this side now, and its state; null for an observer's item. */
export interface KnownCommitment {
  row: Row;
  state: EntityState | null;
}

/** Who imports into what. */
export interface ImportContext {
  party: string;
  office: string;
  /** Who takes part in a commitment that the file opens. */
  participants: readonly string[];
  languages: readonly string[];
  workstreams: readonly string[];
  /** The kind `commitment` of this mechanism. */
  kind: Kind;
  known: (id: string) => KnownCommitment | undefined;
}

export type Imported =
  | { ok: true; intents: Intent[]; opened: string[]; changed: string[]; unchanged: number }
  | { ok: false; errors: SheetError[] };

/**
 * Reads a download that a side has edited and gives the acts that would say what it changed: each new row opens a
 * commitment, each changed cell is a position of this side. All or nothing: one bad row and nothing is imported, with
 * every error named by row and column. A row nobody edited is left alone even where the record has moved on since; one
 * that was edited after the record moved on is refused. Importing one file twice says everything once.
 */
export function importCommitments(source: Uint8Array | string, context: ImportContext): Imported {
  const read = readSheet(source, context.languages);
  if (!read.ok) return read;
  const { sheet } = read;
  const seen = new Set<string>();
  const rows = sheet.rows.map((row) => importRow(row, sheet, seen, context));
  const errors = rows.flatMap((one) => one.errors);
  if (errors.length > 0) return { ok: false, errors };
  return {
    ok: true,
    intents: rows.flatMap((one) => one.intents),
    opened: rows.filter((one) => one.opened).map((one) => one.entity),
    changed: rows.filter((one) => !one.opened && one.intents.length > 0).map((one) => one.entity),
    unchanged: rows.filter((one) => one.intents.length === 0).length,
  };
}

interface ImportedRow {
  entity: string;
  intents: Intent[];
  errors: SheetError[];
  opened: boolean;
}

function importRow(row: SheetRow, sheet: Sheet, seen: Set<string>, context: ImportContext): ImportedRow {
  const given = (row.cells["id"] ?? "").trim();
  const entity = given === "" ? newEntity(row, context) : given;
  const nothing = { entity, intents: [], opened: false };
  const refused = (...errors: SheetError[]): ImportedRow => ({ ...nothing, errors });
  if (seen.has(entity)) return refused(problem("id-twice", row.row, "id", given));
  seen.add(entity);
  const known = context.known(entity);
  if (known !== undefined) {
    const changed = changedColumns(row, sheet, known, context);
    if ("code" in changed) return refused(changed);
    if (changed.length === 0) return { ...nothing, errors: [] };
    return sayRow(row, changed, sheet, { entity, known, opened: false }, context);
  }
  if (!entityId.safeParse(entity).success) return refused(problem("id-malformed", row.row, "id", given));
  if (!entity.startsWith(`${context.party}/`)) return refused(problem("id-unknown", row.row, "id", given));
  const filled = changeable(sheet).filter((name) => (row.cells[name] ?? "").trim() !== "");
  if (!filled.some((name) => name.startsWith("wording."))) {
    return refused(problem("wording-missing", row.row, `wording.${context.languages[0] ?? ""}`));
  }
  return sayRow(row, filled, sheet, { entity, known: null, opened: true }, context);
}

/** A row without an id gets one from what it says, so that the same file gives the same id again. */
function newEntity({ cells }: SheetRow, { party }: ImportContext): string {
  return `${party}/import-${digest(cells).slice(0, 20)}`;
}

function changeable({ columns }: Sheet): string[] {
  const own = [...columns.values()].filter(
    ({ column }) => CHANGEABLE.includes(column) || column === "due.reason",
  );
  return own.map(({ name }) => name);
}

/** The columns whose cells say something else than the record shows; or why this row cannot be taken. */
function changedColumns(
  { row, cells }: SheetRow,
  sheet: Sheet,
  { row: now, state }: KnownCommitment,
  { languages, party }: ImportContext,
): string[] | SheetError {
  const version = cells["version"] ?? "";
  if (version !== "" && versionOf(cells, languages) === version) return [];
  const changed = changeable(sheet).filter((name) => (cells[name] ?? "") !== (now[name] ?? ""));
  const [first] = changed;
  if (first === undefined) return [];
  if (state === null) return problem("observed-row-changed", row, first, cells[first]);
  if (!state.participants.includes(party)) return problem("not-a-participant", row, first, cells[first]);
  if (version !== "" && version !== now["version"])
    return problem("changed-since-export", row, first, cells[first]);
  return changed;
}

interface Target {
  entity: string;
  known: KnownCommitment | null;
  opened: boolean;
}

function sayRow(
  row: SheetRow,
  columns: readonly string[],
  sheet: Sheet,
  { entity, known, opened }: Target,
  context: ImportContext,
): ImportedRow {
  const said = fieldsSaid(row, columns, sheet);
  const cleared = columns.filter(
    (name) => !name.startsWith("due.") && !said.some((one) => one.column === name),
  );
  const errors = [
    ...cleared.map((name) => problem("cannot-be-cleared", row.row, name)),
    ...said.flatMap((one) => valueError(one, row, known?.state ?? null, context) ?? []),
  ];
  // The same act where the same file is sent twice at once; another one where something was said in between.
  const before = known?.row["changedAt"] ?? "";
  const idOf = (part: unknown) => `import-${digest([entity, before, part]).slice(0, 40)}`;
  const open: Intent[] = opened
    ? [
        {
          id: idOf("open"),
          act: "open",
          entity,
          kind: context.kind.name,
          participants: [...context.participants],
        },
      ]
    : [];
  const says = said.map(({ field, value }): Intent => ({
    id: idOf([field, value]),
    act: "say",
    entity,
    field,
    value,
  }));
  return { entity, intents: [...open, ...says], errors, opened };
}

function valueError(
  { field, column, value }: FieldSaid,
  { row, cells }: SheetRow,
  state: EntityState | null,
  { kind, party, office, workstreams }: ImportContext,
): SheetError | null {
  const said = cells[column] ?? "";
  if (field === "workstream" && (typeof value !== "string" || !workstreams.includes(value))) {
    return problem("workstream-unknown", row, column, said);
  }
  if (kind.fields[field]?.schema.safeParse(value).success !== true) {
    return problem("value-malformed", row, column, said);
  }
  const refusal = kind.refuse?.({ field, value }, { party, office, state }) ?? null;
  return refusal === null ? null : problem("rule", row, column, refusal.code);
}

function digest(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex");
}

/** The same as drafts: what stays at home until somebody releases it. */
export function draftsOf(intents: readonly Intent[]): { entity: string; field: string; value: unknown }[] {
  return intents.flatMap((one) =>
    one.act === "say" ? [{ entity: one.entity, field: one.field, value: one.value }] : [],
  );
}
