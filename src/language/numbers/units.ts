import type { Language } from "../language.ts";

/** Kin units may stand for each other across languages (37-year-old, 37岁); others are different things. */
interface UnitForms {
  kin: string;
  en: string;
  zh: string;
  ko: string;
}

/** After a number; forms are separated by `|`, English ones are nouns that take a plural. */
const forms = {
  percent: { kin: "percent", en: "%|percent|per cent|pct|per centum", zh: "%|％", ko: "%|퍼센트|프로" },
  "percentage-point": {
    kin: "percent",
    en: "percentage point|percent point",
    zh: "个百分点|百分点",
    ko: "%p|%포인트|퍼센트포인트|퍼센트 포인트|% 포인트",
  },
  permille: { kin: "permille", en: "‰|per mille", zh: "‰", ko: "‰|퍼밀" },
  "business-day": {
    kin: "business-day",
    en: "business day|working day|workday|trading day",
    zh: "个工作日|个营业日|工作日|营业日|个工作天|个交易日",
    ko: "영업일|근무일|업무일|평일|거래일|작업일",
  },
  day: {
    kin: "day",
    en: "day|calendar day",
    zh: "日|天|个日历日|日历日|号|昼夜|个自然日|自然日",
    ko: "일|일간|역일|일째|일자|날",
  },
  week: { kin: "week", en: "week|wk", zh: "周|个星期|星期|个礼拜|礼拜", ko: "주|주간|주일|주째" },
  month: { kin: "month", en: "month", zh: "个月|个多月", ko: "개월|달|개월간" },
  "month-name": { kin: "month", en: "", zh: "月", ko: "월" },
  weekday: { kin: "weekday", en: "", zh: "", ko: "" },
  quarter: { kin: "quarter", en: "quarter", zh: "季度|季", ko: "분기" },
  year: {
    kin: "year",
    en: "year|yr|year-old|year old|anniversary",
    zh: "年|周年|岁|年度|财年|载|周岁|年期",
    ko: "년|년간|세|살|주년|년도|연도|개년|회계연도|년째",
  },
  decade: { kin: "decade", en: "decade", zh: "年代", ko: "년대" },
  century: { kin: "century", en: "century", zh: "世纪|个世纪", ko: "세기" },
  hour: { kin: "hour", en: "hour|hr", zh: "小时|个小时|钟头|个钟头", ko: "시간" },
  clock: { kin: "hour", en: "o'clock|am|pm|a.m.|p.m.", zh: "点|时", ko: "시" },
  minute: { kin: "minute", en: "minute|min", zh: "分钟|分", ko: "분" },
  second: { kin: "second", en: "second|sec", zh: "秒|秒钟", ko: "초" },
  person: {
    kin: "person",
    en: "people|person|man|men|woman|women",
    zh: "人|名|位",
    ko: "명|인|분|사람",
  },
  usd: {
    kin: "dollar",
    en: "US dollar|United States dollar|dollar|USD|buck",
    zh: "美元|美金|元美元",
    ko: "달러|미국달러|미달러|미불|불",
  },
  aud: { kin: "dollar", en: "Australian dollar", zh: "澳元|澳大利亚元", ko: "호주달러|호주 달러" },
  cad: { kin: "dollar", en: "Canadian dollar", zh: "加元|加拿大元", ko: "캐나다달러|캐나다 달러" },
  hkd: { kin: "dollar", en: "Hong Kong dollar", zh: "港元|港币", ko: "홍콩달러|홍콩 달러" },
  gbp: { kin: "pound", en: "pound|quid|pound sterling|GBP", zh: "英镑", ko: "파운드|영국파운드" },
  pound: { kin: "pound", en: "pound|lb|lbs", zh: "磅", ko: "파운드" },
  eur: { kin: "eur", en: "euro|EUR", zh: "欧元", ko: "유로" },
  cny: { kin: "cny", en: "yuan|RMB|CNY|renminbi", zh: "人民币|元人民币|元", ko: "위안|위안화|인민폐" },
  krw: { kin: "krw", en: "won|KRW|Korean won", zh: "韩元|韩币|韩圆", ko: "원|원화" },
  jpy: { kin: "jpy", en: "yen|JPY", zh: "日元|日圆", ko: "엔|엔화" },
  inr: { kin: "inr", en: "rupee|INR", zh: "卢比|印度卢比", ko: "루피" },
  rub: { kin: "rub", en: "ruble|rouble|RUB", zh: "卢布", ko: "루블" },
  sdr: {
    kin: "sdr",
    en: "special drawing right|SDR",
    zh: "特别提款权",
    ko: "특별인출권",
  },
  kilometre: { kin: "kilometre", en: "km|kilometer|kilometre", zh: "公里|千米|km", ko: "km|킬로미터" },
  metre: { kin: "metre", en: "m|meter|metre", zh: "米|公尺|m", ko: "m|미터" },
  centimetre: {
    kin: "centimetre",
    en: "cm|centimeter|centimetre",
    zh: "厘米|公分|cm",
    ko: "cm|센티미터|센티",
  },
  millimetre: { kin: "millimetre", en: "mm|millimeter|millimetre", zh: "毫米|mm", ko: "mm|밀리미터" },
  mile: { kin: "mile", en: "mile|nautical mile", zh: "英里|海里|哩", ko: "마일|해리" },
  foot: { kin: "foot", en: "foot|feet|ft", zh: "英尺|呎", ko: "피트" },
  inch: { kin: "inch", en: "inch", zh: "英寸|吋", ko: "인치" },
  yard: { kin: "yard", en: "yard|yd", zh: "码", ko: "야드" },
  hectare: { kin: "hectare", en: "hectare|ha", zh: "公顷", ko: "헥타르" },
  acre: { kin: "acre", en: "acre", zh: "英亩", ko: "에이커" },
  "square-metre": {
    kin: "square-metre",
    en: "square metre|square meter|m2|sq m",
    zh: "平方米|平米",
    ko: "제곱미터|평방미터|㎡",
  },
  "square-kilometre": {
    kin: "square-kilometre",
    en: "square kilometre|square kilometer|km2|sq km",
    zh: "平方公里|平方千米",
    ko: "제곱킬로미터|평방킬로미터|㎢",
  },
  kilogram: { kin: "kilogram", en: "kg|kilogram|kilogramme|kilo", zh: "公斤|千克|kg", ko: "kg|킬로그램" },
  gram: { kin: "gram", en: "g|gram|gramme", zh: "克|g", ko: "g|그램" },
  tonne: { kin: "tonne", en: "ton|tonne|metric ton|t", zh: "吨|公吨", ko: "톤" },
  litre: { kin: "litre", en: "litre|liter|l", zh: "升|公升", ko: "리터|ℓ" },
  barrel: { kin: "barrel", en: "barrel|bbl", zh: "桶", ko: "배럴" },
  watt: {
    kin: "watt",
    en: "watt|w|kw|mw|gw|kilowatt|megawatt",
    zh: "瓦|千瓦|兆瓦",
    ko: "와트|킬로와트|메가와트",
  },
  times: { kin: "times", en: "times|time|fold", zh: "倍|次|回", ko: "배|번|차례|회|회의" },
  copy: { kin: "copy", en: "copy|copies", zh: "份|本", ko: "부|통" },
} as const satisfies Record<string, UnitForms>;

