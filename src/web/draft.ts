import type { Problem } from "./client.ts";

/** A draft as this side's node holds it. */
export interface ServerDraft {
  value: string;
  updatedAt: string;
}

/**
 * Where the typed text is: `saved` at this side's node; `kept` on this device and on its way; `offline` kept on this
 * device until the node answers; `refused` by the node; `overtaken` when a colleague changed the draft meanwhile.
 */
export type Saving =
  | { state: "saved" | "kept" | "offline" }
  | { state: "refused"; problem: Problem }
  | { state: "overtaken"; theirs: ServerDraft };

/** One draft in an editor; `text` is null where none is being written. */
export interface DraftState {
  text: string | null;
  /** The node's draft on which the typing stands; empty where there was none. */
  basedOn: string;
  saving: Saving;
  /** The text that is on its way to the node. */
  sending: string | null;
  /** When the node last took a text, by this device's clock; an answer asked for before that is old news. */
  savedAt: number;
}

export type DraftEvent =
  | { type: "typed"; text: string }
  | { type: "sending"; text: string }
  | { type: "saved"; text: string; updatedAt: string; now: number }
  | { type: "failed"; problem: Problem }
  | { type: "heard"; server: ServerDraft | null; askedAt: number }
  | { type: "discarded"; now: number }
  | { type: "mine-kept" }
  | { type: "theirs-taken" };

/** What was typed and not yet given to the node, as it is kept on this device. */
export interface Typed {
  text: string;
  basedOn: string;
}

/** The draft with which an editor opens: what was left typed here comes before what the node holds. */
export function openDraft(left: Typed | null, server: ServerDraft | null): DraftState {
  const text = left?.text ?? server?.value ?? null;
  const basedOn = left?.basedOn ?? server?.updatedAt ?? "";
  return { text, basedOn, saving: { state: left === null ? "saved" : "kept" }, sending: null, savedAt: 0 };
}

/** The draft after one event. Nothing typed is lost: only the writer's own choice replaces or removes it. */
export function draftAfter(state: DraftState, event: DraftEvent): DraftState {
  switch (event.type) {
    case "typed":
      return { ...state, text: event.text, saving: afterTyping(state.saving) };
    case "sending":
      return { ...state, sending: event.text };
    case "saved":
      return afterSaving(state, event);
    case "failed":
      return { ...state, sending: null, saving: afterFailure(state, event.problem) };
    case "heard":
      return afterHearing(state, event);
    case "discarded":
      return { text: null, basedOn: "", saving: { state: "saved" }, sending: null, savedAt: event.now };
    case "mine-kept":
      return state.saving.state === "overtaken"
        ? { ...state, basedOn: state.saving.theirs.updatedAt, saving: { state: "kept" } }
        : state;
    case "theirs-taken":
      return state.saving.state === "overtaken" ? taken(state, state.saving.theirs) : state;
  }
}

function afterTyping(saving: Saving): Saving {
  return saving.state === "overtaken" ? saving : { state: "kept" };
}

type EventOf<Type extends DraftEvent["type"]> = Extract<DraftEvent, { type: Type }>;

function afterSaving(state: DraftState, { text, updatedAt, now }: EventOf<"saved">): DraftState {
  const saving: Saving = { state: state.text === text || state.text === null ? "saved" : "kept" };
  return { ...state, basedOn: updatedAt, saving, sending: null, savedAt: now };
}

/** No answer or a fault of the node: the text waits here. A refusal: the writer must know why. */
function afterFailure(state: DraftState, problem: Problem): Saving {
  if (state.text === null) return { state: "saved" };
  return problem.status === 0 || problem.status >= 500 ? { state: "offline" } : { state: "refused", problem };
}

function afterHearing(state: DraftState, { server, askedAt }: EventOf<"heard">): DraftState {
  if (state.sending !== null || askedAt < state.savedAt) return state;
  if (state.saving.state === "saved") {
    // An editor in which nothing is written yet is no draft for the node, and stays open all the same.
    if (server === null && state.text?.trim() === "") return state;
    const same = (server?.value ?? null) === state.text && (server?.updatedAt ?? "") === state.basedOn;
    return same ? state : { ...state, text: server?.value ?? null, basedOn: server?.updatedAt ?? "" };
  }
  if (server === null || server.updatedAt <= state.basedOn) return state;
  return server.value === state.text
    ? taken(state, server)
    : { ...state, saving: { state: "overtaken", theirs: server } };
}

function taken(state: DraftState, server: ServerDraft): DraftState {
  return { ...state, text: server.value, basedOn: server.updatedAt, saving: { state: "saved" } };
}
