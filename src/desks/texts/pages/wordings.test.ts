import { describe, expect, test } from "vitest";
import type { EntityView, FieldView, StandingName, UnitView } from "../../../web/answers.ts";
import { agreedWords, nameOf, standingOfAll, waitsFor } from "./wordings.ts";

const languages = ["zh-Hans", "ko"];
const DIGEST = "d".repeat(64);

function field(standing: StandingName, words: Record<string, string>): FieldView {
  const at = { party: "a", epoch: 0, index: 0, leaf: "0".repeat(64) };
  const about = { state: "said" as const, time: "2026-01-01", office: "secretary", dispatch: 1, at };
  const positions = Object.entries(words).map(([party, value]) => [party, { ...about, value }]);
  return { holder: "joint", standing, positions: Object.fromEntries(positions) };
}

function paragraph(zh: FieldView, ko: FieldView, unit: Partial<UnitView> = {}): EntityView {
  return {
    id: "a/item-7",
    kind: "paragraph",
    version: 1,
    participants: ["a", "b"],
    openedAt: "",
    changedAt: "",
    fields: { "wording.zh-Hans": zh, "wording.ko": ko },
    units: {
      wording: {
        settled: [],
        adopted: {},
        declined: [],
        waiting: [],
        adoptable: { ok: false, code: "bracketed" },
        ...unit,
      },
    },
    published: [],
    idle: [],
    may: { say: true, draft: true, adopt: [], decline: true, publish: false },
  };
}

const agreed = field("provisional", { a: "x", b: "x" });
const ready = { ok: true as const, digest: DIGEST };
const at = { party: "a", epoch: 0, index: 3, leaf: "0".repeat(64) };

describe("a paragraph as a whole", () => {
  test("stands as the language in which least is agreed", () => {
    expect(standingOfAll(paragraph(field("silent", {}), field("silent", {})), languages)).toBe("silent");
    expect(standingOfAll(paragraph(field("silent", {}), agreed), languages)).toBe("open");
    expect(standingOfAll(paragraph(field("bracketed", { a: "x", b: "y" }), agreed), languages)).toBe(
      "bracketed",
    );
    expect(standingOfAll(paragraph(agreed, agreed), languages)).toBe("provisional");
    expect(standingOfAll(paragraph(field("settled", { a: "x" }), field("settled", {})), languages)).toBe(
      "settled",
    );
  });

  test("waits for whoever has not spoken, agreed or adopted", () => {
    const open = field("open", { a: "x" });
    expect(waitsFor(paragraph(open, open), languages, "a")).toBe("them");
    expect(waitsFor(paragraph(open, open), languages, "b")).toBe("us");
    expect(waitsFor(paragraph(field("bracketed", { a: "x", b: "y" }), agreed), languages, "a")).toBe("both");
    const both = paragraph(agreed, agreed, { adoptable: ready });
    expect(waitsFor(both, languages, "a")).toBe("both");
    const half = paragraph(agreed, agreed, { adoptable: ready, adopted: { a: { digest: DIGEST, at } } });
    expect(waitsFor(half, languages, "a")).toBe("them");
    expect(waitsFor(half, languages, "b")).toBe("us");
  });

  test("what would be adopted is what nobody who has spoken differs on", () => {
    const entity = paragraph(field("open", { b: "y" }), field("bracketed", { a: "x", b: "y" }));
    expect(agreedWords(entity, "zh-Hans")).toBe("y");
    expect(agreedWords(entity, "ko")).toBe("");
    expect(nameOf(entity.id)).toBe("item-7");
  });
});
