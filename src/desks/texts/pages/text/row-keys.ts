import { type KeyboardEvent, type RefObject, useMemo, useRef } from "react";
import type { Changing } from "./changing.ts";
import type { TextDesk } from "./desk.ts";
import { toFinding } from "./finding-steps.ts";
import type { Row } from "./row.ts";
import type { OpenTheRow } from "./rows.tsx";

/** As they are printed on the keyboard, in the order in which the page explains them. */
export const KEYS = [
  "↓ ↑",
  "Home End",
  "b B",
  "f F",
  "Enter",
  "1 2 3",
  "t",
  "n",
  "Alt+↓ Alt+↑",
  "Delete",
  "Esc",
] as const;

/** The keys of a text. Single letters work on a paragraph that has the focus, never in a field one types into. */
export interface RowKeys {
  /** For a paragraph that is closed. */
  onRow: (event: KeyboardEvent<HTMLElement>, row: Row) => void;
  /** For one that is open: its way out. */
  onOpen: (event: KeyboardEvent<HTMLElement>, row: Row) => void;
}

interface Around {
  desk: TextDesk;
  list: RefObject<HTMLDivElement | null>;
  changing: Changing;
  opened: { id: string } | null;
  openRow: OpenTheRow;
}

/** The same object for as long as the page stands. */
export function useRowKeys(around: Around): RowKeys {
  const now = useRef(around);
  now.current = around;
  return useMemo(
    () => ({
      onRow: (event, row) => {
        if (event.target !== event.currentTarget) return;
        if (pressed(event, row, now.current)) event.preventDefault();
      },
      onOpen: (event, row) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.preventDefault();
        now.current.openRow(null, null);
        focusSoon(now.current, row.id);
      },
    }),
    [],
  );
}

/** Whether the key meant something here. */
function pressed(event: KeyboardEvent<HTMLElement>, row: Row, around: Around): boolean {
  if (event.ctrlKey || event.metaKey) return false;
  if (event.altKey) return pressedWithAlt(event.key, row, around);
  if (event.key === "f" || event.key === "F")
    return toFinding(around.list.current, row.id, event.key === "F");
  return goes(event.key, row, around) || (around.desk.text.may.draft && does(event.key, row, around));
}

function pressedWithAlt(key: string, row: Row, { desk, changing }: Around): boolean {
  if (!desk.text.may.draft || (key !== "ArrowUp" && key !== "ArrowDown")) return false;
  changing.move(row, key === "ArrowUp" ? -1 : 1);
  return true;
}

function goes(key: string, row: Row, around: Around): boolean {
  const { rows } = around.desk;
  const at = rows.findIndex((one) => one.id === row.id);
  const target = targetOf(key, at, rows);
  if (target === undefined) return false;
  if (!focusOn(around, target.id)) focusSoon(around, target.id);
  return true;
}

/** Where a key leads: by one, to an end, or to the next paragraph on which the sides differ. */
function targetOf(key: string, at: number, rows: readonly Row[]): Row | undefined {
  switch (key) {
    case "ArrowDown":
    case "j":
      return rows[at + 1];
    case "ArrowUp":
    case "k":
      return rows[at - 1];
    case "Home":
      return rows[0];
    case "End":
      return rows.at(-1);
    case "b":
      return rows.slice(at + 1).find(hasBracket) ?? rows.find(hasBracket);
    case "B":
      return rows.slice(0, Math.max(0, at)).findLast(hasBracket) ?? rows.findLast(hasBracket);
    default:
      return undefined;
  }
}

function hasBracket({ view, membership }: Row): boolean {
  const differs = Object.values(view.fields).some(
    (field) => field.holder === "joint" && field.standing === "bracketed",
  );
  return membership.state === "disputed" || differs;
}

function does(key: string, row: Row, { desk, changing, openRow }: Around): boolean {
  const language = /^[1-9]$/.test(key) ? desk.columns[Number(key) - 1] : undefined;
  if (language !== undefined) openRow(row.id, language);
  else if (key === "Enter") openRow(row.id, null);
  else if (key === "t") changing.takeTheirs(row, desk.columns);
  else if (key === "n") openRow(changing.add(row), desk.columns[0] ?? null);
  else if (key === "Delete") changing.setIncluded(row, false);
  else return false;
  return true;
}

/** After the page has been drawn again. */
function focusSoon(around: Around, id: string): void {
  requestAnimationFrame(() => void focusOn(around, id));
}

/** At once, so that the next key finds the focus there; false where the paragraph is not drawn yet. */
function focusOn({ list }: Around, id: string): boolean {
  const row = list.current?.querySelector<HTMLElement>(`[data-paragraph="${CSS.escape(id)}"]`);
  row?.focus();
  row?.scrollIntoView({ block: "nearest" });
  return row != null;
}
