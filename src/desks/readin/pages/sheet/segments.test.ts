import { expect, test } from "vitest";
import type { DraftShown } from "../sheet-answers.ts";
import { paragraphsOf, passedOver, stretchesOf } from "./segments.ts";

const draft = (start: number, end: number, triggers: [number, number][] = []): DraftShown =>
  ({ id: String(start), start, end, state: "open", reading: { triggers } }) as unknown as DraftShown;

test("segments cover each paragraph without a gap and say whose they are", () => {
  const text = "Title\n\nAlpha agreed to act. Beta.\n  \nGamma";
  const drafts = [draft(7, 27, [[13, 22]])];
  const paragraphs = paragraphsOf(text, drafts);
  expect(paragraphs.map(({ segments }) => segments.map((one) => text.slice(one.start, one.end)))).toEqual([
    ["Title"],
    ["Alpha ", "agreed to", " act.", " Beta."],
    ["Gamma"],
  ]);
  expect(paragraphs[1]?.segments.map((one) => [one.draft, one.trigger])).toEqual([
    ["7", false],
    ["7", true],
    ["7", false],
    [null, false],
  ]);
  const stretches = stretchesOf(paragraphs[1]?.segments ?? []);
  expect(stretches.map((one) => [one.draft, one.segments.length])).toEqual([
    ["7", 3],
    [null, 1],
  ]);
});

test("a draft over two paragraphs marks both, drafts that overlap mark each place once", () => {
  const text = "one two\nthree four";
  const paragraphs = paragraphsOf(text, [draft(4, 13), draft(8, 18)]);
  const marked = paragraphs.flatMap(({ segments }) => segments.map((one) => one.draft));
  expect(marked).toEqual([null, "4", "4", "8"]);
  expect(paragraphsOf("", [])).toEqual([]);
});

test("sentences that no draft touches are passed over", () => {
  expect(
    passedOver(
      [
        [0, 5],
        [6, 10],
        [11, 20],
      ],
      [draft(6, 8)],
    ),
  ).toEqual([
    [0, 5],
    [11, 20],
  ]);
});
