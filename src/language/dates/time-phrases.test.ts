import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { deadlinePhrase } from "./deadline.ts";
import { timePhrases, type DatedLanguage } from "./time-phrases.ts";

interface Case {
  text: string;
  reference: string;
  phrase: string;
  from: string | null;
  to: string | null;
}

const folder = path.join(import.meta.dirname, "cases");

function casesOf(file: string): Case[] {
  const lines = readFileSync(path.join(folder, file), "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line) as Case);
}

describe("phrases of time become intervals", () => {
  test.each(readdirSync(folder).filter((file) => file.endsWith(".open.jsonl")))(
    "every case of %s",
    (file) => {
      const language = file.slice(0, 2) as DatedLanguage;
      const wrong = casesOf(file).filter((one) => {
        const found = deadlinePhrase(timePhrases(one.text, language, one.reference), one.reference);
        return found?.phrase !== one.phrase || found.from !== one.from || found.to !== one.to;
      });
      expect(wrong).toEqual([]);
    },
  );

  test("without a reference day relative phrases keep their words and no days", () => {
    const [found] = timePhrases("The sides will meet by the end of next year.", "en", null);
    expect(found).toMatchObject({ phrase: "by the end of next year", from: null, to: null });
    expect(timePhrases("양측은 2030년까지 늘리기로 했습니다.", "ko", null)[0]).toMatchObject({
      to: "2030-12-31",
    });
  });

  test("offsets point at the phrase, and phrases do not overlap", () => {
    const text = "双方商定2027年底前完成谈判，并于明年3月举行会议。";
    const found = timePhrases(text, "zh", "2026-05-01");
    expect(found.map((one) => text.slice(one.start, one.end))).toEqual(["2027年底前", "明年3月"]);
  });

  test("a space between a figure and its measure changes nothing", () => {
    const zh = "双方同意 2027 年底前完成谈判，并于 2026 年 3 月 5 日前举行会议。";
    const found = timePhrases(zh, "zh", "2025-05-01");
    expect(found.map((one) => [zh.slice(one.start, one.end), one.to])).toEqual([
      ["2027 年底前", "2027-12-31"],
      ["2026 年 3 月 5 日前", "2026-03-05"],
    ]);
    const ko = "양측은 2025 년 말까지 사무소를 열고 10 월에 포럼을 개최하기로 하였다.";
    const [first, second] = timePhrases(ko, "ko", "2024-05-14");
    expect([first?.phrase, first?.to, second?.to]).toEqual(["2025 년 말까지", "2025-12-31", "2024-10-31"]);
    expect(ko.slice(first?.start, first?.end)).toBe("2025 년 말까지");
  });

  test("what only looks like a time is none", () => {
    expect(timePhrases("We may continue the work.", "en", "2024-01-01")).toEqual([]);
    expect(timePhrases("三十年前两国建交，目前关系良好。", "zh", "2024-01-01")).toEqual([]);
    expect(timePhrases("한국은 이 점을 강조했습니다.", "ko", "2024-01-01")).toEqual([]);
  });

  test("what is over is no deadline", () => {
    const past = timePhrases("We, who met on 3 May 2023, will work together.", "en", "2024-01-01");
    expect(deadlinePhrase(past, "2024-01-01")).toBeNull();
  });

  test("days that the calendar does not have resolve to nothing", () => {
    expect(timePhrases("by 31 June 2025", "en", "2024-01-01")[0]).toMatchObject({ from: null, to: null });
  });
});
