import type { Carried, Clause, Party } from "../situation.ts";
import { partyNamed } from "./parties.ts";
import { isOtherUse } from "./other-uses.ts";
import { matchesIn } from "../../matches.ts";

/** Predicates that bind, weaken or rule out; the first kind whose words stand at a place counts. */
const kinds: [string, string][] = [
  [
    "done",
    "(?:have|has) (?:already |now |today |also )?(?:signed|launched|established|held|met|concluded|delivered|made(?! (?:\\w+ )?commitments?)|reached|welcomed|discussed|built|acknowledged|finali[sz]ed (?!commitments)|taken|worked|issued|adopted|announced|agreed (?:to|on)(?= an? | the ))",
  ],
  [
    "will",
    "(?:will|shall)(?! (?:of|to)\\b)(?: not)?|(?:is|are) (?:set|due|scheduled|slated) to|(?:is|are) to be(?= (?:\\w+ly )?\\w+(?:ed|en|wn|ld|nt|un|set|put|met)\\b)",
  ],
  [
    "agree-that",
    "agree[sd]? that|(?:share[sd]?|express(?:es|ed)?) the view|believes?|are of the view|are convinced|are confident|(?:agree[sd]?|concur(?:s|red)?) (?:on|upon|with|in) the (?:importance|need|view|necessity)",
  ],
  [
    "commit",
    "(?:re-?)?commit(?:s|ted|ting)?(?: ourselves| themselves| itself| also)?(?: to)?(?=[\\s:,…\\]])|pledg(?:e|es|ed|ing)|(?:agree[sd]?|concur(?:s|red)?),?(?: also| further| jointly| in principle| therefore| to [a-z]+ly)? (?:to|on|upon)|decide[sd]?(?: to| on| that|[,:])|resolve[sd]? (?:to|that)|(?:am|are|is|were|remains?|stands?) (?:\\w+ )?(?:determined|resolved|resolute|dedicated)|intend(?:s|ed)? (?:to|that)|undert(?:akes?|ook)(?= |,)|vow(?:s|ed)? to|promis(?:e|es|ed) to|plan(?:s|ned)? to|made (?:\\w+ )?commitments?|(?:common|shared|firm|strong) (?:determination|resolve) to|finali[sz]ed commitments|agreement (?:was|has been) reached (?:to|on|that)|consensus (?:was|has been) reached (?:to|on)|(?:was|were) (?:also |further )?(?:agreed|decided) (?:to|that|upon)|(?:re)?assured?(?= that| the other)|agreed to|rededicate|(?:are|is|remains?|stand) (?:\\w+ )?(?:steadfast|unwavering|resolute|firm|united|ironclad) in (?:our|their|its) (?:\\w+ )?(?:commitment|determination|resolve|support)|sets? (?:a|an|the) (?:\\w+ )?(?:goal|target) (?:of|to)|have set a goal|(?:our|their) (?:\\w+ )?(?:aim|goal|objective|target) is to|announces? (?:a|our|the|new) (?:\\w+ )?(?:plan|goal|target|initiative)|set ourselves",
  ],
  [
    "instruct",
    "direct(?:s|ed)? (?:our|the|their|respective|relevant|its|national|senior|officials|ministers|experts|negotiators)|instruct(?:s|ed)?|entrust(?:s|ed)|task(?:s|ed)(?= )|task (?:our|the|their|ministers|officials|senior)|mandate[sd]? (?:our|the)|ask(?:s|ed)? (?:our|the|ministers)|request(?:s|ed)? (?:our|the|that)|charge[sd]? (?:our|the)",
  ],
  [
    "call",
    "call(?:s|ed|ing)? (?:up)?on|call(?:s|ed)? for|urge[sd]?|invite[sd]? (?:all|others|the|other|countries)|demand(?:s|ed)? that|appeal(?:s|ed)? to",
  ],
  [
    "support",
    "(?:fully |strongly |firmly |actively |also )*supports?(?=[ ,])|endorses?(?= )|endorsed(?= the| a)|supported(?= the)|encourages?(?= )|encouraged(?= (?:their|our|the|all|both) )|promotes?(?= )",
  ],
  [
    "work",
    "(?:are|is) (?:also |now )?(?:working|putting in place|seeking|prepared|ready|willing)(?: to| together| towards?)?|(?:stand|stands|remain|remains|are) ready to|work(?:s|ed)? (?:together |jointly |closely )?(?:to|towards?|with)|striv(?:e|es|ed|ing)|endeavou?rs?|seek(?:s)? to|aim(?:s|ed)? (?:to|at)|continues? (?:to|our|their|making)|look(?:s)? to|continues? work|expect(?:s)? to|hope to|(?:are|is) to(?= (?!be\\b)[a-z])",
  ],
  ["must", "must|should|need(?:s)? to|ought to|have to|can(?! be)|may|could|would"],
  ["wish", "look(?:s|ed|ing)? forward|hope[sd]?|wish(?:es|ed)?|expect(?:s|ed)? that"],
  [
    "view",
    "recogni[sz](?:e|es|ed)|acknowledg(?:e|es|ed)|note[sd]?(?= )|takes? note|took note|welcome[sd]?|condemn(?:s|ed)?|commend(?:s|ed)?|appreciate[sd]?|applaud(?:s|ed)?|thank(?:s|ed)?|congratulate[sd]?|discussed|exchanged views|consider(?:s|ed)?|oppose[sd]?|regret(?:s|ted)?|are concerned|is concerned|value[sd]?|honou?r(?:s|ed)?|celebrate[sd]?|praise[sd]?|outlined|shares? (?!the view)|reject(?:s|ed)?|express(?:es|ed)? (?:\\w+ )?(?:concern|gratitude|appreciation|sympathy|condolences|satisfaction|hope)",
  ],
  [
    "state",
    "(?:re-?)?affirm(?:s|ed)?|reiterate[sd]?|renew(?:s|ed)?|restate[sd]?|reassert(?:s|ed)?|recall(?:s|ed)?|underscore[sd]?|underline[sd]?|confirm(?:s|ed)?|maintain(?:s|ed)?|emphasi[sz](?:e|es|ed)|stress(?:es|ed)?|highlight(?:s|ed)?|express(?:es|ed)?|declare[sd]?|announce[sd]?|agree[sd]?|shares?",
  ],
];

