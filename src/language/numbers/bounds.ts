import type { Language, Span } from "../language.ts";
import { datesOf, orderOf } from "./date-order.ts";
import type { Bound, NumberMention } from "./mention.ts";

type Rule = readonly [RegExp, Bound];

interface Rules {
  before: readonly Rule[];
  after: readonly Rule[];
}

/** What a writing excludes or includes: PRC Civil Code art. 1259 (以上, 以下, 以内 include; 不满, 超过, 以外 do not). */
const rules: Record<Language, Rules> = {
  en: {
    before: [
      [
        /(?:(?:not|no|never|nor)(?:\s\w+)?\s(?:less|fewer|lower|smaller|earlier|shorter) than|(?:not|no)\s(?:be\s)?(?:under|below))(?:\s\w+){0,2}$/i,
        ">=",
      ],
      [
        /(?:(?:not|no|never|nor)(?:\s\w+)?\s(?:more|greater|higher|larger|later|longer) than|(?:not|without)\s(?:\w+\s)?exceed(?:ing|s)?|not\s(?:be\s)?(?:over|above))(?:\s\w+){0,2}$/i,
        "<=",
      ],
      [/(?:less|fewer|lower|smaller|shorter) than(?:\s(?:a|an|the|or equal to))?$|\b(?:under|below)$/i, "<"],
      [
        /(?:more|greater|higher|larger|longer) than(?:\s(?:a|an|the))?$|\b(?:over|above|exceeds?|exceeding|exceeded|in excess of|upwards of|surpass(?:es|ing|ed)?|beyond)$/i,
        ">",
      ],
      [/\b(?:at least|a minimum of|minimum of|not under|at a minimum)(?:\s\w+)?$/i, ">="],
      [
        /\b(?:at most|up to|a maximum of|maximum of|as many as|as much as|as high as|no later than)(?:\s\w+)?$/i,
        "<=",
      ],
      [/\bwithin(?:\s(?:a period of|a|the|the first|not more than))?$/i, "within"],
      [/\bafter(?:\s(?:a period of|a|the|the first|a further))?$/i, "after"],
    ],
    after: [
      [
        /^\s?(?:\w+\s)?(?:or|and) (?:more|above|over|higher|greater|older|longer|upwards?)\b|^\s?plus\b|^\+/i,
        ">=",
      ],
      [/^\s?(?:\w+\s)?(?:or|and) (?:less|fewer|below|under|lower|younger|shorter)\b/i, "<="],
    ],
  },
  zh: {
    before: [
      [
        /(?:不|未|不得|不应|不能|不可|不会|没有)(?:少于|低于|小于|短于|早于)[^，。；：、,;\d]{0,16}$|(?:至少|最少|最低|起码|最低为|不下)[^，。；：、,;\d]{0,16}$/,
        ">=",
      ],
      [
        /(?:不|未|不得|不应|不能|不可|不会|没有)(?:超过|高于|多于|大于|长于|晚于|迟于|逾|超出)[^，。；：、,;\d]{0,16}$|(?:至多|最多|最高|最长|多达|高达|上限为|最高为|最高可达|最大)[^，。；：、,;\d]{0,16}$/,
        "<=",
      ],
      [/(?:少于|低于|不足|不满|未满|小于|短于|不到|未达|未达到|不及)[^，。；：、,;\d]{0,16}$/, "<"],
      [/(?:超过|多于|高于|大于|长于|逾|超出|突破|超|不止)[^，。；：、,;\d]{0,16}$/, ">"],
    ],
    after: [
      [/^\s?[\u4e00-\u9fff]{0,2}(?:\(含(?:本数)?\)|及|或|和)?(?:以上|更多|或更多)/, ">="],
      [/^\s?[\u4e00-\u9fff]{0,2}(?:\(含(?:本数)?\)|及|或|和)?(?:以下|更少|或更少)/, "<="],
      [/^\s?(?:之内|以内|内(?!容|部|在|地))/, "within"],
      [/^\s?以外/, ">"],
      [/^\s?(?:之后|以后|后)/, "after"],
    ],
  },
  ko: {
    before: [
      [/(?:최소|최소한|적어도|최저)\s?$/, ">="],
      [/(?:최대|최대한|많아야|최고|최장)\s?$/, "<="],
    ],
    after: [
      [
        /^[가-힣]{0,3}\s?(?:초과하지|초과하여서는|초과해서는|초과할 수 없|넘을 수 없|넘지|초과해서는|넘어서는|초과되지|초과할 수 없)/,
        "<=",
      ],
      [
        /^[가-힣]{0,3}\s?(?:미만이|미달하지|에 미달하지|미만이어서는|보다\s(?:적|작|낮|짧)지)\s?(?:아니|않|안)/,
        ">=",
      ],
      [
        /^[가-힣]{0,3}\s?미만|^\s?보다\s(?:더\s)?(?:적|작|낮|짧)|^[을를에이가]?\s?(?:못\s?미치|밑도|하회|미달)/,
        "<",
      ],
      [/^[가-힣]{0,3}\s?(?:이하|이내까지)/, "<="],
      [/^\s?(?:이내|내에|안에|동안에|이내에)/, "within"],
      [/^[가-힣]{0,3}\s?(?:초과|넘[는은어긴]|상회|웃도)|^\s?보다\s(?:더\s)?(?:많|크|큰|높|길|긴)/, ">"],
      [/^[가-힣]{0,3}\s?이상/, ">="],
      [/^\s?(?:후|이후|뒤)(?=[에의\s,])/, "after"],
    ],
  },
};

/** How far a comparator may stand from its number, in UTF-16 units. */
const reach: Record<Language, number> = { en: 36, zh: 24, ko: 12 };

/** The same numbers with what their writing says about the bound; dates have an order, amounts a comparator. */
export function withBounds(
  text: string,
  language: Language,
  numbers: readonly NumberMention[],
): NumberMention[] {
  const dates = datesOf(text, numbers);
  return numbers.map((one) => {
    if (one.strength === "weak" && one.units.length === 0) return one;
    const date = dates.get(one);
    if (date !== undefined) return { ...one, bound: orderOf(text, language, date) };
    const found = boundOf(text, language, one);
    return found === null ? one : { ...one, bound: found.bound, bounded: found.at };
  });
}

/** What is said of the bound of a number, and the stretch from those words to the number, or from it to them. */
function boundOf(text: string, language: Language, one: NumberMention): { bound: Bound; at: Span } | null {
  const from = Math.max(0, one.start - reach[language]);
  const before = text.slice(from, one.start).trimEnd();
  const after = text.slice(one.end, one.end + reach[language] + 6);
  for (const [pattern, bound] of rules[language].after) {
    const match = pattern.exec(after);
    if (match !== null) return { bound, at: { start: one.start, end: one.end + match[0].length } };
  }
  for (const [pattern, bound] of rules[language].before) {
    const match = pattern.exec(before);
    if (match === null) continue;
    if (language === "en" && overPeriod(before, one)) return null;
    return { bound, at: { start: from + match.index, end: one.end } };
  }
  return null;
}

/** "183 emissions over 24 hours" is a period, no comparison. */
function overPeriod(before: string, one: NumberMention): boolean {
  return /\bover(?:\sthe)?$/i.test(before) && one.units.some((unit) => periods.has(unit));
}

const periods = new Set(["hour", "day", "week", "month", "year", "minute", "decade"]);
