import { sumMyriads, type Step } from "./myriad.ts";

export const digitValues: Record<string, number> = {
  零: 0,
  〇: 0,
  "○": 0,
  O: 0,
  "0": 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
export const times: Record<string, number> = {
  十: 10,
  拾: 10,
  廿: 20,
  卅: 30,
  百: 100,
  佰: 100,
  千: 1000,
  仟: 1000,
  万: 1e4,
  萬: 1e4,
  亿: 1e8,
  億: 1e8,
  兆: 1e12,
};

export const numeral = "零〇○一二两兩三四五六七八九壹贰叁肆伍陆柒捌玖";
export const multiplier = "十拾廿卅百佰千仟万萬亿億兆";
export const digits = String.raw`\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;

const hasMultiplier = new RegExp(`[${multiplier}]`);
const tokens = new RegExp(String.raw`${digits}|.`, "gu");

/** The value of a run, or null where it is no number: 二三 (two or three), bare 万 or 千. */
export function valueOf(written: string): number | null {
  if (/^[\d,.]+$/.test(written)) return Number(written.replaceAll(",", ""));
  if (/[点點]/.test(written)) {
    const [whole = "", fraction = ""] = written.split(/[点點]/);
    const upper = valueOf(whole);
    return upper === null
      ? null
      : Number(
          `${upper}.${fraction
            .split("")
            .map((one) => digitValues[one] ?? 0)
            .join("")}`,
        );
  }
  if (!hasMultiplier.test(written)) return readPositional(written);
  return sumMyriads(stepsOf(written));
}

/** 二〇一五, 一九四二; two characters without 〇 are "one or two" unless they name a year, which the caller knows. */
function readPositional(written: string): number | null {
  const value = Number(
    written
      .split("")
      .map((one) => digitValues[one] ?? 0)
      .join(""),
  );
  return Number.isFinite(value) ? value : null;
}

function stepsOf(written: string): Step[] {
  const steps: Step[] = [];
  for (const [token] of written.matchAll(tokens)) {
    const multiplied = times[token];
    if (multiplied === 20 || multiplied === 30) steps.push({ digit: multiplied / 10 }, { times: 10 });
    else if (multiplied !== undefined) steps.push({ times: multiplied });
    else if (/^\d/.test(token)) steps.push({ digit: Number(token.replaceAll(",", "")) });
    else if (digitValues[token] !== undefined && digitValues[token] !== 0)
      steps.push({ digit: digitValues[token] });
  }
  return steps;
}
