import { generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import { type Compiler, compile, verifyCompilation } from "./compilation.ts";
import type { ObserverRecord } from "./record.ts";

const same = (text: string) => ({ "zh-Hans": text, ko: text, en: text });

const event = {
  id: "ev-1",
  date: "2020-08",
  endDate: null,
  datePrecision: "month" as const,
  text: same("a thing happened"),
  kind: "event" as const,
  actors: ["aster"],
  effects: [],
  notes: null,
  sources: [{ url: "https://example.org/1", publisher: "A", language: "en", accessedFrom: "live" as const }],
  confidence: "one-source" as const,
  paraphrase: true as const,
};
const record: ObserverRecord = { meetings: [], commitments: [], events: [event], mobilityRules: [] };

const compiler: Compiler = {
  mechanism: "test.mechanism",
  name: same("someone"),
  demonstration: false,
  compiledOn: "2026-01-01",
  privateKey: generateKeyPairSync("ed25519").privateKey,
};
const signed = compile(record, compiler);
const trusted = { mechanism: "test.mechanism", publicKey: signed.publicKey };

describe("a compiled record", () => {
  test("is accepted as its compiler signed it", () => {
    expect(verifyCompilation(record, signed, trusted)).toEqual({ ok: true });
  });

  test("is refused with an item changed, added or left out", () => {
    const altered = { ...record, events: [{ ...event, date: "2020-09" }] };
    const added = { ...record, events: [event, { ...event, id: "ev-2" }] };
    const emptied = { ...record, events: [] };
    expect(verifyCompilation(altered, signed, trusted)).toMatchObject({ code: "item-altered", id: "ev-1" });
    expect(verifyCompilation(added, signed, trusted)).toMatchObject({ code: "item-not-listed", id: "ev-2" });
    expect(verifyCompilation(emptied, signed, trusted)).toMatchObject({ code: "item-missing", id: "ev-1" });
  });

  test("is refused under another key, another mechanism or a signature that does not hold", () => {
    const stranger = compile(record, { ...compiler, privateKey: generateKeyPairSync("ed25519").privateKey });
    expect(verifyCompilation(record, stranger, trusted)).toMatchObject({ code: "other-key" });
    expect(verifyCompilation(record, signed, { ...trusted, mechanism: "other" })).toMatchObject({
      code: "other-mechanism",
    });
    const renamed = { ...signed, list: { ...signed.list, compiledOn: "2026-01-02" } };
    expect(verifyCompilation(record, renamed, trusted)).toMatchObject({ code: "bad-signature" });
    const broken = { ...signed, publicKey: "AAAA" };
    expect(verifyCompilation(record, broken, { ...trusted, publicKey: "AAAA" })).toMatchObject({
      code: "bad-signature",
    });
  });
});
