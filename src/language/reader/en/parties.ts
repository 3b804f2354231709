import { countryNames } from "../countries.ts";
import type { Party } from "../situation.ts";

const countries = countryNames("en");

const officeHolder =
  "(?:vice |deputy |acting )?(?:president|prime minister|premier|chancellor|king|secretary|minister|chair(?:man|woman)?|leader|representative|foreign minister|commissioner)";

const group =
  "leaders|presidents|sides|countries|nations|governments|parties|ministers|secretaries|prime ministers|participants|partners|economies|members|heads|allies|co-chairs|chairs|delegations|principals|(?<!united )states|peoples|defen[cs]e ministers|foreign ministers|representatives|authorities|democracies|signatories|teams|experts|officials|ministries|agencies|cabinets|co-chairs|two";

const collective = new RegExp(
  [
    `^[“"]?we\\b(?:,? \\w+){0,4}$`,
    `\\b(?:we|they|us|ourselves|both(?: of us)?|each of us|all of us|g-?7|g-?8|g-?20|quad|brics|asean leaders|apec economies|aukus)(?:,[^,]{2,60},)?$`,
    `\\b(?:the|both|all|our|these|participating|apec|their|asean|quad|g-?[78]|contributing|each|other|eu|nato|member)(?: [\\w’'.-]+){0,3} (?:${group})(?:,[^,]{2,60},)?$`,
    `^(?:${group})$`,
    // What the sides set up together acts for them.
    `\\b(?:the|both|their|our|joint)(?: [\\w’'.-]+){0,2} (?:secretariats?|(?:senior )?officials|working groups?|task force|experts)$`,
    `\\bheads of (?:state|government|delegation)[\\w\\s]{0,20}$`,
    `${officeHolder} [\\w.’'-]+(?: [\\w.’'-]+){0,3},? and (?:${officeHolder}|the ) ?[\\w.’'-]+(?: [\\w.’'-]+){0,3}$`,
    `\\beach (?:country|side|party|government|nation|g8 member|g7 member|member|participant)$`,
    `\\b(?:thirteen|fourteen|some|many|several|most) of us$`,
    `\\b(?:the )?u\\.?\\s?s\\.?(?:a\\.?)? and (?:the )?[\\w.’'-]+(?: [\\w.’'-]+){0,2}$`,
  ].join("|"),
  "i",
);

/** Words that close the name of a text, a body or a project: what they name cannot bind itself. */
const things =
  /(?:agreement|framework|initiative|dialogue|council|alliance|partnership|plan|program(?:me)?|declaration|statement|summit|meeting|treaty|mechanism|group|committee|project|fund|forum|roadmap|strategy|memorandum|cooperation|engagement|efforts?|work|terms?|it|this|that|these|which|who|financing|investments?|policies|actions?|measures|goals?|step|steps|zone|center|centre|exercise|pillar|network|platform|task force|working group|ties|relationship|future|access|mou|accord|system|review|conference|process|session|office|instrument|commission|visit|success|world|region|challenges?|technology|technologies|principles|trade|security)$/i;

/** A participant by its own name: an office-holder, a government, a country. */
const side = new RegExp(
  `(?:${officeHolder}\\s+[\\w.’'-]+(?: [\\w.’'-]+){0,3}|\\b(?:government|ministry|administration|department) of .{2,40}|\\b(?:the )?(?:u\\.?s\\.?(?:a\\.?)?|rok|prc|eu|uk|united states|united kingdom|european union|republic of [\\w]+|kingdom of [\\w ]+)|\\b[\\w]+ (?:government|side|ministry)|^he|^she)$`,
  "i",
);

/** An office by its title, wherever in the name. */
const office =
  /\b(?:Ministry|Ministries|Department|Government|Minister|Secretary|Agency|Administration)\b(?! of the Agreement)/;
const bareName = /^(?:the )?[A-Z][\w.’'-]+(?: (?:of )?[A-Z][\w.’'-]+){0,3}$/;
const namesJoined =
  /^(?:the )?[A-Z][\w.’'-]+(?: (?:of )?[A-Z][\w.’'-]+){0,4}(?:, (?:the )?[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3})*,? and (?:the )?[A-Z][\w.’'-]+(?: (?:of )?[A-Z][\w.’'-]+){0,4}$/;
const trailing =
  /(?:[\s,]+(?:also|further|jointly|together|therefore|thus|both|fully|strongly|firmly|deeply|hereby|have|has|had|are|is|were|was|be|been|remain|remains|likewise|furthermore|again|all|each|now|still|recently|today|mutually|\w+ly))+$/i;

/** Whom the words before a predicate name, or null where they name nobody ("and", a bare adverb). */
export function partyNamed(words: string): Party | null {
  const plain = words.replace(/[\]”"]|^[\s•*–-]+/g, "");
  const subject = ` ${plain}`.replace(trailing, "").trim();
  if (subject === "" || /(?:^|\s)(?:and|but|or|to|as|including|while)$/i.test(subject)) return null;
  if (/(?:^|\s)(?:which|that|who)$/i.test(subject)) return "third";
  if (collective.test(subject)) return "all";
  if (namesJoined.test(subject) && (!things.test(subject) || office.test(subject))) return "all";
  if (side.test(subject) || office.test(subject)) return "side";
  return bareName.test(subject) && countries.has(subject.replace(/^the /i, "")) ? "side" : "third";
}
