import { describe, expect, test } from "vitest";
import type { Citation } from "../verify/envelope.ts";
import { type Move, type Settlement, settle } from "./settlement.ts";

const leafOf = (party: string, index: number) => `${party}${index}`.padEnd(64, "0");
const place = (party: string, index: number): Citation => ({
  party,
  epoch: 0,
  index,
  leaf: leafOf(party, index),
});

/** What a party may do in the exhaustive trial: adopt or decline A or B, citing any act of the other or none. */
interface Option {
  kind: "adopt" | "decline";
  digest: string;
  instead: number | null;
}

function optionsWithin(length: number): Option[] {
  const cites = [null, ...Array.from({ length }, (_, index) => index)];
  return ["A", "B"].flatMap((digest) => [
    ...cites.map((instead): Option => ({ kind: "adopt", digest, instead })),
    { kind: "decline", digest, instead: null } as Option,
  ]);
}

function logsOf(length: number, options: Option[]): Option[][] {
  if (length === 0) return [[]];
  return logsOf(length - 1, options).flatMap((log) => options.map((option) => [...log, option]));
}

function movesOf(party: string, other: string, log: readonly Option[]): Move[] {
  return log.map((option, index) => ({
    at: place(party, index),
    kind: option.kind,
    base: null,
    digest: option.digest,
    instead: option.instead === null ? null : place(other, option.instead),
  }));
}

const participants = ["a", "b"];

function settledWith(left: readonly Move[], right: readonly Move[]): Settlement {
  const sizes: Record<string, number> = { a: left.length, b: right.length };
  return settle([...left, ...right], { participants, received: (at) => (sizes[at.party] ?? 0) > at.index });
}

/** Every pair of logs of up to `length` acts each; each is held against the two histories one act shorter. */
function tryAll(length: number): { tried: number; broken: string[] } {
  const options = optionsWithin(length);
  const logs = Array.from({ length: length + 1 }, (_, size) => logsOf(size, options)).flat();
  const left = logs.map((log) => movesOf("a", "b", log));
  const right = logs.map((log) => movesOf("b", "a", log));
  let tried = 0;
  const broken: string[] = [];
  // A and B are interchangeable: a log that starts with B is the mirror of one already tried.
  for (const a of left.filter((log) => log[0]?.digest !== "B")) {
    for (const b of right) {
      const problem = lawOn(a, b);
      tried += 1;
      if (problem !== null) broken.push(problem);
    }
  }
  return { tried, broken };
}

/** At most one digest settles on the base, and none is unsettled by the last act of either log. */
function lawOn(a: readonly Move[], b: readonly Move[]): string | null {
  const whole = settledWith(a, b);
  const settled = whole.chain[0]?.digest ?? null;
  for (const earlier of [settledWith(a.slice(0, -1), b), settledWith(a, b.slice(0, -1))]) {
    const before = earlier.chain[0]?.digest ?? null;
    if (before !== null && before !== settled) return JSON.stringify({ a, b, before, settled });
  }
  const adopted = whole.judged.filter((one) => one.verdict === "stands" && one.move.kind === "adopt");
  const standing = new Set(adopted.map((one) => `${one.move.at.party}${one.move.digest}`));
  const both = ["A", "B"].filter((digest) => standing.has(`a${digest}`) && standing.has(`b${digest}`));
  return both.length > 1 ? JSON.stringify({ a, b, both }) : null;
}

describe("settlement, over every history of two parties with up to three acts each", () => {
  test("never two digests on one base, never one unsettled by what arrives later", () => {
    const { tried, broken } = tryAll(3);
    expect(broken.slice(0, 3)).toEqual([]);
    expect(tried).toBe((1 + 555) * 1111);
  });
});
