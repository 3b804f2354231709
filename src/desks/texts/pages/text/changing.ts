import { useMemo, useRef } from "react";
import type { EntityView, FieldView } from "../../../../web/answers.ts";
import { useSession } from "../../../../web/session.tsx";
import { insertedAfter, moved, orderSaidBy } from "../../order.ts";
import { type ImportRow, draftsOf } from "../../import/rows.ts";
import { saidBy } from "../../view.ts";
import { PARAGRAPH } from "../at-home.ts";
import { wordingFieldOf } from "../wordings.ts";
import type { TextDesk } from "./desk.ts";
import type { FieldDrafts, Row } from "./row.ts";
import type { ToPrepare } from "./preparing.ts";

/** What a person can do to the paragraphs of a text. Each prepares drafts; nothing is sent. */
export interface Changing {
  move: (row: Row, by: number) => void;
  /** Adds a paragraph after this one, or at the end; answers its id. */
  add: (after: Row | null) => string;
  /** Adds what was read in files after the last paragraph: all of it or nothing. */
  addAll: (rows: readonly ImportRow[]) => Promise<boolean>;
  setIncluded: (row: Row, included: boolean) => void;
  /** Takes another side's words in these languages, its order or its list wherever we have not said the same. */
  takeTheirs: (row: Row, languages: readonly string[]) => void;
  /** Takes what another side has said wherever we have not spoken and have no draft. */
  takeAllTheirs: () => void;
  /** Forgets all our drafts on a paragraph. */
  discard: (row: Row) => void;
  say: (row: Row, field: string, value: unknown) => void;
}

/** The same object for as long as the page stands; it always works on the rows shown last. */
export function useChanging(desk: TextDesk): Changing {
  const { party } = useSession();
  const now = useRef(desk);
  now.current = desk;
  return useMemo(() => changingOf(() => now.current, party), [party]);
}

function changingOf(desk: () => TextDesk, own: string): Changing {
  const prepare = (drafts: readonly ToPrepare[]) => void desk().preparing.prepare(drafts);
  const visible = () =>
    desk()
      .rows.filter((row) => row.number !== null)
      .map((row) => row.id);
  const gone = () => orderSaidBy(desk().text, own).filter((id) => !visible().includes(id));
  const ofText = (value: readonly string[]): ToPrepare => {
    const { text, opening } = desk();
    return { entity: text.id, field: "order", value, kind: opening ?? undefined };
  };
  return {
    move: (row, by) => prepare([ofText([...moved(visible(), row.id, by), ...gone()])]),
    add: (after) => {
      const { text } = desk();
      const id = `${own}/${nameWithin(text.id)}`;
      const about = { entity: id, kind: PARAGRAPH };
      prepare([
        { ...about, field: "text", value: text.id },
        { ...about, field: "included", value: true },
        ofText([...insertedAfter(visible(), id, after?.id ?? null), ...gone()]),
      ]);
      return id;
    },
    addAll: (rows) => {
      const { text, opening, preparing } = desk();
      const order = [...visible(), ...gone()];
      const fresh = () => `${own}/${nameWithin(text.id)}`;
      return preparing.prepare(
        draftsOf(rows, { text: text.id, opening: opening ?? undefined, order, fresh }),
      );
    },
    setIncluded: (row, included) => {
      const listed = orderSaidBy(desk().text, own).includes(row.id);
      prepare([
        drafted(row, "included", included),
        ...(included ? [drafted(row, "text", desk().text.id)] : []),
        ...(included && !listed ? [ofText([...visible(), ...gone()])] : []),
      ]);
    },
    takeTheirs: (row, languages) => prepare(theirsOf(row, languages, own)),
    takeAllTheirs: () => prepare(allTheirsOf(desk(), own)),
    discard: (row) => {
      const fields = Object.keys(row.drafts).map((field) => ({ entity: row.id, field }));
      const rest = [...visible(), ...gone()].filter((id) => id !== row.id);
      const unsent = row.membership.state === "unsent";
      void desk().preparing.prepare(unsent ? [ofText(rest)] : [], fields);
    },
    say: (row, field, value) => prepare([drafted(row, field, value)]),
  };
}

/** A paragraph's name says to which text it belonged when it was made; its number is its place, not its name. */
export function nameWithin(text: string): string {
  const name = text.slice(text.indexOf("/") + 1).slice(0, 60);
  return `${name}.${crypto.randomUUID().slice(0, 8)}`;
}

function drafted(row: Row, field: string, value: unknown): ToPrepare {
  const kind = row.membership.state === "unsent" ? PARAGRAPH : undefined;
  return { entity: row.id, field, value, kind };
}

function theirsOf(row: Row, languages: readonly string[], own: string): ToPrepare[] {
  return languages.flatMap((language) => {
    const field = wordingFieldOf(language);
    const view = row.view.fields[field];
    const theirs = view === undefined ? undefined : theirValue(view, own);
    const ours = view === undefined ? undefined : saidBy(view, own);
    return theirs === undefined || theirs === ours ? [] : [drafted(row, field, theirs)];
  });
}

/** What is taken when all of theirs is: fields of the text and of its paragraphs on which we are silent. */
export function allTheirsOf({ text, rows, drafts }: TextDesk, own: string): ToPrepare[] {
  const silentOn = (entity: EntityView, prepared: FieldDrafts): ToPrepare[] =>
    Object.entries(entity.fields).flatMap(([field, view]) => {
      const isOpen =
        view.holder === "joint" &&
        field !== "stage" &&
        view.positions[own] === undefined &&
        !(field in prepared);
      const value = isOpen ? theirValue(view, own) : undefined;
      return value === undefined ? [] : [{ entity: entity.id, field, value }];
    });
  return [...silentOn(text, drafts), ...rows.flatMap((row) => silentOn(row.view, row.drafts))];
}

/** What another side says in a field: the first that has spoken. */
export function theirValue(view: FieldView, own: string): unknown {
  return Object.keys(view.positions)
    .filter((party) => party !== own)
    .map((party) => saidBy(view, party))
    .find((value) => value !== undefined);
}
