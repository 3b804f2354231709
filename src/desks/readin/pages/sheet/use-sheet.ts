import { useCallback, useMemo, useState } from "react";
import type { Method, Problem } from "../../../../web/client.ts";
import { useNode } from "../../../../web/session.tsx";
import type { DraftEdit } from "../../sheet-draft.ts";
import type { Part } from "../../splitting.ts";
import type { DraftShown, SheetChange, SheetView } from "../sheet-answers.ts";

/** A sheet in hand: its drafts as the node last answered, and what one can do to them. */
export interface SheetInHand {
  view: SheetView;
  drafts: readonly DraftShown[];
  problem: Problem | null;
  accept: (id: string) => Promise<boolean>;
  takeBack: (id: string) => Promise<boolean>;
  dismiss: (id: string) => Promise<boolean>;
  reopen: (id: string) => Promise<boolean>;
  edit: (id: string, edit: DraftEdit) => Promise<boolean>;
  split: (id: string, parts: Part[]) => Promise<boolean>;
  join: (id: string) => Promise<boolean>;
  mark: (place: [number, number]) => Promise<string | null>;
}

/**
 * Every change goes to the node, one after the other, and shows what the node made of it; a refusal changes nothing
 * here. An edit is shown before the node has answered; what follows it (Enter right behind a key) waits for it.
 */
export function useSheet(view: SheetView): SheetInHand {
  const { client } = useNode();
  const [changes, setChanges] = useState<SheetChange[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [turn] = useState(() => inTurn());
  const drafts = useMemo(() => changes.reduce(applied, view.drafts), [view, changes]);
  const ask = useCallback(
    async (method: Method, path: string, body?: unknown): Promise<SheetChange | null> => {
      const address = `/api/readin/${view.id}/drafts${path}`;
      const answer = await turn(() => client.ask<SheetChange>(method, address, body));
      setProblem(answer.ok ? null : answer.problem);
      if (!answer.ok) return null;
      setChanges((before) => [...before, answer.value]);
      return answer.value;
    },
    [client, view.id, turn],
  );
  const change = async (id: string, body: object): Promise<boolean> =>
    (await ask("PUT", `/${id}`, body)) !== null;
  return {
    view,
    drafts,
    problem,
    accept: async (id) => (await ask("POST", `/${id}/accepted`)) !== null,
    takeBack: async (id) => (await ask("DELETE", `/${id}/accepted`)) !== null,
    dismiss: (id) => change(id, { change: "dismiss" }),
    reopen: (id) => change(id, { change: "reopen" }),
    edit: async (id, edit) => {
      const before = drafts.find((one) => one.id === id);
      const show = (draft: DraftShown): void =>
        setChanges((earlier) => [...earlier, { drafts: [draft], gone: [] }]);
      if (before !== undefined) show({ ...before, edit });
      const done = await change(id, { change: "edit", edit });
      if (!done && before !== undefined) show(before);
      return done;
    },
    split: (id, parts) => change(id, { change: "split", parts }),
    join: (id) => change(id, { change: "join" }),
    mark: async ([start, end]) => (await ask("POST", "", { start, end }))?.drafts[0]?.id ?? null,
  };
}

/** Lets one work begin when the one before it has ended, however it ended. */
export function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next;
    return next;
  };
}

/** The sheet after a change, in the order of the text. */
export function applied(drafts: readonly DraftShown[], change: SheetChange): DraftShown[] {
  const replaced = new Set([...change.gone, ...change.drafts.map((one) => one.id)]);
  return [...drafts.filter((one) => !replaced.has(one.id)), ...change.drafts].sort(
    (a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1),
  );
}

/** The draft after this one that is still open, else the first that is; null where all is decided. */
export function nextOpen(drafts: readonly DraftShown[], id: string | null): string | null {
  const at = drafts.findIndex((one) => one.id === id);
  const after = drafts.slice(at + 1).find((one) => one.state === "open");
  return (after ?? drafts.find((one) => one.state === "open" && one.id !== id))?.id ?? null;
}
