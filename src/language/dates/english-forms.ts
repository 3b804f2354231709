import {
  dayOfYear,
  dayRange,
  decadeOrCentury,
  fullYear,
  inYear,
  monthIn,
  monthOf,
  nearDay,
  nextMonthNamed,
  numberOf,
  ordinalOf,
  partOf,
  quarterIn,
  seasonOf,
  weekdayIn,
  weekIn,
} from "./english-words.ts";
import { form, type Form } from "./grammar.ts";
import {
  decade,
  endOf,
  half,
  oneDay,
  partOfYear,
  quarter,
  season,
  span,
  wholeMonth,
  wholeYear,
} from "./periods.ts";

export const month =
  "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sep(?:t(?:ember|\\.)?|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
const year = "(?:19|20|21)\\d\\d";
const date = "\\d{1,2}(?:st|nd|rd|th)?";
const dash = "\\s?(?:-|–|—|to|through|and|until)\\s?";
const aYear = `(?:${year}|(?:this|next|(?:the )?(?:current|present|coming|following|same|next|calendar|current calendar)|the|that) year)`;
const aMonth = `(?:${month}(?:,? (?:of )?${aYear})?|(?:this|next|(?:the )?(?:current|following|same)) month)`;
const ordinal = "(first|second|third|fourth|last|final|latter|1st|2nd|3rd|4th)";
const edge = "(end|close|beginning|start|middle|early part|latter part)(?: of|-of|-)\\s?(?:the )?";
const early = "(early|mid|late|end)(?: in)?[ -](?:of )?";
const aSeason = "(spring|summer|fall|autumn|winter)";

/** The ways to write a period in English. */
export const englishForms: Form[] = [
  en(`(\\d{4})-(\\d\\d)-(\\d\\d)`, ([y, m, d]) => oneDay(Number(y), Number(m), Number(d))),
  en(`(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d\\d)`, ([m, d, y]) => oneDay(fullYear(y), Number(m), Number(d))),
  en(`(${month}) (${date})${dash}(${date}),? (${year})`, ([m, d, e, y]) => dayRange(y, m, d, e), "range"),
  en(`(${date})${dash}(${date}) (${month}),? (${year})`, ([d, e, m, y]) => dayRange(y, m, d, e), "range"),
  en(`(${month}) (${date}),? (${year})`, ([m, d, y]) => oneDay(Number(y), monthOf(m), numberOf(d))),
  en(`(${date})(?: day)?(?: of)? (${month}),? (${year})`, ([d, m, y]) =>
    oneDay(Number(y), monthOf(m), numberOf(d)),
  ),
  en(
    `(${month})${dash}(${month}),? (${year})`,
    ([m, n, y]) => span(wholeMonth(Number(y), monthOf(m)), wholeMonth(Number(y), monthOf(n))),
    "range",
  ),
  en(`(${month}) (${date})(?!\\d)`, ([m, d], at) => dayOfYear(m, d, at)),
  en(`(${date})(?: of)? (${month})`, ([d, m], at) => dayOfYear(m, d, at)),
  en(`${ordinal} half(?: of)? (${aYear})`, ([n, y], at) => inYear(y, at, (of) => half(of, ordinalOf(n)))),
  en(`H([12])(?: of)?,? (${year})`, ([n, y]) => half(Number(y), Number(n))),
  en(`${ordinal} quarter(?: of)? (${aYear})`, ([n, y], at) =>
    inYear(y, at, (of) => quarter(of, ordinalOf(n))),
  ),
  en(`Q([1-4])(?: of)?,? (${aYear})`, ([n, y], at) => inYear(y, at, (of) => quarter(of, Number(n)))),
  en(`${aSeason}(?: of|,)? (${year})`, ([s, y]) => season(Number(y), seasonOf(s))),
  en(`(this|next|the coming|coming) ${aSeason}`, ([w, s], at) =>
    inYear(w === "next" ? "next" : "this", at, (of) => season(of, seasonOf(s))),
  ),
  en(`${edge}(${aMonth})`, ([p, m], at) => monthIn(partOf(p), m, at)),
  en(`${early}(${aMonth})`, ([p, m], at) => monthIn(partOf(p), m, at)),
  en(`${edge}(${aYear})`, ([p, y], at) => inYear(y, at, (of) => partOfYear(of, partOf(p)))),
  en(`${early}(${aYear})`, ([p, y], at) => inYear(y, at, (of) => partOfYear(of, partOf(p)))),
  en(`year[ -]end(?: (${year}))?`, ([y], at) => inYear(y, at, (of) => partOfYear(of, "end"))),
  en(`${edge}${ordinal} (half|quarter)(?: of)? (${aYear})`, ([, n, kind, y], at) =>
    endOf(inYear(y, at, (of) => (kind?.toLowerCase() === "half" ? half : quarter)(of, ordinalOf(n)))),
  ),
  en(`end of Q([1-4])(?: of)?,? (${year})`, ([n, y]) => endOf(quarter(Number(y), Number(n)))),
  en(`end of (?:this|the|the current|the present) (decade|century)`, ([kind], at) =>
    endOf(decadeOrCentury(kind, at)),
  ),
  en(`mid(?:dle of the |dle of this |-| )(?:21st )?century`, () => midCentury),
  en(`(?:this|current|present) (decade|century)`, ([kind], at) => decadeOrCentury(kind, at)),
  en(`end of the (${year})s`, ([y]) => endOf(decade(Number(y)))),
  en(`(${year})s`, ([y]) => decade(Number(y))),
  en(
    `(${year})(?:\\s?[-–—/]\\s?| to | through )(${year})`,
    ([y, z]) => span(wholeYear(Number(y)), wholeYear(Number(z))),
    "range",
  ),
  en(`(${month}),? (?:of )?(${aYear})`, ([m, y], at) => inYear(y, at, (of) => wholeMonth(of, monthOf(m)))),
  en(`next (${month})`, ([m], at) => nextMonthNamed(m, at)),
  en(`this (${month})`, ([m], at) => inYear("this", at, (of) => wholeMonth(of, monthOf(m)))),
  en(`(${month})`, ([m], at) => monthIn(null, m, at), "weak"),
  en(`((?:this|next|current|following) month)`, ([m], at) => monthIn(null, m, at)),
  en(`(this|next|coming|following) week`, ([w], at) => weekIn(w, at)),
  en(`end of (this|next|the) week`, ([w], at) => endOf(weekIn(w, at))),
  en(`(this|next) quarter`, ([q], at) => quarterIn(q, at)),
  en(`end of (this|next|the) quarter`, ([q], at) => endOf(quarterIn(q, at))),
  en(`(?:later |earlier |sometime )(this year)`, ([y], at) => inYear(y, at, wholeYear)),
  en(`((?:this|next|current|present|coming|following) year)`, ([y], at) => inYear(y, at, wholeYear)),
  en(`(?:year )?(${year})`, ([y]) => wholeYear(Number(y)), "weak"),
  en(`year`, (_, at) => inYear("this", at, wholeYear), "weak"),
  en(`(today|tomorrow|day after tomorrow)`, ([w], at) => nearDay(w, at)),
  en(
    `((?:this |next )?)((?:mon|tues|wednes|thurs|fri|satur|sun)day)`,
    ([n, w], at) => weekdayIn(n, w, at),
    "weak",
  ),
];

const midCentury = { from: "2041-01-01", to: "2060-12-31", by: "2050-12-31" };

function en(source: string, read: Form["read"], kind: Form["kind"] = "plain"): Form {
  return form(`${source}(?![\\w])`, read, kind, "i");
}
