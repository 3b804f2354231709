import { useRef } from "react";
import type { DraftView, EntityView } from "../../../../web/answers.ts";
import { type Membership, membershipOf } from "../../membership.ts";
import { shownOrder } from "../../order.ts";
import { isSettledWith } from "../../settled-with-text.ts";
import { PARAGRAPH, atHome } from "../at-home.ts";
import type { Paragraphs } from "./paragraphs-of.ts";

/** What a draft says, and since when; by field. */
export type FieldDrafts = Readonly<Record<string, { value: unknown; updatedAt: string }>>;

/** One paragraph as the page shows it. */
export interface Row {
  id: string;
  /** Its place among the paragraphs that stand in the text or are proposed; null for one that is gone. */
  number: number | null;
  view: EntityView;
  /** Our drafts on it that have not been sent. */
  drafts: FieldDrafts;
  membership: Membership;
  /** Adopted with the text, and nothing said of it since. */
  settledWithText: boolean;
}

export interface RowSources {
  text: EntityView;
  paragraphs: Paragraphs;
  drafts: readonly DraftView[];
  own: string;
  languages: readonly string[];
  mayDraft: boolean;
}

/** The rows as they were, and of which answer of the text. */
export interface RowsBefore {
  text: EntityView | null;
  rows: readonly Row[];
}

export const NO_ROWS: RowsBefore = { text: null, rows: [] };

/**
 * The rows of a text, in one order for all that any side lists. A row that says the same as before is the same object, so
 * that only what changed is drawn again.
 */
export function rowsOf(sources: RowSources, before: RowsBefore): Row[] {
  const { text, paragraphs, drafts, own } = sources;
  const byEntity = draftsByEntity(drafts);
  const atHomeOnly = new Set(
    drafts.filter((one) => isForText(one, text) && !paragraphs.has(one.entity)).map(({ entity }) => entity),
  );
  const strays = [...paragraphs.keys(), ...atHomeOnly];
  const order = shownOrder(text, own, byEntity.get(text.id)?.["order"]?.value, strays);
  const known = new Map(before.rows.map((row) => [row.id, row]));
  let number = 0;
  return order.flatMap((id) => {
    const last = known.get(id);
    const said = paragraphs.get(id);
    const ours = byEntity.get(id) ?? {};
    const isStill =
      last !== undefined && before.text === text && last.view === said && isSameDrafts(last.drafts, ours);
    const view = said ?? (atHomeOnly.has(id) ? homeView(id, sources) : null);
    if (view === null) return [];
    const row = isStill ? last : rowOf(view, said !== undefined, ours, sources);
    const placed = { ...row, number: row.membership.state === "gone" ? null : (number += 1) };
    return [sameAs(last, placed)];
  });
}

/** What is said of these rows, the same list until one of them is said anew: a draft at home changes none of it. */
export function useViews(
  rows: readonly Row[],
  isMeant: (row: Row) => boolean = () => true,
): readonly EntityView[] {
  const before = useRef<readonly EntityView[]>([]);
  const now = rows.filter(isMeant).map((row) => row.view);
  const isSame = now.length === before.current.length && now.every((one, at) => one === before.current[at]);
  if (!isSame) before.current = now;
  return before.current;
}

function rowOf(view: EntityView, isOpened: boolean, drafts: FieldDrafts, sources: RowSources): Row {
  return {
    id: view.id,
    number: null,
    view,
    drafts,
    membership: membershipOf(isOpened ? view : null),
    settledWithText: isSettledWith(sources.text, view, sources.languages),
  };
}

function homeView(id: string, { text, drafts, mayDraft }: RowSources): EntityView {
  return atHome(id, drafts, text.participants, mayDraft);
}

function isForText({ kind, field, value }: DraftView, text: EntityView): boolean {
  return kind === PARAGRAPH && field === "text" && value === text.id;
}

/** The drafts of every entity, by field. */
export function draftsByEntity(drafts: readonly DraftView[]): Map<string, FieldDrafts> {
  const found = new Map<string, Record<string, { value: unknown; updatedAt: string }>>();
  for (const { entity, field, value, updatedAt } of drafts) {
    const own = found.get(entity) ?? {};
    own[field] = { value, updatedAt };
    found.set(entity, own);
  }
  return found;
}

function sameAs(before: Row | undefined, now: Row): Row {
  if (before === undefined) return now;
  const isSame =
    before.number === now.number &&
    before.settledWithText === now.settledWithText &&
    isSameView(before, now) &&
    isSameDrafts(before.drafts, now.drafts);
  return isSame ? before : now;
}

/** What exists at home alone is made anew each time, and says nothing but its drafts. */
function isSameView(before: Row, now: Row): boolean {
  return (
    before.view === now.view || (before.membership.state === "unsent" && now.membership.state === "unsent")
  );
}

function isSameDrafts(a: FieldDrafts, b: FieldDrafts): boolean {
  const fields = Object.keys(a);
  return (
    fields.length === Object.keys(b).length &&
    fields.every((field) => a[field]?.updatedAt === b[field]?.updatedAt)
  );
}
