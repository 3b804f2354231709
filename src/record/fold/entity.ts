import type { Json } from "../verify/canonical.ts";
import type { Citation, EnvelopeOf } from "../verify/envelope.ts";
import { type Act, type Horizon, arranged, inOrder, isReceived, placeOf } from "./act.ts";
import { type Judged, type Move, type Verdict, settle } from "./settlement.ts";

/** What one party's register holds now. */
export type Position =
  | { state: "said"; value: Json; at: Citation; time: string; office: string; dispatch: number | null }
  | { state: "missing"; at: Citation; time: string; office: string; dispatch: number | null }
  | { state: "erased"; at: Citation; time: string; office: string; dispatch: number | null };

/** Why an act of an entity folds to nothing. The act is kept, proved and shown raw. */
export type Idle =
  | "no-open"
  | "opened-before"
  | "not-a-participant"
  | "another-kind"
  | "not-the-opener"
  | "assent-invalid"
  | "assent-absent"
  | "not-own-act"
  | "not-settled"
  | Exclude<Verdict, "stands" | "waits">;

export interface UnitState {
  /** Settled revisions from the first to the one in force. */
  chain: { base: string | null; digest: string; by: Citation[]; time: string }[];
  /** On the base in force: who stands adopting what, who declined what, and what still waits. */
  adopted: Record<string, { digest: string; at: Citation }>;
  declined: { party: string; digest: string; at: Citation }[];
  waiting: { party: string; digest: string; at: Citation }[];
}

export interface EntityState {
  id: string;
  kind: string;
  version: number;
  participants: string[];
  opened: Citation;
  openedAt: string;
  /** field -> party -> what that party's register holds. */
  positions: Record<string, Record<string, Position>>;
  units: Record<string, UnitState>;
  published: { unit: string; digest: string; at: Citation }[];
  publishedOwn: { target: Citation; at: Citation }[];
  idle: { at: Citation; reason: Idle }[];
}

/** Whether adoptions need a verified assent: always, but in pure trials of the fold. */
export interface FoldContext {
  horizon: Horizon;
  assentRequired: boolean;
}

/**
 * The state of one entity from the set of its acts, in whatever order and however often they arrived.
 * Returns null where no log that the id names has opened it. Never refuses: an act that says nothing here
 * is listed in `idle` with the reason, decided from the set alone.
 */
export function foldEntity(id: string, acts: readonly Act[], context: FoldContext): EntityState | null {
  const ordered = arranged(acts);
  const open = openingOf(id, ordered);
  if (open === null) return null;
  const state = emptyState(id, open);
  const counted = ordered.filter((act) => counts(act, state, open));
  foldPositions(state, counted);
  foldUnits(state, counted, context);
  foldPublications(state, counted);
  state.idle.sort((a, b) =>
    a.at.party < b.at.party ? -1 : a.at.party > b.at.party ? 1 : inOrder(a.at, b.at),
  );
  return state;
}

type Opening = Act & { envelope: EnvelopeOf<"open"> };

/** An id begins with its opener's name, and only that log's first open of it counts. */
function openingOf(id: string, ordered: readonly Act[]): Opening | null {
  const opener = id.split("/")[0];
  const found = ordered.find((act) => act.envelope.act === "open" && act.at.party === opener);
  return found === undefined ? null : (found as Opening);
}

function emptyState(id: string, open: Opening): EntityState {
  return {
    id,
    kind: open.envelope.kind,
    version: open.envelope.version,
    participants: [...new Set(open.envelope.participants)].sort(),
    opened: open.at,
    openedAt: open.envelope.time,
    positions: {},
    units: {},
    published: [],
    publishedOwn: [],
    idle: [],
  };
}

function counts(act: Act, state: EntityState, open: Opening): boolean {
  const reason = idleReason(act, state, open);
  if (reason !== null) state.idle.push({ at: act.at, reason });
  return reason === null && act !== open;
}

function idleReason(act: Act, state: EntityState, open: Opening): Idle | null {
  if (act === open) return null;
  if (act.envelope.act === "open") return act.at.party === open.at.party ? "opened-before" : "not-the-opener";
  if (!state.participants.includes(act.at.party)) return "not-a-participant";
  if ("kind" in act.envelope && act.envelope.kind !== state.kind) return "another-kind";
  return null;
}

