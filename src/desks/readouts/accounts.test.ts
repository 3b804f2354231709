import { describe, expect, test } from "vitest";
import { accountFrom, laySideBySide, withoutSource } from "./accounts.ts";

const say = (text: string, source: string | null = null) => ({ text, source });
const paragraphs = [
  { id: "china/m.1", number: 1, words: { en: "They met.", ko: "만났다." } },
  { id: "china/m.2", number: 2, words: { ko: "합의했다." } },
];

describe("accounts of one meeting", () => {
  test("rest together on a paragraph, in whatever languages", () => {
    const laid = laySideBySide(
      {
        china: [say("双方会晤。", "china/m.1"), say("共建港口。", "china/m.2")],
        korea: [say("양측이 만났다.", "china/m.1"), say("분위기가 좋았다.")],
      },
      ["china", "korea"],
    );
    expect(laid.every.map((one) => one.source)).toEqual(["china/m.1"]);
    expect(laid.every[0]?.by.map((one) => one.sentences[0]?.text)).toEqual(["双方会晤。", "양측이 만났다."]);
    expect(laid.some.map(({ parties, said }) => [parties, said.map((one) => one.source)])).toEqual([
      [["china"], ["china/m.2"]],
      [["korea"], [null]],
    ]);
  });

  test("without a source, only the very words are the same", () => {
    const laid = laySideBySide({ china: [say("A  good talk")], korea: [say("a good talk")] }, [
      "china",
      "korea",
    ]);
    expect(laid).toMatchObject({ every: [{ source: null }], some: [] });
  });

  test("of three parties: all, two, one; who has published nothing is not counted as silent", () => {
    const told = {
      aster: [say("x", "p"), say("y", "q")],
      birch: [say("x", "p")],
      cedar: [say("x", "p"), say("y", "q")],
    };
    const parties = ["aster", "birch", "cedar"];
    const laid = laySideBySide(told, parties);
    expect(laid.every.map((one) => one.source)).toEqual(["p"]);
    expect(laid.some.map((one) => one.parties)).toEqual([["aster", "cedar"]]);
    const alone = laySideBySide({ aster: told.aster }, parties);
    expect(alone).toMatchObject({ every: [], some: [{ parties: ["aster"] }] });
  });

  test("begin from the adopted text, in the languages it has", () => {
    expect(accountFrom(paragraphs, "ko").map((one) => one.source)).toEqual(["china/m.1", "china/m.2"]);
    expect(accountFrom(paragraphs, "en")).toHaveLength(1);
  });

  test("mark what rests on nothing, also on a paragraph that is not in the text", () => {
    const account = [say("They met.", "china/m.1"), say("It rained."), say("Gone.", "china/m.9")];
    expect(withoutSource(account, paragraphs).map((one) => one.text)).toEqual(["It rained.", "Gone."]);
  });
});
