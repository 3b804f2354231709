import { useEffect, useReducer, useRef } from "react";
import type { Answer, Client } from "./client.ts";
import { type DraftState, type ServerDraft, type Typed, draftAfter, openDraft } from "./draft.ts";
import { forget, keep, kept } from "./kept.ts";
import { useNode, useSession } from "./session.tsx";

export interface DraftInHand extends DraftState {
  type: (text: string) => void;
  discard: () => Promise<void>;
  keepMine: () => void;
  takeTheirs: () => void;
}

/** How long the typing must pause before the node gets it, and how soon it is tried again without an answer. */
const QUIET = 500;
const RETRY = 3000;

/** What a draft is of. */
export interface DraftOf {
  entity: string;
  field: string;
  server: ServerDraft | null;
  /** When `server` was asked for (performance.now()). */
  askedAt: number;
  /** The kind of an entity that the first release will open; null for one that is open. */
  opening: string | null;
  /** Where it is kept, for what is typed alike and is no draft of a position. */
  address?: string;
}

/**
 * The draft of one field, in step with the node. Every keystroke is kept on this device first; it is forgotten here
 * only once the node has exactly that text.
 */
export function useDraft({ entity, field, server, askedAt, opening, ...at }: DraftOf): DraftInHand {
  const { client } = useNode();
  const { party, office } = useSession();
  const key = `concord.typed ${party} ${office?.name ?? ""} ${entity} ${field}`;
  const { address = `/api/drafts/${entity}/${field}` } = at;
  const [state, dispatch] = useReducer(draftAfter, null, () => openDraft(readTyped(kept(key)), server));
  useEffect(() => dispatch({ type: "heard", server, askedAt }), [server?.updatedAt, server?.value, askedAt]);
  useKeeping(key, state);
  const save = async () => {
    const { text } = state;
    if (text === null) return;
    dispatch({ type: "sending", text });
    const answer = await give(client, address, text, opening);
    if (answer.ok) {
      dispatch({ type: "saved", text, updatedAt: answer.value?.updatedAt ?? "", now: performance.now() });
    } else dispatch({ type: "failed", problem: answer.problem });
  };
  useSaving(state, save);
  useLeaving(state, () => void give(client, address, state.text ?? "", opening));
  return {
    ...state,
    type: (text) => dispatch({ type: "typed", text }),
    discard: async () => {
      forget(key);
      dispatch({ type: "discarded", now: performance.now() });
      await client.ask("DELETE", address);
      dispatch({ type: "discarded", now: performance.now() });
    },
    keepMine: () => dispatch({ type: "mine-kept" }),
    takeTheirs: () => dispatch({ type: "theirs-taken" }),
  };
}

/** A blank text is no position: the node then keeps no draft. */
function give(
  client: Client,
  address: string,
  text: string,
  opening: string | null,
): Promise<Answer<{ updatedAt: string } | undefined>> {
  if (text.trim() === "") return client.ask("DELETE", address);
  return client.ask("PUT", address, opening === null ? { value: text } : { value: text, kind: opening });
}

function useKeeping(key: string, { text, basedOn, saving }: DraftState): void {
  const unsaved = text !== null && saving.state !== "saved";
  useEffect(() => {
    if (unsaved) keep(key, JSON.stringify({ text, basedOn } satisfies Typed));
    else forget(key);
  }, [key, unsaved, text, basedOn]);
}

function useSaving({ text, saving, sending }: DraftState, save: () => Promise<void>): void {
  const latest = useRef(save);
  latest.current = save;
  const due =
    sending !== null ? null : saving.state === "kept" ? QUIET : saving.state === "offline" ? RETRY : null;
  useEffect(() => {
    if (due === null) return;
    const now = () => void latest.current();
    const timer = setTimeout(now, due);
    addEventListener("online", now);
    return () => {
      clearTimeout(timer);
      removeEventListener("online", now);
    };
  }, [due, text]);
}

/** A page that is left in the middle of a word still gives the word to the node. */
function useLeaving(state: DraftState, give: () => void): void {
  const latest = useRef({ state, give });
  latest.current = { state, give };
  useEffect(
    () => () => {
      const { state: last, give: giveLast } = latest.current;
      if (last.text !== null && last.saving.state === "kept") giveLast();
    },
    [],
  );
}

function readTyped(stored: string | null): Typed | null {
  try {
    const read = JSON.parse(stored ?? "null") as Partial<Typed> | null;
    return typeof read?.text === "string" ? { text: read.text, basedOn: read.basedOn ?? "" } : null;
  } catch {
    return null;
  }
}