function foldPositions(state: EntityState, acts: readonly Act[]): void {
  const erased = erasures(state, acts);
  for (const act of acts) {
    if (act.envelope.act !== "say") continue;
    const { time, office, field, dispatch = null } = act.envelope;
    const about = { at: act.at, time, office, dispatch };
    const registers = ownMember(state.positions, field) ?? (state.positions[field] = {});
    if (erased.has(placeOf(act.at))) registers[act.at.party] = { state: "erased", ...about };
    else if (act.value.state === "missing") registers[act.at.party] = { state: "missing", ...about };
    else registers[act.at.party] = { state: "said", value: act.value.value, ...about };
  }
}

/** What stands under a name that others chose: `constructor` is a field like any other. */
function ownMember<T>(record: Record<string, T>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** The places whose author erased what was said there. Nobody else's erase makes a value erased. */
function erasures(state: EntityState, acts: readonly Act[]): Set<string> {
  const leaves = new Map(acts.map((act) => [placeOf(act.at), act.at.leaf]));
  const erased = new Set<string>();
  for (const act of acts) {
    if (act.envelope.act !== "erase") continue;
    const { target } = act.envelope;
    const own = target.party === act.at.party && leaves.get(placeOf(target)) === target.leaf;
    if (own) erased.add(placeOf(target));
    else state.idle.push({ at: act.at, reason: "not-own-act" });
  }
  return erased;
}

function foldUnits(state: EntityState, acts: readonly Act[], context: FoldContext): void {
  const moves = new Map<string, Move[]>();
  for (const act of acts) {
    const move = moveOf(act, state, context);
    if (move === null || !("unit" in act.envelope)) continue;
    const unit = act.envelope.unit as string;
    moves.set(unit, [...(moves.get(unit) ?? []), move]);
  }
  const times = new Map(acts.map((act) => [placeOf(act.at), act.envelope.time]));
  for (const [unit, own] of moves) {
    const received = (at: Citation) => isReceived(context.horizon, at);
    const { chain, judged } = settle(own, { participants: state.participants, received });
    state.units[unit] = unitState(judged, chain, times);
    for (const { move, verdict } of judged) {
      if (verdict !== "stands" && verdict !== "waits") state.idle.push({ at: move.at, reason: verdict });
    }
  }
}

function moveOf(act: Act, state: EntityState, context: FoldContext): Move | null {
  const one = act.envelope;
  if (one.act === "decline")
    return { at: act.at, kind: "decline", base: one.base, digest: one.digest, instead: null };
  if (one.act !== "adopt") return null;
  if (context.assentRequired && act.assent !== "valid") {
    state.idle.push({ at: act.at, reason: act.assent === "absent" ? "assent-absent" : "assent-invalid" });
    return null;
  }
  return { at: act.at, kind: "adopt", base: one.base, digest: one.digest, instead: one.instead ?? null };
}

function unitState(
  judged: readonly Judged[],
  chain: readonly { base: string | null; digest: string; by: Citation[] }[],
  times: Map<string, string>,
): UnitState {
  const base = chain.at(-1)?.digest ?? null;
  const here = judged.filter((one) => one.move.base === base);
  const listed = (kind: Move["kind"], verdict: Verdict) =>
    here
      .filter((one) => one.move.kind === kind && one.verdict === verdict)
      .map(({ move }) => ({ party: move.at.party, digest: move.digest, at: move.at }));
  const adopted: UnitState["adopted"] = {};
  for (const one of listed("adopt", "stands")) adopted[one.party] = { digest: one.digest, at: one.at };
  return {
    chain: chain.map((one) => ({ ...one, time: latest(one.by.map((at) => times.get(placeOf(at)) ?? "")) })),
    adopted,
    declined: listed("decline", "stands"),
    waiting: listed("adopt", "waits"),
  };
}

function latest(times: readonly string[]): string {
  return times.reduce((a, b) => (a > b ? a : b), "");
}

/** A publication counts for a settled revision of a unit, or for its author's own act. */
function foldPublications(state: EntityState, acts: readonly Act[]): void {
  for (const act of acts) {
    const one = act.envelope;
    if (one.act === "publish") {
      const settled =
        ownMember(state.units, one.unit)?.chain.some((revision) => revision.digest === one.digest) ?? false;
      if (settled) state.published.push({ unit: one.unit, digest: one.digest, at: act.at });
      else state.idle.push({ at: act.at, reason: "not-settled" });
    } else if (one.act === "publish-own") {
      if (one.target.party === act.at.party) state.publishedOwn.push({ target: one.target, at: act.at });
      else state.idle.push({ at: act.at, reason: "not-own-act" });
    }
  }
}
