import { describe, expect, test } from "vitest";
import { envelopeBytes } from "../verify/envelope.ts";
import { formatVerifierKey, verifierKey } from "../verify/verifier-key.ts";
import { type TrustedKey, keysFor } from "./held.ts";
import { formatRotations, parseRotations, proveRotation, rotatedKeys, rotationIn } from "./rotation.ts";
import { sampleKeys } from "./sample-node.ts";

const origin = "sample.example/east/0";
const [first, second, third] = ["1", "2", "3"].map((seed) => sampleKeys(seed).node) as [never, never, never];
const key = (one: never) => verifierKey(origin, 0x01, one);
const text = (one: never) => formatVerifierKey(key(one));
const start: TrustedKey[] = [{ key: key(first), from: 0, until: null }];
const toSecond = { index: 7, ...proveRotation(origin, text(second), first) };
const toThird = { index: 9, ...proveRotation(origin, text(third), second) };

function idsFor(keys: readonly TrustedKey[], size: number): number[] {
  return keysFor(keys, size).map(({ id }) => id);
}

describe("a planned change of key", () => {
  test("the new key signs what covers the act, the old one what does not", () => {
    const keys = rotatedKeys(origin, start, [toSecond]);
    expect(idsFor(keys, 7)).toEqual([key(first).id]);
    expect(idsFor(keys, 8)).toEqual([key(second).id]);
  });

  test("two changes follow each other, in whatever order they are read", () => {
    const keys = rotatedKeys(origin, start, [toThird, toSecond]);
    expect([7, 8, 9, 10].map((size) => idsFor(keys, size))).toEqual(
      [first, second, second, third].map((one) => [key(one).id]),
    );
  });

  test("a key that the one in force has not named is none", () => {
    const stranger = { index: 7, ...proveRotation(origin, text(third), third) };
    const other = { index: 7, ...proveRotation("sample.example/west/0", text(second), first) };
    const unnamed = { ...toSecond, next: text(third) };
    for (const rotation of [stranger, other, unnamed, { ...toSecond, proof: "" }]) {
      expect(rotatedKeys(origin, start, [rotation])).toEqual(start);
    }
  });

  test("no key comes back", () => {
    const back = { index: 9, ...proveRotation(origin, text(first), second) };
    expect(rotatedKeys(origin, start, [toSecond, back])).toEqual(rotatedKeys(origin, start, [toSecond]));
  });

  test("travels as a file of the log, in which other lines are passed over", () => {
    const bytes = Buffer.concat([
      formatRotations([toSecond]),
      Buffer.from("no rotation\n{}\nnull\n"),
      formatRotations([toThird]),
    ]);
    expect(parseRotations(bytes)).toEqual([toSecond, toThird]);
  });

  test("is read from its entry", () => {
    const about = { v: 1, id: "r", office: "desk", time: "2020-08-01T09:00:00.000Z" } as const;
    const { next, proof } = toSecond;
    expect(rotationIn(7, envelopeBytes({ ...about, act: "rotate", next, proof }))).toEqual(toSecond);
    expect(rotationIn(7, Buffer.from("{}"))).toBeNull();
  });
});
