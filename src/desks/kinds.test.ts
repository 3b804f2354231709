import { describe, expect, test } from "vitest";
import { foldEntity } from "../record/fold/entity.ts";
import { story } from "../record/fold/story.ts";
import { admit } from "../record/kind/door.ts";
import { describeKind } from "../record/kind/description.ts";
import type { EntityIntent } from "../record/kind/intent.ts";
import { kindsOf } from "./kinds.ts";

const kinds = kindsOf({ languages: ["zh-Hans", "ko", "en"] });
const kindNamed = (name: string) => kinds.find((kind) => kind.name === name) ?? null;

/** Each kind, a field, a value, and the code of the door's answer ("ok" where it is admitted). */
const cases: [string, string, unknown, string][] = [
  ["paragraph", "wording.ko", "연내 서명", "ok"],
  ["paragraph", "wording.ko", "연내\u202E 서명", "bidirectional-control"],
  ["paragraph", "wording.ko", "   ", "value-malformed"],
  ["paragraph", "wording.fr", "x", "field-unknown"],
  ["meeting", "state", { state: "not-held" }, "reason-required"],
  ["meeting", "state", { state: "not-held", reason: "epidemic" }, "ok"],
  ["meeting", "when", { starts: "2020-08-01T09:00:00+08:00", zone: "Asia/Shanghai" }, "ok"],
  ["meeting", "when", { starts: "2020-08-01", zone: "Asia/Shanghai" }, "value-malformed"],
  ["text", "authentic", ["zh-Hans", "ko"], "ok"],
  ["text", "authentic", ["fr"], "value-malformed"],
  ["text", "stage", { stage: "signed", of: "0".repeat(64), on: "2020-08-01" }, "ok"],
  ["commitment", "answer", { answer: "declined" }, "reason-required"],
  ["commitment", "answer", { answer: "accepted" }, "ok"],
  ["commitment", "closing", { end: "overtaken", on: "2022-02-01" }, "overtaken-by-required"],
  ["commitment", "closing", { end: "overtaken", on: "2022-02-01", by: "observer:ev-2022" }, "ok"],
  ["commitment", "rating", { score: 2, rule: "x" }, "value-malformed"],
  ["report", "evidence", [{ address: "https://example.org/a", on: "2021-01-01" }], "ok"],
  ["report", "evidence", [{ address: "javascript:alert(1)", on: "2021-01-01" }], "value-malformed"],
  ["observation", "item", { id: "jetc-24-09", digest: "0".repeat(64), verdict: "confirmed" }, "ok"],
  ["readout", "account.zh-Hans", [{ text: "双方同意", source: null }], "ok"],
  ["term", "accepted.en", ["tariff"], "ok"],
  ["agenda-item", "workstream", "policy-docking", "ok"],
];

describe("the kinds of the desks", () => {
  test.each(cases)("%s: %s", (name, field, value, code) => {
    const told = story("a/1", name);
    told.tell("a", { act: "open", participants: ["a", "b"] });
    const state = foldEntity("a/1", told.acts, { horizon: told.horizon(), assentRequired: true });
    const intent = { id: "i", entity: "a/1", act: "say", field, value } as EntityIntent;
    const around = { mechanism: "test", kindNamed, stateOf: () => null };
    const door = admit(intent, state, { party: "a", office: "o" }, around);
    const found = door.ok ? "ok" : door.code === "rule" ? door.rule.code : door.code;
    expect(found).toBe(code);
  });

  test("a changed date needs a reason once another was settled", () => {
    const told = story("a/1", "commitment");
    told.tell("a", { act: "open", participants: ["a"] });
    told.tell("a", { act: "say", field: "due", value: { on: "2020-12-31" } });
    told.tell("a", { act: "adopt", unit: "due", digest: "1".repeat(64) });
    const state = foldEntity("a/1", told.acts, { horizon: told.horizon(), assentRequired: true });
    const ask = (value: unknown) =>
      admit(
        { id: "i", entity: "a/1", act: "say", field: "due", value } as EntityIntent,
        state,
        { party: "a", office: "o" },
        { mechanism: "test", kindNamed, stateOf: () => null },
      );
    expect(ask({ on: "2021-12-31" })).toMatchObject({ ok: false, rule: { code: "reason-required" } });
    expect(ask({ on: "2021-12-31", reason: "the epidemic" }).ok).toBe(true);
  });

  test("every kind describes itself with a JSON schema for each field", () => {
    for (const kind of kinds) {
      const described = describeKind(kind);
      expect(Object.keys(described.fields)).toEqual(Object.keys(kind.fields));
      expect(JSON.stringify(described).length).toBeGreaterThan(50);
    }
  });
});
