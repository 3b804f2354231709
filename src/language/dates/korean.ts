import type { Duration } from "./calendar.ts";
import { dayFrom, weekFrom } from "./east-asian.ts";
import { form, lead, rule, tail, type Form, type Grammar, type Rule } from "./grammar.ts";
import {
  dayIn,
  dayRange,
  inCentury,
  inYear,
  monthIn,
  monthRange,
  namedMonth,
  yearPart,
} from "./korean-words.ts";
import { decade, oneDay, span, wholeYear } from "./periods.ts";
import { withinDuration, without } from "./readings.ts";
import type { Bound, Reading, Reference } from "./time-phrase.ts";

const aYear = `(?:(?:19|20|21)\\d\\d ?년도?|['’]\\d\\d년|올해|금년도?|내년도?|명년|내후년|후년|당해 ?연도|작년|지난해)`;
const yearParts =
  "연초|연말|초반|초|중반|말경|말|상반기|하반기|전반기|후반기|제?[1-4] ?분기|[1-4]/4 ?분기|봄|여름|가을|겨울";
const monthPart = "(초순|상순|중순|하순|초|말경|말)";
const dash = "\\s?(?:-|–|—|~|∼|～|〜|부터|에서)\\s?";

const forms: Form[] = [
  form(
    `(?:(${aYear}) ?)?(\\d{1,2})월 ?(\\d{1,2})일?${dash}(?:(\\d{1,2})월 ?)?(\\d{1,2})일`,
    dayRange,
    "range",
  ),
  form(`(?:(${aYear}) ?)?(\\d{1,2})월 ?(\\d{1,2})일`, ([y, m, d], at) => dayIn(y, m, d, at)),
  form(`(\\d{4})[.-] ?(\\d{1,2})[.-] ?(\\d{1,2})\\.?`, ([y, m, d]) =>
    oneDay(Number(y), Number(m), Number(d)),
  ),
  form(`['’](\\d\\d)\\. ?(\\d{1,2})\\. ?(\\d{1,2})\\.?`, ([y, m, d]) =>
    oneDay(2000 + Number(y), Number(m), Number(d)),
  ),
  form(`(${aYear}) (\\d{1,2})월?${dash}(\\d{1,2})월`, monthRange, "range"),
  form(`(?:(${aYear}) ?|오는 )?(\\d{1,2})월(?: ?${monthPart})?`, monthIn),
  form(
    `(\\d{4}) ?년?${dash}(\\d{4}) ?년`,
    ([y, z]) => span(wholeYear(Number(y)), wholeYear(Number(z))),
    "range",
  ),
  form(`(${aYear}) ?(${yearParts})`, ([y, p], at) => inYear(y, at, (of) => yearPart(of, p))),
  form(`올(봄|여름|가을|겨울)`, ([p], at) => inYear(undefined, at, (of) => yearPart(of, p))),
  form(`(?:오는 )?(연말|연초|상반기|하반기|[1-4] ?분기)`, ([p], at) =>
    inYear(undefined, at, (of) => yearPart(of, p)),
  ),
  form(`연(?:도 ?)?(?=내(?=[에로의 ,.]|$))`, (_, at) => inYear(undefined, at, wholeYear)),
  form(
    `(?:오는 )?(이달|이번 ?달|금월|당월|다음 ?달|내달|익월)(?: ?(초순|상순|중순|하순|초|말경|말|\\d{1,2}일))?`,
    namedMonth,
  ),
  form(`(이번 ?주|금주|다음 ?주|내주)(?: ?([월화수목금토일])요일)?`, ([w, d], at) =>
    weekFrom(at, /다음|내주/.test(w ?? "") ? 1 : 0, d === undefined ? null : "월화수목금토일".indexOf(d) + 1),
  ),
  form(`오늘`, (_, at) => dayFrom(at, 0)),
  form(`내일(?!의)`, (_, at) => dayFrom(at, 1)),
  form(`모레`, (_, at) => dayFrom(at, 2)),
  form(`(?:금세기|21세기|이번 세기) ?(중반|중엽|말)`, inCentury),
  form(`(\\d{3}0)년대`, ([y]) => decade(Number(y))),
  form(`(${aYear})`, ([y], at) => inYear(y, at, wholeYear)),
];

