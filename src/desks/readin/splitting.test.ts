import { expect, test } from "vitest";
import { chinaKorea } from "../../../mechanisms/china-korea/china-korea.ts";
import { wordsOf } from "./candidates.ts";
import { commitmentFields, commitmentId } from "./commitment-fields.ts";
import { sheetOf } from "./sheet.ts";
import type { SheetDraft } from "./sheet-draft.ts";
import { joined, proposedParts, splitInto } from "./splitting.ts";

const making = {
  known: [],
  meeting: "observer:jetc-24",
  day: "2020-08-01",
  words: wordsOf(chinaKorea),
  mechanism: chinaKorea,
};

function draftOf(text: string): SheetDraft {
  const [draft] = sheetOf(text, making);
  if (draft === undefined) throw new Error("Nothing was found.");
  return draft;
}

const parts = (text: string) => proposedParts(draftOf(text), text).map((one) => one.wording);

test("each part can be read alone: what binds them all is repeated in brackets, joints belong to none", () => {
  expect(
    parts(
      "The two sides agreed to link their development programmes, to push the second phase of talks, and to speed up the drafting of the joint plan.",
    ),
  ).toEqual([
    "The two sides agreed to link their development programmes",
    "[The two sides agreed to] push the second phase of talks",
    "[The two sides agreed to] speed up the drafting of the joint plan.",
  ]);
  expect(parts("双方同意加强政策对接，积极推进自贸协定谈判。")).toEqual([
    "双方同意加强政策对接",
    "[双方同意] 积极推进自贸协定谈判。",
  ]);
  expect(parts("양측은 신속통로 제도를 개선하고 정기 항공편을 늘려 나가기로 하였다.")).toEqual([
    "양측은 신속통로 제도를 개선하고 [기로 하였다]",
    "정기 항공편을 늘려 나가기로 하였다.",
  ]);
  expect(parts("Both sides agreed to look for further fields of trade.")).toHaveLength(1);
});

test("split and joined again, a draft has its words, its place and who acts", () => {
  const text = "双方同意加强政策对接，积极推进自贸协定谈判。";
  const draft = draftOf(text);
  const [first, second] = splitInto(draft, proposedParts(draft, text));
  if (first === undefined || second === undefined) throw new Error("It did not divide.");
  expect([first.id, second.id]).toEqual(["0.1", "0.2"]);
  const one = joined(first, second, chinaKorea);
  expect([one.start, one.end, one.edit.actors]).toEqual([0, text.length, ["china", "korea"]]);
  expect(one.edit.wording).toBe("双方同意加强政策对接[双方同意] 积极推进自贸协定谈判。");
});

test("a confirmed draft prepares a commitment in the language of its source, with its origin", () => {
  const draft = draftOf("양측은 RCEP이 연내 서명될 수 있도록 협력하기로 하였다.");
  const origin = { party: "korea", source: "0".repeat(32), meeting: "observer:jetc-24" };
  expect(commitmentFields(draft, origin, ["zh-Hans", "ko", "en"])).toEqual({
    "wording.ko": draft.edit.wording,
    sort: "agreed",
    origin: { from: "readout", reference: `korea/readout-${"0".repeat(32)}`, span: [0, draft.end] },
    actors: ["china", "korea"],
    workstream: draft.edit.workstream,
    meeting: "observer:jetc-24",
    due: { on: "2020-12-31", words: "연내" },
  });
  expect(commitmentFields(draft, origin, ["en"])).toBeNull();
  expect(commitmentId(origin, "12.1")).toBe("korea/read-000000000000-12.1");
});
