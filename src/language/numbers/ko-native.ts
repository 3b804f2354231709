import { keyOf, mention, type NumberMention } from "./mention.ts";
import { unitAfter } from "./unit-reader.ts";

const ones: Record<string, number> = {
  한: 1,
  하나: 1,
  두: 2,
  둘: 2,
  세: 3,
  셋: 3,
  석: 3,
  네: 4,
  넷: 4,
  넉: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  아홉: 9,
};
const tens: Record<string, number> = {
  열: 10,
  스물: 20,
  스무: 20,
  서른: 30,
  마흔: 40,
  쉰: 50,
  예순: 60,
  일흔: 70,
  여든: 80,
  아흔: 90,
};
/** Words that answer for a number; each with the values it may stand for. */
const words: Record<string, number[]> = {
  절반: [0.5, 50],
  반: [0.5, 50],
  반년: [0.5, 6],
  첫: [1],
  양: [2],
  쌍: [2],
  둘째: [2],
  셋째: [3],
  넷째: [4],
  갑절: [2],
  단일: [1],
  유일: [1],
  제일: [1],
  하루: [1],
  이틀: [2],
  사흘: [3],
  나흘: [4],
  닷새: [5],
  열흘: [10],
  보름: [15],
  십대: [10],
  일방: [1],
  쌍방: [2],
  양측: [2],
  이중: [2],
  삼중: [3],
  일차: [1],
  이차: [2],
  일주일: [1, 7],
  일: [1],
  이: [2],
  삼: [3],
  사: [4],
  오: [5],
};

/** Counters written right at a native numeral; 열대 and 세계 are words of their own. */
const counter =
  "[명개시살번차곳쌍건팀채장째편배달]|가지|마리|사람|자루|차례|해(?=\\s)|분(?=\\s)|대(?=[의가를\\s])";
const numeral = Object.keys(tens).join("|");
const unit = Object.keys(ones)
  .sort((a, b) => b.length - a.length)
  .join("|");
const native = new RegExp(
  `(?<![가-힣])(?:(${numeral})\\s?(${unit})?|(${unit}))(?=${counter}|\\s|[,.)]|$)`,
  "g",
);
const fixed = new RegExp(
  `(?<![가-힣])(?:${Object.keys(words)
    .sort((a, b) => b.length - a.length)
    .join("|")})(?=\\s|의|째|번째|으로|만|이|을|은|년|개월|자|당|측|국|[,.)]|$)`,
  "g",
);

/** 두 배, 세 가지, 열두 명, 서른, 절반: native numerals and number words. They answer and seldom ask. */
export function readNativeNumbers(text: string): NumberMention[] {
  const found: NumberMention[] = [];
  for (const match of text.matchAll(native)) {
    const value = (tens[match[1] ?? ""] ?? 0) + (ones[match[2] ?? match[3] ?? ""] ?? 0);
    const span = { start: match.index ?? 0, end: (match.index ?? 0) + match[0].length };
    const units = unitAfter(text, span.end, "ko")?.units ?? [];
    found.push(mention(span, [keyOf(value)], value > 1 && units.length > 0 ? "firm" : "weak", units));
  }
  for (const match of text.matchAll(fixed)) {
    const span = { start: match.index ?? 0, end: (match.index ?? 0) + match[0].length };
    found.push(mention(span, (words[match[0]] ?? []).map(keyOf), "weak"));
  }
  for (const match of text.matchAll(/(?:월|화|수|목|금|토|일)요일/g)) {
    const span = { start: match.index ?? 0, end: (match.index ?? 0) + match[0].length };
    found.push(mention(span, [keyOf("월화수목금토일".indexOf(match[0].charAt(0)) + 1)], "weak", ["weekday"]));
  }
  return found;
}