const predicate = new RegExp(`\\b(?:${kinds.map(([, source]) => `(${source})`).join("|")})(?![\\w-])`, "gi");

/** What a statement states: "reaffirm" binds where a commitment follows, not where an importance does. */
const stated: [string, RegExp][] = [
  [
    "state-importance",
    /^.{0,40}?\b(?:importance|need|value|necessity|role|significance|urgency|centrality|relationship|view|concerns?|gratitude|appreciation|belief|conviction|condolences)\b/i,
  ],
  [
    "state-commitment",
    /^.{0,60}?\b(?:commitments?|determination|resolve|intention|intent|pledges?|readiness|willingness|promise|will to)\b/i,
  ],
  ["state-support", /^.{0,40}?\bsupport\b/i],
  ["state-that", /^\s*(?:again )?that\b/i],
];

/** The predicates of a sentence in order, each with whom it binds; an unnamed subject is the one before it. */
export function clausesOf(text: string, before: Carried): Clause[] {
  const clauses: Clause[] = [];
  let [party, who]: [Party, string | null] = [before.party ?? "third", before.who];
  let past = 0;
  for (const match of matchesIn(predicate, text)) {
    if (isOtherUse(text, match.index, match[0])) continue;
    const subject = subjectBefore(text, past, match.index);
    const named = partyNamed(subject);
    if (named !== null) [party, who] = [named, subject];
    past = match.index + match[0].length;
    const trigger = { start: match.index, end: past };
    clauses.push({ kind: kindOf(match, text.slice(past, past + 90)), party, who, trigger, ...trigger });
  }
  return clauses.map((clause, at) => ({ ...clause, end: clauses[at + 1]?.start ?? text.length }));
}

/** The words between the last boundary and the predicate. */
function subjectBefore(text: string, past: number, at: number): string {
  const words = text.slice(Math.max(past, at - 160), at);
  const boundary =
    /^.*(?:[;:–—…]|\bthat(?= \w+ )|\b(?:as well as|to this end,?|vein,|regard,|respect,)(?= )|[“"[(])/i.exec(
      words,
    );
  return lastSubject(words.slice(boundary?.[0].length ?? 0));
}

/** After an introductory phrase the subject stands last ("Recognizing X, the leaders"), before an aside first. */
function lastSubject(words: string): string {
  const pieces = words.split(/, ?/);
  if (pieces.length > 1 && namesListed.test(pieces.slice(-4).join(", "))) return pieces.slice(-4).join(", ");
  const aside = (pieces.at(-1) ?? "").trim() === "" && pieces.length > 1;
  const subject = (aside ? pieces[0] : pieces.at(-1)) ?? "";
  return subject
    .trim()
    .replace(/^(?:and|but|while|as|also|then|therefore|thus|moreover|furthermore|in addition) /i, "");
}

const namesListed = /^(?:and )?(?:the )?[A-Z][\w. ]+,? and (?:the )?[A-Z]/;

function kindOf(match: RegExpMatchArray, following: string): string {
  const index = match.slice(1).findIndex((group) => group !== undefined);
  const kind = kinds[index]?.[0] ?? "state";
  if (kind !== "state") return kind;
  return stated.find(([, pattern]) => pattern.test(following))?.[0] ?? "state";
}
