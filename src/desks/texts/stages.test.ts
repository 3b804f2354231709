import { describe, expect, test } from "vitest";
import { compareReadouts, readAccount } from "./readout-comparison.ts";
import { both, field, text } from "./sample.ts";
import { STAGES } from "./kinds/text.ts";
import { nextStages, readStage, stageOver, stagesInOrder } from "./stages.ts";

const said = { stage: "signed", of: "d".repeat(64), on: "2026-03-01" };

describe("stages of signature", () => {
  test("are those that the kind declares", () => {
    expect(stagesInOrder).toEqual(STAGES);
  });

  test("count over the digest they are about, where the sides agree", () => {
    expect(stageOver(text({ stage: both(said) }), said.of)?.stage).toBe("signed");
    expect(stageOver(text({ stage: both(said) }), "e".repeat(64))).toBeNull();
    expect(
      stageOver(text({ stage: field({ a: said, b: { ...said, on: "2026-03-02" } }) }), said.of),
    ).toBeNull();
    expect(readStage({ stage: "sung", of: "d", on: "2026-03-01" })).toBeNull();
    expect(readStage("signed")).toBeNull();
  });

  test("follow each other", () => {
    expect(nextStages(null)).toEqual(["initialled", "ad-referendum", "signed"]);
    expect(nextStages("ad-referendum")).toEqual(["confirmed"]);
    expect(nextStages("in-force")).toEqual([]);
  });
});

describe("two readouts of one meeting", () => {
  test("what rests on one paragraph is said by both, in whatever language; the rest by one", () => {
    const ours = [
      { text: "双方同意。", source: "a/1" },
      { text: "我方强调。", source: null },
    ];
    const theirs = [
      { text: "양측이 합의했다.", source: "a/1" },
      { text: "우리 측이 요청했다.", source: "a/2" },
    ];
    expect(compareReadouts(ours, theirs).map(({ source, who }) => [source, who])).toEqual([
      ["a/1", "both"],
      [null, "ours"],
      ["a/2", "theirs"],
    ]);
  });

  test("without a source the very words decide", () => {
    const together = compareReadouts(
      [{ text: "They met.", source: null }],
      [{ text: " they  met. ", source: null }],
    );
    expect(together).toHaveLength(1);
    expect(together[0]?.who).toBe("both");
  });

  test("what is no sentence is passed over", () => {
    expect(readAccount([{ text: "x", source: 3 }, null, "y"])).toEqual([{ text: "x", source: null }]);
    expect(readAccount("no account")).toEqual([]);
  });
});
