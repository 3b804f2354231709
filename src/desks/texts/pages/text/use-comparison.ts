import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Client } from "../../../../web/client.ts";
import { useMessages, useWords } from "../../../../web/language.tsx";
import { usePartyName } from "../../../../web/named.tsx";
import { useNode, useSession } from "../../../../web/session.tsx";
import {
  type ActSeen,
  type PositionsThen,
  type Then,
  isUnchanged,
  positionsNow,
  positionsThen,
  thenOf,
} from "../../comparison.ts";
import { lastSettled } from "../../settled-with-text.ts";
import { textMessages } from "../messages/text/messages.ts";
import { wordingFieldOf } from "../wordings.ts";
import type { Compared } from "./compared.tsx";
import type { TextDesk } from "./desk.ts";
import type { Row } from "./row.ts";

export type { Compared };

/** With what the text is compared. Nobody else learns of it. */
export type Against =
  | { with: "nothing" | "settled" }
  | { with: "party"; party: string }
  | { with: "day"; day: string };

export interface Comparison {
  against: Against;
  choose: (against: Against) => void;
  /** What a row is compared with; null where nothing is compared. The same object until it changes. */
  of: (row: Row) => Compared | null;
}

/**
 * The private comparison of a text. Paragraphs of which nothing was said since need no question to the node; the history
 * of the others is read once each.
 */
export function useComparison(desk: TextDesk): Comparison {
  const { party: own, mechanism } = useSession();
  const [against, choose] = useState<Against>({ with: "nothing" });
  const moment = useMemo(() => momentOf(against, desk), [against, lastSettled(desk.text)?.digest]);
  const name = useName(against);
  const fields = useMemo(() => mechanism.languages.map(wordingFieldOf), [mechanism.languages]);
  const histories = useHistories(moment, desk.rows, fields);
  const cache = useRef(new Map<string, { key: unknown[]; compared: Compared }>());
  const of = useCallback(
    (row: Row): Compared | null => {
      if (against.with === "nothing" || (against.with === "settled" && moment === null)) return null;
      const history = histories.get(row.id);
      const key = [row.view, history, moment, name];
      const before = cache.current.get(row.id);
      if (before !== undefined && before.key.every((one, at) => one === key[at])) return before.compared;
      const compared = comparedOf(row, { against, moment, history, fields, own, name });
      cache.current.set(row.id, { key, compared });
      return compared;
    },
    [against, moment, name, histories, fields, own],
  );
  return { against, choose, of };
}

function momentOf(against: Against, { text }: TextDesk): Then | null {
  if (against.with === "day")
    return { by: "instant", until: new Date(`${against.day}T23:59:59.999`).toISOString() };
  if (against.with !== "settled") return null;
  const settled = lastSettled(text);
  return settled === null ? null : thenOf(settled);
}

function useName(against: Against): string {
  const { comparing: words } = useWords(textMessages);
  const { day } = useMessages();
  const partyName = usePartyName();
  switch (against.with) {
    case "nothing":
      return "";
    case "settled":
      return words.lastSettled;
    case "party":
      return partyName(against.party);
    case "day":
      return words.onDay(day(new Date(`${against.day}T12:00:00`)));
  }
}

interface Ground {
  against: Against;
  moment: Then | null;
  history: readonly ActSeen[] | undefined;
  fields: readonly string[];
  own: string;
  name: string;
}

function comparedOf(row: Row, { against, moment, history, fields, own, name }: Ground): Compared {
  const read = (words: PositionsThen, as: string): Compared => ({ state: "read", name, words, as });
  if (against.with === "party") return read(onlyOf(positionsNow(row.view), against.party), against.party);
  if (moment === null || isUnchanged(row.view, fields, moment)) return read(positionsNow(row.view), own);
  return history === undefined ? { state: "reading" } : read(positionsThen(history, moment), own);
}

function onlyOf(positions: PositionsThen, party: string): PositionsThen {
  return Object.fromEntries(
    Object.entries(positions).map(([field, said]) => [field, party in said ? { [party]: said[party] } : {}]),
  );
}

type Histories = ReadonlyMap<string, readonly ActSeen[]>;

/** At once, so that a long text does not flood the node. */
const PARALLEL = 4;

/** Histories of the rows that have changed since; each asked for once as long as the row stays what it is. */
function useHistories(moment: Then | null, rows: readonly Row[], fields: readonly string[]): Histories {
  const { client } = useNode();
  const [held, setHeld] = useState<Histories>(new Map());
  const asked = useRef(new Map<string, string | null>());
  useEffect(() => {
    if (moment === null) return;
    const due = rows.filter(
      ({ id, view, membership }) =>
        membership.state !== "unsent" &&
        asked.current.get(id) !== view.changedAt &&
        !isUnchanged(view, fields, moment),
    );
    for (const { id, view } of due) asked.current.set(id, view.changedAt);
    void readAll(
      client,
      due.map((row) => row.id),
      (id, items) => {
        setHeld((before) => new Map([...before, [id, items]]));
      },
    );
  }, [moment, rows, fields, client]);
  return held;
}

async function readAll(
  client: Client,
  ids: readonly string[],
  onRead: (id: string, items: readonly ActSeen[]) => void,
): Promise<void> {
  const queue = [...ids];
  async function work(): Promise<void> {
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
      const answer = await client.ask<{ items: ActSeen[] }>("GET", `/api/entities/${id}/history`);
      onRead(id, answer.ok ? answer.value.items : []);
    }
  }
  await Promise.all(Array.from({ length: PARALLEL }, work));
}
