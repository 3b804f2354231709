import type { Duration } from "./calendar.ts";
import {
  dayIn,
  dayRange,
  fiveYears,
  inCentury,
  inYear,
  monthIn,
  monthRange,
  namedMonth,
  weekdayOf,
  yearPart,
} from "./chinese-words.ts";
import { dayFrom, monthFrom, numeral, weekFrom } from "./east-asian.ts";
import { form, lead, rule, tail, type Form, type Grammar, type Rule } from "./grammar.ts";
import { decade, oneDay, span, wholeYear } from "./periods.ts";
import { withinDuration, without } from "./readings.ts";
import type { Bound, Reading, Reference } from "./time-phrase.ts";

const figure = "[\\d０-９〇零○O一二三四五六七八九十]";
const aYear = `(?:(?:[\\d０-９]{4}|[〇零○O一二三四五六七八九]{4})年|[今明后本当翌次去]年)`;
const yearParts = "年?(?:底|末|初|中)|上半年|下半年|第?[一二三四1-4]季度|(?:春|夏|秋|冬)(?:天|季)";
const monthPart = "(上旬|中旬|下旬|月?底|月?初|末|中)";
const months = `${figure}{1,3}月`;
const dash = "(?:至|到|—|－|-|–|~|～|——)";

const forms: Form[] = [
  form(
    `(${aYear})?(${months})(${figure}{1,3})[日号]?${dash}(${months})?(${figure}{1,3})[日号]`,
    dayRange,
    "range",
  ),
  form(`(${aYear})?(${months})(${figure}{1,3})[日号]`, ([y, m, d], at) => dayIn(y, m, d, at)),
  form(`(\\d{4})-(\\d\\d)-(\\d\\d)`, ([y, m, d]) => oneDay(Number(y), Number(m), Number(d))),
  form(`(${aYear})(${months})${dash}(${months})`, monthRange, "range"),
  form(`(${aYear})?(${months})${monthPart}?`, monthIn),
  form(
    `(${figure}{4})年?${dash}(${figure}{4})年`,
    ([y, z]) => span(wholeYear(numeral(y ?? "")), wholeYear(numeral(z ?? ""))),
    "range",
  ),
  form(`(${aYear})(${yearParts})`, ([y, p], at) => inYear(y, at, (of) => yearPart(of, p))),
  form(`(年底|年末|年初|年中|上半年|下半年|第?[一二三四]季度)`, ([p], at) =>
    inYear(undefined, at, (of) => yearPart(of, p)),
  ),
  form(`本?年度?(?=内(?![外地容部]))`, (_, at) => inYear(undefined, at, wholeYear)),
  form(`月(?=内(?![外地容部]))`, (_, at) => monthFrom(at, 0, null)),
  form(`(本月|当月|下个?月)${monthPart}?(?:(${figure}{1,3})[日号])?`, namedMonth),
  form(`月[底末]`, (_, at) => monthFrom(at, 0, "end")),
  form(`(本|这|下个?)(?:周|星期|礼拜)([一二三四五六日天])?`, ([w, d], at) =>
    weekFrom(at, w?.startsWith("下") === true ? 1 : 0, weekdayOf(d)),
  ),
  form(`今[天日晚]`, (_, at) => dayFrom(at, 0)),
  form(`明[天日晚]`, (_, at) => dayFrom(at, 1)),
  form(`后天`, (_, at) => dayFrom(at, 2)),
  form(`(?:本|21|二十一)世纪(中叶|末|([二三四五六七八九\\d][0十]?)年代)`, inCentury),
  form(`(${figure}{3}[0〇])年代`, ([y]) => decade(numeral(y ?? ""))),
  form(`[“"']?(十[一二三四五六七八九]|二十)五[”"']?(?:规划|计划)?(?:时期)?`, ([n]) =>
    fiveYears(numeral(n ?? "")),
  ),
  form(`今明两年`, (_, at) => inYear(undefined, at, (of) => span(wholeYear(of), wholeYear(of + 1)))),
  form(`(${aYear})`, ([y], at) => inYear(y, at, wholeYear)),
];