export type Unit = keyof typeof forms;

/** Prefixed currency signs and codes. */
export const signs: readonly (readonly [string, Unit])[] = [
  ["US$", "usd"],
  ["A$", "aud"],
  ["C$", "cad"],
  ["HK$", "hkd"],
  ["$", "usd"],
  ["£", "gbp"],
  ["€", "eur"],
  ["₩", "krw"],
  ["₹", "inr"],
  ["USD", "usd"],
  ["EUR", "eur"],
  ["GBP", "gbp"],
  ["CNY", "cny"],
  ["RMB", "cny"],
  ["KRW", "krw"],
  ["JPY", "jpy"],
  ["AUD", "aud"],
  ["人民币", "cny"],
  ["미화", "usd"],
  ["美元", "usd"],
];

export const unitNames = Object.keys(forms) as Unit[];

/** The writings of a unit after a number, longest first by the caller. */
export function formsOf(unit: Unit, language: Language): string[] {
  const written: string = forms[unit][language];
  return written === "" ? [] : written.split("|");
}

/** Whether two sets of units can be the same thing; unknown ones can be anything. */
export function compatible(a: readonly Unit[], b: readonly Unit[]): boolean {
  if (a.length === 0 || b.length === 0) return true;
  return a.some((one) => b.some((other) => one === other || kin(one, other)));
}

function kin(a: Unit, b: Unit): boolean {
  return forms[a].kin === forms[b].kin && !pointOfPercent(a, b) && !dollars(a, b);
}

/** A percentage point is no percent; two dollars that are both named are two currencies. */
function pointOfPercent(a: Unit, b: Unit): boolean {
  return a !== b && (a === "percentage-point" || b === "percentage-point");
}

function dollars(a: Unit, b: Unit): boolean {
  return a !== b && forms[a].kin === "dollar" && a !== "usd" && b !== "usd";
}

const currencies: readonly Unit[] = [
  "usd",
  "aud",
  "cad",
  "hkd",
  "gbp",
  "eur",
  "cny",
  "krw",
  "jpy",
  "inr",
  "rub",
  "sdr",
];

export function isCurrency(units: readonly Unit[]): boolean {
  return units.some((unit) => currencies.includes(unit));
}
