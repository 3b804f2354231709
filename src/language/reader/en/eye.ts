import type { Carried, Clause, Eye, Situation } from "../situation.ts";
import { clausesOf } from "./clauses.ts";
import { englishSignals } from "./signals.ts";

const actVerbs =
  "abide|accelerate|achieve|address|adopt|advance|agree|align|assist|assure|avoid|begin|boost|broaden|build|call|carry|collaborate|combat|commence|commit|communicate|complete|conclude|consider|consult|continue|convene|cooperate|coordinate|create|cultivate|curb|cut|deepen|deliver|develop|dock|double|draw|ease|eliminate|enable|encourage|end|engage|enhance|ensure|eradicate|establish|examine|exchange|exert|expand|explore|extend|facilitate|fight|finali[sz]e|focus|form|foster|fund|further|give|grant|guarantee|halve|harness|help|hold|honou?r|host|identify|implement|improve|increase|initiate|integrate|intensify|introduce|invest|invite|join|keep|launch|leverage|lift|link|lower|maintain|make|mobili[sz]e|modernize|monitor|move|negotiate|offer|offset|open|oppose|organi[sz]e|persist|phase|prepare|prevent|prioriti[sz]e|promote|protect|provide|publish|pursue|push|raise|ratify|reach|reaffirm|reduce|reform|refrain|regulate|remove|reopen|resist|respect|restore|resume|review|safeguard|scale|secure|set|share|simplify|speed|spur|stabili[sz]e|standardi[sz]e|start|step|stimulate|stop|streamline|strengthen|study|supply|support|sustain|tackle|take|tap|train|triple|undertake|upgrade|uphold|use|utilize|work";
/** How an act is done, before its verb. */
const manner = "(?:(?:also|further|jointly|[a-z]+ly) )?";
const opening =
  "^[\\s\"“'‘(\\[•*–-]*(?:[ivx\\d]{1,3}[.)] )?(?:actively |jointly |further |urgently |fully |effectively |also )*";
const bareVerb = new RegExp(`${opening}(?:${actVerbs})(?= )`, "i");
const gerund = new RegExp(`${opening}(?:${actVerbs.replaceAll(/e(?=\||$)/g, "")})[a-z]?ing\\b`, "i");
const bindingKinds = new Set([
  "commit",
  "will",
  "instruct",
  "call",
  "support",
  "work",
  "state-commitment",
  "state-support",
  "state-that",
]);
const carriesOn = new Set(["commit", "will", "instruct", "call", "support", "work", "state-commitment"]);
const weak = new Set([
  "view",
  "state-importance",
  "agree-that",
  "wish",
  "must",
  "done",
  "state",
  "state-that",
]);

/** How English texts are seen: a subject before each predicate, lists that hang on a stem, titles. */
export const englishEye: Eye = {
  see(text: string, before: Carried): Situation {
    const clauses = clausesOf(text, before);
    const holds = new Set(clauses.map((clause) => `${clause.kind}/${clause.party}`));
    const main = clauses[0];
    if (main !== undefined) holds.add(`first:${main.kind}`);
    const sight = { text, before, clauses, heading: isHeading(text) || isTopic(text, before), act: false };
    sight.act = !sight.heading && startsWithAct(text);
    for (const rule of rules) if (rule.holds(sight)) holds.add(rule.name);
    return { text, language: "en", clauses, holds, before };
  },
  carry(seen: Situation): Carried {
    const bound = seen.clauses.find((clause) => carriesOn.has(clause.kind));
    const agreed = bound?.party === "all" || seen.holds.has("no-subject-after-agreement");
    const main = seen.clauses.find((clause) => clause.party !== "third");
    return {
      speaker: null,
      party: main?.party ?? seen.before.party,
      who: main?.who ?? seen.before.who,
      sinceAgreed: agreed ? 0 : seen.before.sinceAgreed + 1,
      stem: stemAfter(seen, bound !== undefined),
    };
  },
  binding: bindingKinds,
  deciding: (clauses) => clauses.find((clause) => bindingKinds.has(clause.kind)),
  divides: new RegExp(
    `;\\s(?:and )?(?=[a-z])|,? and to (?=${manner}[a-z]+ (?!and |or ))|,? and (?:to )?(?=${manner}(?:${actVerbs}) )|, (?:to )?(?=${manner}(?:${actVerbs}) (?!and |or ))|,? as well as to `,
    "g",
  ),
  signals: englishSignals,
};