const amount = "([\\d０-９]{1,4}|[一二两三四五六七八九十百]{1,5})";
const unit = "(个?工作日|个?营业日|个?日历日|个月|月|周|个?星期|年|天|日)";
const gathering =
  "(?:会议|会晤|会谈|峰会|对话|磋商|大会|谈判|论坛|例会|(?:经贸)?(?:联委会|混委会)(?:会议)?|委员会会议|缔约方会议)";

const rules: Rule[] = [
  rule(
    `(之日起|日起|生效后|生效之日起|签署后|通过后|收到[^，。]{0,12}后|后的?)?(?:未来|今后|接下来|此后|下一个|至少|最多)?(?!(?:19|20|21)\\d\\d年)${amount}${unit}(?:之内|以内|内|间)(?![外地容部涵])`,
    duration,
  ),
  rule(`(?:未来|今后|接下来的?)${amount}${unit}`, duration),
  words(
    "soon",
    `尽早|尽快|早日|适时|择机|择期|尽可能早|第一时间|近期内?|近日内|近日|不久|短期内|适当的?(?:时候|时机|时间)|(?:双方|彼此|各方)?(?:都|均)?方便的?(?:时候|时间|时)`,
  ),
  words("event", `下(?:一)?(?:次|届|轮)[^，。；、]{0,14}?${gathering}(?:期间|上|之前|前|时)?`),
  words(
    "event",
    `第[\\d一二三四五六七八九十]{1,4}(?:次|届|轮)[^，。；、]{0,14}?${gathering}(?:期间|上|之前|前|时|召开前)`,
  ),
  words("event", `(?:访问|会议|峰会|论坛|出访|访华|任期|展会)期间`),
  words("event", `(?:生效|签署|签订|缔结|通过|完成|结束)(?:之)?(?:后|前|之日)(?![续来])`),
  words(
    "recurring",
    `每(?:隔)?(?:[两三四五\\d]{0,2}(?:个)?)?(?:年|半年|季度|月|周|季)(?:至少)?(?:[一二两三\\d]次)?`,
  ),
];

/** How Chinese speaks of time: 到, 不迟于 and their like before a period, 前, 内, 起 after it. */
export const chinese: Grammar = {
  anchors: /(?<![\d０-９.第])[\d０-９]|[“"'〇零一二三四五六七八九十今明后本当翌次下上年月第这]/g,
  forms,
  leads: [
    lead(`不迟于|不晚于|至迟[在于]?|最迟[在于]?|最晚[在于]?|截至|截止[到至]?|直到|直至|[到至]`, "by"),
    lead(`自|从`, "from"),
  ],
  tails: [
    tail(`(?:之前|以前|前)(?!往|来|景|途|提(?![交出供])|沿|列|所未|后)`, "before"),
    tail(`年?(?:之内|以内|内)(?![外地容部涵生政需])`, "by"),
    tail(`起|开始`, "from"),
    tail(`(?:之后|以后|后)(?!续|面|勤|台|代|果|备|发)`, "after"),
    tail(`期间|晚些时候|早些时候`, "in"),
  ],
  joins: /(起?[至到—－–-])/y,
  // 前 leaves out the year or month it follows, but in usage takes in a day and what is itself an end.
  selfEnding: /[日号底末旬天]$|半年$|季度$/,
  ruleWords: /[内间来后早快时期机近久]|下次|下一?[届轮]|第.{1,4}[次届轮]|每|未来|今后|之日|完成|通过/,
  rules,
};

function words(bound: Bound, source: string): Rule {
  return rule(source, () => without(bound));
}

function duration(groups: (string | undefined)[], at: Reference): Reading | null {
  const ofEvent = groups.length === 3 && groups[0] !== undefined;
  const [n, u] = groups.length === 3 ? groups.slice(1) : groups;
  const length = lengthOf(numeral(n ?? ""), u ?? "");
  return length === null ? null : withinDuration(length, at, ofEvent);
}

function lengthOf(amount: number, unit: string): Duration | null {
  if (Number.isNaN(amount)) return null;
  if (/工作日|营业日/.test(unit)) return { amount, unit: "business-day" };
  if (unit.includes("月")) return { amount, unit: "month" };
  if (/周|星期/.test(unit)) return { amount, unit: "week" };
  return { amount, unit: unit === "年" ? "year" : "day" };
}
