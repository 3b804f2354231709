import type { Citation } from "../verify/envelope.ts";

/** An adopt or a decline of one settlement unit, reduced to what settlement compares. */
export interface Move {
  at: Citation;
  kind: "adopt" | "decline";
  base: string | null;
  digest: string;
  /** For an adopt of another digest on the same base: the other side's decline that releases the first. */
  instead: Citation | null;
}

export type Verdict =
  | "stands"
  | "waits"
  | "repeated"
  | "declined-before"
  | "adopted-before"
  | "bound-by-earlier-adoption"
  | "not-a-standing-decline";

export interface Judged {
  move: Move;
  verdict: Verdict;
}

/** One settled revision and the act of each participant that settled it. */
export interface Settled {
  base: string | null;
  digest: string;
  by: Citation[];
}

export interface Settlement {
  /** The settled revisions from the first to the one in force. */
  chain: Settled[];
  judged: Judged[];
}

interface Context {
  participants: readonly string[];
  /** Whether the cited party's log has been received up to that place. */
  received: (at: Citation) => boolean;
}

/**
 * Judges every move of one settlement unit and follows the chain of settled revisions. `moves` holds each
 * party's moves in that party's own log order; the order between parties does not matter.
 *
 * On one base a party is bound by its first adoption. Another digest stands only where it cites, by place and
 * leaf hash, another participant's standing decline of the one that binds; until that place is received the
 * adoption waits, and whatever the same party adopts after it on that base waits behind it, so that nothing
 * that arrives later can unsettle. A decline is final for its party and nothing after its own adoption.
 */
export function settle(moves: readonly Move[], context: Context): Settlement {
  const declines = judgeDeclines(moves);
  const judged = context.participants.flatMap((party) =>
    judgeParty(
      moves.filter((move) => move.at.party === party),
      declines,
      context,
    ),
  );
  return { judged, chain: followChain(judged, context.participants) };
}

/** A decline's verdict follows from its own party's log alone. */
function judgeDeclines(moves: readonly Move[]): Map<Move, Verdict> {
  const first = new Map<string, Move>();
  const verdicts = new Map<Move, Verdict>();
  for (const move of moves) {
    const key = `${move.at.party} ${move.base} ${move.digest}`;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, move);
    if (move.kind !== "decline") continue;
    verdicts.set(
      move,
      earlier === undefined ? "stands" : earlier.kind === "adopt" ? "adopted-before" : "repeated",
    );
  }
  return verdicts;
}

interface Binding {
  digest: string | null;
  waiting: boolean;
}

function judgeParty(own: readonly Move[], declines: Map<Move, Verdict>, context: Context): Judged[] {
  const bindings = new Map<string | null, Binding>();
  const declined = new Set<string>();
  return own.map((move) => {
    if (move.kind === "decline") {
      const verdict = declines.get(move) ?? "stands";
      if (verdict === "stands") declined.add(`${move.base} ${move.digest}`);
      return { move, verdict };
    }
    if (declined.has(`${move.base} ${move.digest}`)) return { move, verdict: "declined-before" };
    const binding = bindings.get(move.base) ?? { digest: null, waiting: false };
    const verdict = judgeAdoption(move, binding, declines, context);
    if (verdict === "stands") binding.digest = move.digest;
    if (verdict === "waits") binding.waiting = true;
    bindings.set(move.base, binding);
    return { move, verdict };
  });
}

function judgeAdoption(
  move: Move,
  binding: Binding,
  declines: Map<Move, Verdict>,
  context: Context,
): Verdict {
  if (binding.waiting) return "waits";
  if (binding.digest === null) return "stands";
  if (binding.digest === move.digest) return "repeated";
  const cited = move.instead;
  if (cited === null) return "bound-by-earlier-adoption";
  if (cited.party === move.at.party || !context.participants.includes(cited.party))
    return "not-a-standing-decline";
  if (!context.received(cited)) return "waits";
  return releases(cited, move.base, binding.digest, declines) ? "stands" : "not-a-standing-decline";
}

/** Whether the cited act is a standing decline of the digest that binds, on the same base. */
function releases(
  cited: Citation,
  base: string | null,
  bound: string,
  declines: Map<Move, Verdict>,
): boolean {
  for (const [decline, verdict] of declines) {
    if (!samePlace(decline.at, cited)) continue;
    return verdict === "stands" && decline.base === base && decline.digest === bound;
  }
  return false;
}

function samePlace(a: Citation, b: Citation): boolean {
  return a.party === b.party && a.epoch === b.epoch && a.index === b.index && a.leaf === b.leaf;
}

/** From no revision, each base leads to the one digest that every participant's standing adoption names. */
function followChain(judged: readonly Judged[], participants: readonly string[]): Settled[] {
  const chain: Settled[] = [];
  const seen = new Set<string | null>();
  let base: string | null = null;
  while (!seen.has(base)) {
    seen.add(base);
    const next = settledOn(base, judged, participants);
    if (next === null) break;
    chain.push(next);
    base = next.digest;
  }
  return chain;
}

function settledOn(
  base: string | null,
  judged: readonly Judged[],
  participants: readonly string[],
): Settled | null {
  const adopted = new Map<string, Map<string, Citation>>();
  for (const { move, verdict } of judged) {
    if (verdict !== "stands" || move.kind !== "adopt" || move.base !== base) continue;
    const by = adopted.get(move.digest) ?? new Map<string, Citation>();
    by.set(move.at.party, move.at);
    adopted.set(move.digest, by);
  }
  for (const [digest, by] of adopted) {
    if (by.size === participants.length) return { base, digest, by: [...by.values()] };
  }
  return null;
}