const amount = "(\\d{1,4}|한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|일|이|삼|사|오|육|십)";
const unit = "(영업일|근무일|역일|개월|달|년|주일|주|일)";
const figures: Record<string, number> = {
  한: 1,
  두: 2,
  세: 3,
  네: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  아홉: 9,
  열: 10,
  일: 1,
  이: 2,
  삼: 3,
  사: 4,
  오: 5,
  육: 6,
  십: 10,
};
const gathering = "(?:정상회의|정상회담|장관회의|공동위원회|공동위|회의|회담|총회|협의|당사국총회)";
const inside = "(?:이내|내|안)(?=[에로으의 ,.]|$)";

const rules: Rule[] = [
  rule(
    `((?:발효|서명|체결|통보|접수|채택|비준)(?:일)? ?(?:후|이후|로부터|부터) ?|날(?:로)?부터 |후 )?(?:향후 |앞으로 |다음 |최대 |늦어도 )?${amount} ?${unit} ?${inside}`,
    duration,
  ),
  rule(`(?:향후|앞으로) ${amount} ?${unit}(?: ?(?:간|동안))?`, duration),
  words(
    "soon",
    `조속한 (?:시일|시기|시간)(?: ?(?:내|안))?|조속히|(?:이른|빠른|가까운) (?:시일|시기|기간|시간|장래|미래)(?: ?(?:내|안))?|(?:가급적|최대한|가능한 ?한?) (?:빨리|조속히|신속히|이른 시일 ?내|조기에|빠른 시일 ?내)|조만간|하루빨리|하루속히|머지않아|(?:적절한|적당한|상호 편리한|편리한|서로 편리한) (?:시기|시점|때|시간)|단기간 내`,
  ),
  words(
    "event",
    `(?:차기|다음|제\\d+차) (?:[가-힣A-Z·・]+ ){0,2}?[가-힣·・]*${gathering}(?:에서|까지| 전까지| 전에| 계기에?| 시)?`,
  ),
  words(
    "event",
    `(?:[A-Za-z가-힣]+ )?(?:방문|방한|방중|순방|회의|임기|재임) ?(?:기간)? ?(?:중|동안)(?=[에 ,.]|$)`,
  ),
  words(
    "event",
    `(?:[A-Z가-힣]+ )?(?:체결|발효|비준|서명|개최|완료|타결) ?(?:전이라도|전까지|전에|이전에|즉시|직후)`,
  ),
  words("recurring", `매년|해마다|격년|매 ?분기|매월|매달|분기별|반기별|\\d년마다|연 \\d회|매 회계연도`),
];

/** How Korean speaks of time: particles after a period (까지, 전까지, 내, 부터), 늦어도 before it. */
export const korean: Grammar = {
  anchors: /(?<![\d.])\d|['’올금내명후당작지오연상하이익다모]/g,
  forms,
  leads: [lead(`늦어도 `, "by")],
  tails: [
    tail(` ?까지`, "by"),
    tail(` ?이전(?:까지)?`, "by"),
    tail(` ?전(?:까지|에)`, "before"),
    tail(` ?${inside.replace("(?:이내|내|안)", "(?:이내|안|내)")}`, "by"),
    tail(` ?부터`, "from"),
    tail(` ?(?:이후|후)(?![가-힣]*[임보])`, "after"),
    tail(` ?(?:중|동안|기간)(?=[에으 ,.]|$)`, "in"),
  ],
  joins: /( ?(?:부터 |에서 |[~∼～–-] ?))/y,
  selfEnding: /말$/,
  ruleWords:
    /내|안|향후|앞으로|조속|시일|시기|기간|시간|장래|빨리|신속|조기|조만간|하루|머지않아|시점|때|차기|다음|제\d|방문|방한|방중|순방|회의|임기|재임|전이라도|전까지|전에|즉시|직후|매년|해마다|격년|매 ?분기|매월|매달|분기별|반기별|년마다|연 \d|회계/,
  rules,
};

function words(bound: Bound, source: string): Rule {
  return rule(source, () => without(bound));
}

function duration(groups: (string | undefined)[], at: Reference): Reading | null {
  const ofEvent = groups.length === 3 && groups[0] !== undefined;
  const [n, u] = groups.length === 3 ? groups.slice(1) : groups;
  const length = lengthOf(figures[n ?? ""] ?? Number(n), u ?? "");
  return length === null ? null : withinDuration(length, at, ofEvent);
}

function lengthOf(amount: number, unit: string): Duration | null {
  if (Number.isNaN(amount)) return null;
  if (/영업일|근무일/.test(unit)) return { amount, unit: "business-day" };
  if (/월|달/.test(unit)) return { amount, unit: "month" };
  if (unit.startsWith("주")) return { amount, unit: "week" };
  return { amount, unit: unit === "년" ? "year" : "day" };
}