/** What the rules look at. */
interface Sight {
  text: string;
  before: Carried;
  clauses: Clause[];
  heading: boolean;
  act: boolean;
}

const rules: { name: string; holds: (sight: Sight) => boolean }[] = [
  { name: "heading", holds: ({ heading }) => heading },
  { name: "no-predicate", holds: ({ heading, act, clauses }) => clauses.length === 0 && !heading && !act },
  { name: "no-subject", holds: ({ act }) => act },
  {
    name: "no-subject-after-agreement",
    holds: ({ act, before }) => act && (before.sinceAgreed <= 2 || before.stem === "commits"),
  },
  { name: "item-of-commitment", holds: ({ text, before }) => before.stem === "commits" && isItem(text) },
  { name: "bare-stem", holds: ({ text }) => /\b(?:following|as follows|below)\b[^.]{0,40}:\s*$/.test(text) },
  { name: "item-of-other", holds: ({ text, before }) => before.stem === "other" && isItem(text) },
  {
    name: "scheduling",
    holds: ({ text }) =>
      /\b(?:will|shall) (?:be (?:held|hosted|convened|launched|established|created|signed|completed|implemented|finali[sz]ed|expanded|strengthened|deepened|extended|increased|set up|opened|formed|published|developed|carried out|resumed)|meet|convene|take place)\b/.test(
        text,
      ),
  },
  {
    name: "planned-passive",
    holds: ({ text }) =>
      /\b[Nn]ext [\w -]{3,50} (?:is|are) (?:scheduled|planned|due|set) (?:for|to)\b/.test(text) ||
      /\b(?:is|are) to be (?:\w+ly )?\w+(?:ed|en|wn|ld|nt|un|set|put|met)\b/.test(text),
  },
  { name: "passive-future", holds: ({ text }) => /\b(?:will|shall) be \w+(?:ed|en|t)\b/.test(text) },
  {
    name: "jointly-should",
    holds: ({ before, clauses }) =>
      before.sinceAgreed <= 3 && clauses.some((clause) => clause.kind === "must" && clause.party === "all"),
  },
  { name: "reported-will", holds: ({ text }) => reportedWill.test(text) },
  { name: "no-end-mark", holds: ({ text, heading }) => !heading && !/[.;:!?”"’)\]…,]\s*$/.test(text) },
  {
    name: "only-weak",
    holds: ({ clauses }) => clauses.length > 0 && clauses.every((one) => weak.has(one.kind)),
  },
];

/** "They announced that India would join": a promise told in the past tense. */
const reportedWill =
  /\b(?:announced|decided|agreed|confirmed|(?:re)?affirmed|reiterated|stated|pledged|promised|assured|committed|noted|said|replied|answered|explained|indicated|undertook|informed)\b(?:[^.;:]{0,60}\bthat)? .{2,120}?\bwould\b(?! (?:be (?:a|an|the|able|difficult|possible|impossible|important|useful|helpful|necessary)|like|have)\b)/;

function stemAfter(seen: Situation, commits: boolean): Carried["stem"] {
  if (/:\s*$/.test(seen.text)) return commits ? "commits" : "other";
  return isItem(seen.text) ? seen.before.stem : null;
}

/** "Building on this, the partnership has …": the gerund hangs on a subject of its own. */
const participle = /^[^,]{3,160}, (?:the|we|our|both|they|this|these|it|all|[A-Z]\w+) /;

function startsWithAct(text: string): boolean {
  return bareVerb.test(text) || (gerund.test(text) && !participle.test(text));
}

function isItem(text: string): boolean {
  return /^\s*(?:[-•*–·]|\(?[a-z\d]{1,2}[.)]) /.test(text) || /^[a-z]/.test(text);
}

/** "Strengthening the rule of law": a topic named by its act, where no list that commits is running. */
function isTopic(text: string, before: Carried): boolean {
  return (
    before.stem !== "commits" && gerund.test(text) && /^(?:\S+ ){0,9}\S*[^\s.;:!?,”"’)\]…]$/.test(text.trim())
  );
}

/** A title: no full stop, most of its long words capitalised, or a very short line. */
function isHeading(text: string): boolean {
  if (/[.;:!?,]["”’]?\s*$/.test(text)) return false;
  const words = text.split(/\s+/).filter((word) => word.length > 3);
  const capital = words.filter((word) => /^[“"‘(]?[A-Z\d]/.test(word)).length;
  return words.length <= 14 && capital >= words.length * 0.6;
}
