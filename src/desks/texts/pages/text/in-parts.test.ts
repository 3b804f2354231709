import { describe, expect, test } from "vitest";
import type { Problem } from "../../../../web/client.ts";
import { shortenedTo, bytesOf } from "../../import/shortened.ts";
import { type Part, keepInParts, partsOf } from "./in-parts.ts";

const draft = (name: string, length = 100) => ({
  entity: `china/${name}`,
  field: "wording.zh-Hans",
  value: "字".repeat(length),
});
const drafts = ["a", "b", "c", "d"].map((name) => draft(name));
const problem = { status: 413, code: "body-too-long", title: "", detail: "", whatToDo: "" };

/** A node that refuses the request with this number. */
function node(refusing: number) {
  const asked: Part<(typeof drafts)[number]>[] = [];
  const ask = (part: (typeof asked)[number]): Promise<Problem | null> => {
    asked.push(part);
    return Promise.resolve(asked.length === refusing ? problem : null);
  };
  return { asked, ask };
}
const names = (part: { entity: string }[] | readonly { entity: string }[]) => part.map((one) => one.entity);

describe("drafts that one request does not hold", () => {
  test("go in several, in their order; what a request could never hold goes by itself", () => {
    const parts = partsOf([draft("long", 5000), ...drafts], 800);
    expect(parts.map(names)).toEqual([["china/long"], ["china/a", "china/b"], ["china/c", "china/d"]]);
    expect(partsOf([], 800)).toEqual([]);
  });

  test("are all kept, and others are discarded with the last alone", async () => {
    const { asked, ask } = node(0);
    const discard = [{ entity: "china/z", field: "order" }];
    expect(await keepInParts(ask, drafts, discard, 800)).toBeNull();
    expect(asked.map((one) => [one.drafts.length, one.discard.length])).toEqual([
      [2, 0],
      [2, 1],
    ]);
  });

  test("are taken back where one is refused, and the refusal is told", async () => {
    const { asked, ask } = node(2);
    expect(await keepInParts(ask, drafts, [], 800)).toBe(problem);
    expect(asked.at(-1)?.drafts).toEqual([]);
    expect(names(asked.at(-1)?.discard ?? [])).toEqual(["china/a", "china/b"]);
  });
});

describe("versions too long to be laid side by side whole", () => {
  const versions = { "zh-Hans": ["甲".repeat(900), "乙"], en: [`${"a".repeat(1799)}𠀀`, "b"] };

  test("are shortened alike, none to nothing", () => {
    const short = shortenedTo(versions, 1500);
    expect(bytesOf(short)).toBeLessThanOrEqual(1500);
    expect((short["en"]?.[0]?.length ?? 0) / (short["zh-Hans"]?.[0]?.length ?? 1)).toBeCloseTo(2, 1);
    expect([short["zh-Hans"]?.[1], short["en"]?.[1]]).toEqual(["乙", "b"]);
  });

  test("stay as they are where they fit", () => {
    expect(shortenedTo(versions, 1_000_000)).toBe(versions);
  });
});
