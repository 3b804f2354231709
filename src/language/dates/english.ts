import type { Duration, Unit } from "./calendar.ts";
import { englishForms, month } from "./english-forms.ts";
import { lead, rule, type Grammar, type Rule } from "./grammar.ts";
import { withinDuration, without } from "./readings.ts";
import type { Bound, Reading, Reference } from "./time-phrase.ts";

const count =
  "(\\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|sixty|ninety)(?: \\(\\d+\\))?";
const unit = "(?:(calendar|business|working)[ -])?(day|week|month|year|decade)s?'?’?";
const gathering =
  "(?:[A-Z]\\w+ )?(?:annual |regular |joint |ministerial |leaders[’'] |summit |plenary )*(?:meeting|session|summit|round|dialogue|consultations?|conference|assembly)";
const numbers: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  sixty: 60,
  ninety: 90,
};

const rules: Rule[] = [
  en(
    `\\b(?:within|in no more than|in less than|no later than|in) (?:the (?:next|coming|following|first) |a period of |a maximum of |at most )?${count} ${unit}(?:[’']? time)?(?:(?= (of|after|from|following|as of|upon)\\b(?! now| today| this| the date of this))|)`,
    inDuration,
  ),
  en(`\\b(?:over|during|for|throughout) the (?:next|coming|following) ${count} ${unit}()`, inDuration),
  en(
    `\\b${count} ${unit} (after|following|from)(?= (?:the|its|entry|receipt|signature|ratification))`,
    inDuration,
  ),
  words(
    "soon",
    `(?:in|over) the (?:coming|next few|following|near) (?:days|weeks|months|years)(?: (?:and|or) (?:days|weeks|months|years))?(?: ahead| to come)?`,
  ),
  words(
    "soon",
    `(?:in|for) the (?:days|weeks|months|years)(?: and (?:days|weeks|months|years))? (?:ahead|to come)`,
  ),
  words(
    "event",
    `(?:at|by|on|in|before|prior to|ahead of|in advance of|in time for|during|no later than|until) (?:the|its|our|their|each) (?:next|upcoming|forthcoming|coming|following|\\d+(?:st|nd|rd|th)) ${gathering}`,
  ),
  words(
    "event",
    `(?:upon|on|at|after|following|until|before|prior to|since|from)(?: the| its)? (?:date of )?(?:entry into force|completion|ratification|signature|conclusion)(?= of|[,.;]|$)`,
  ),
  words(
    "soon",
    `as (?:soon|early|quickly|rapidly|promptly|expeditiously) as (?:possible|practicable|feasible)`,
  ),
  words(
    "soon",
    `at (?:the|an|their|its) (?:earliest|early|appropriate)(?: possible| practicable| convenient| mutually convenient)? (?:date|opportunity|time|stage|moment|convenience)`,
  ),
  words(
    "soon",
    `(?:at a (?:mutually convenient|later|mutually agreed|suitable|convenient) (?:time|date)|at a time of mutual convenience|in due course|without (?:further |undue )?delay|in the (?:very )?near (?:future|term)|in the (?:short|medium|long)[ -]term|in the foreseeable future|before long|soon|promptly|shortly|expeditiously)\\b`,
  ),
  en(
    `\\b(?:annually|every year|each year),? (?:starting|beginning)(?: in| from)? ((?:19|20|21)\\d\\d)`,
    ([y]) => ({
      bound: "recurring",
      from: `${y}-01-01`,
      to: null,
    }),
  ),
  words(
    "recurring",
    `(?:annually|semi-annually|biannually|biennially|quarterly|monthly|every (?:other |two |three |four |five |six )?(?:years?|months?|weeks?|quarter)|each (?:year|quarter|month)|(?:once|twice|three times|at least once)(?: at least)? (?:a|per|each|every) (?:year|quarter|month)|on an annual basis)\\b`,
  ),
];

/** Words a period may begin with, small or capital; month names only capital, for "may" is a verb. */
const openers =
  "early mid late later earlier sometime end close beginning start middle latter first second third fourth last final spring summer fall autumn winter this next year current present coming following decade today tomorrow day monday tuesday wednesday thursday friday saturday sunday"
    .split(" ")
    .map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`)
    .join("|");

/** How English speaks of time: prepositions before a period, none after it. */
export const english: Grammar = {
  anchors: new RegExp(`(?<![\\w$€£.,-])(?:\\d|${month}(?!\\w)|(?:${openers})\\b|[HQ][1-4]\\b)`, "g"),
  forms: englishForms,
  leads: [
    before(
      `(?:by|until|till|through|up to|within|no later than|not later than|by no later than|at the latest by|on or before|in or before|by or before|by the time of|preferably by)(?: (?:around|about|approximately|at least|at the latest|no later than|before|in))?`,
      "by",
    ),
    before(`before|prior to|ahead of|in advance of|earlier than`, "before"),
    before(`from|between|over the period|in the period|for the period|during the period`, "span"),
    before(
      `(?:starting|beginning|commencing|effective)(?: from| in| on| as of| with)?|as (?:of|from)|since|with effect from`,
      "from",
    ),
    before(`after|following`, "after"),
    before(
      `(?:in|during|on|throughout|over|at|for|around|later in|sometime in|as early as)(?: the course of| around)?`,
      "in",
    ),
  ],
  tails: [],
  joins: /(\s?[-–—]\s?(?=\w))|\s(?:to|through|until|and)\s(?:the )?/y,
  selfEnding: /\b(?:end|close)\b|year-end/i,
  ruleWords:
    /days?|weeks?|months?|years?|decades?|next|upcoming|forthcoming|coming|following|\d(?:st|nd|rd|th) |entry into|completion|ratification|signature|conclusion|possible|practicable|feasible|date|opportunity|time|stage|moment|convenience|course|delay|future|term|before long|soon|promptly|shortly|expeditiously|annual|quarter|monthly/i,
  rules,
};

function en(source: string, read: Rule["read"]): Rule {
  return rule(source, read, "i");
}

function words(bound: Bound, source: string): Rule {
  return en(`\\b(?:${source})`, () => without(bound));
}

function before(source: string, tie: Grammar["leads"][number][1]): Grammar["leads"][number] {
  return lead(`\\b(?:${source})(?: the| of)? `, tie, "i");
}

function inDuration(groups: (string | undefined)[], at: Reference): Reading | null {
  const [n, kind, u, ofEvent] = groups;
  return withinDuration(lengthOf(n, kind, u), at, (ofEvent ?? "") !== "");
}

function lengthOf(n: string | undefined, kind: string | undefined, name: string | undefined): Duration {
  const word = (n ?? "").toLowerCase();
  const amount = numbers[word] ?? Number.parseInt(word, 10);
  if (/business|working/i.test(kind ?? "")) return { amount, unit: "business-day" };
  if (/decade/i.test(name ?? "")) return { amount: amount * 10, unit: "year" };
  return { amount, unit: (name ?? "").toLowerCase() as Unit };
}
