import type { Carried, Clause, Party } from "../situation.ts";
import { subjectOf } from "./subjects.ts";
import { matchesIn } from "../../matches.ts";

/** How a Korean clause ends; the first that matches counts. The verdict of a sentence sits in its last predicate. */
const endings: [string, RegExp][] = [
  ["agreed-before", /[기키]로 ?(?:한|했던|하였던) ?(?:것|바|데|합의|약속|결정|만큼)/],
  ["done", /오늘[^.]{0,30}(?:서명|체결)(?:합니다|할 것)/],
  [
    "agree",
    /[기키]로 ?(?:(?:서로|다시|적극|함께|최종|원칙적으로|상호)? ?)?(?:했|하였|합의|약속|결정|결의|다짐|뜻을 ?(?:같이|모)|의견을 ?(?:같이|모|일치)|의견의? ?일치|한다|합니다|하고|하며|하는 데|함(?=[.,;)\s]|$)|하되|한 바)|(?:자는 ?데|자고|는 ?데|ㄹ 것을|할 것을|갈 것을|(?:체결|설치|설립|개최|추진|확대|강화|개시|재개|구축|신설|마련|출범|격상)에) ?(?:원칙적으로 |서로 |최종 )?(?:합의|의견을 ?(?:같이|모)|뜻을 ?(?:같이|모)|약속|다짐|결의)[가-힣]{0,2}(?:했|하였|합니다|한다|했습니다|았|함)|도록 ?(?:했습니다|하였습니다|했다|하였다|함(?=[.\s]|$))/,
  ],
  [
    "reported-promise",
    /(?:겠다(?:고|는)|것이라(?:고|는)|것임을|겠다며|계획임을|예정임을)[^.]{0,24}(?:말씀|약속|밝|입장|뜻|의지|의사|표명|재확인|확인|강조|전했|설명|답변|답하|답했|회신|응답|언급|하였|했|함(?=[.\s]|$))/,
  ],
  [
    "aside",
    /(?:말씀|소개|답변|설명|인사|보고)(?:을|를)? ?(?:드리|올리|하)겠습니다|마치겠습니다|들어가겠습니다/,
  ],
  [
    "promise",
    /겠(?:습니다|다)(?=[.!”"’' ]|$)|(?:노력|이행|추진|협력|지원|진행|제공|검토|개선|조치)[가-힣 ]{0,6}(?:기로|것을) (?:거듭 |다시 )?약속[가-힣]{1,3}/,
  ],
  ["aside", /(?:말씀(?:을|을 전)? ?드리|소개하|전하|표하|감사드리|올리)고자 합니다/],
  ["instruct", /(?:지시|위임)(?:하였|했|하기로|한다|합니다|함)/],
  ["plan", /[가-힣]고자 (?:합니다|한다)|(?:계획|예정|방침)(?:입니다|이다|이며|이고)/],
  [
    "forecast",
    /(?:(?<!하게 )될|질|있을|없을|일|클|많을|길|받을|오를|끝날|날|늘어날|이어질|아닐|이룰 수 있을|기여할 수 있을|될 수 있을) ?(?:것|겁)(?:입|이|니)|것으로 (?:기대|생각|확신|전망|보|믿|알)|줄 ?것(?:입|이)/,
  ],
  ["call", /촉구(?:했|하였|합니다|한다|하고|하며)/],
  [
    "will",
    /[가-힣] ?(?:것|겁)(?:입니다|이다|이며|니다)|(?:노력|협력|추진|강화|확대|이행|개최|설치|설립|수립|파견|교환|공유|제공|지원|마련|실시|시행|구성|폐지|완료)한다(?=[.]?$)|나간다(?=[.]?$)/,
  ],
  ["wish", /바랍니다|바란다|희망합니다|희망한다|기대합니다|기대한다|고대|기원합니다|바라며|기대됩니다/],
  ["belief", /확신합니다|생각합니다|믿습니다|확신한다|믿는다|느껴집니다|자신감/],
  ["thanks", /감사|축하|반갑|영광|기쁘게|환영합니다|존경|애도/],
  [
    "vague-agree",
    /(?:합의|약속|공감|인식을 ?같이|뜻을 ?같이|뜻을 ?모|의견을 ?(?:같이|모|나)|재확인|확인)[가-힣]{0,3}(?:했|하였|합니다|한다|습니다|았|하고|하며)/,
  ],
  ["support", /지지(?:합니다|한다|하며|했습니다|하였습니다)/],
  ["passive", /(?:됩니다|된다|열립니다|열린다|시작됩니다)/],
  ["done", /(?:[았었했였겼됐갔왔났] ?습니다|[았었했였겼됐]다|셨습니다)/],
  ["present", /(?:합니다|습니다|입니다|한다|이다|니다)/],
];

/** A stretch that ends in a predicate and goes on: -했으며, -하고. */
const goesOn =
  /(?:했|하였|합의했|합의하였|같이했|같이하|모았|평가했|환영하|공감하|확인했|확인하|증액하|확대하|하기로 하)(?:으며|고|며|고서)[, ]/g;

/** The clauses that end in the sentence, each with whom it binds. */
export function clausesOf(text: string, before: Carried): Clause[] {
  const clauses: Clause[] = [];
  let [named, who]: [Party | null, string | null] = [null, before.who];
  for (const { piece, start } of pieces(text)) {
    const subject = subjectOf(piece);
    if (subject !== null) [named, who] = [subject.party, subject.who];
    const found = endingOf(piece);
    if (found === null) continue;
    const trigger = { start: start + found.at, end: start + found.at + found.words.length };
    const party = partyOf(found.kind, piece, named, before);
    clauses.push({ kind: found.kind, party, who, start, end: start + piece.length, trigger });
  }
  return clauses;
}

/** Without a subject -기로 했습니다 is what both agreed; other endings go on with whoever was spoken of. */
function partyOf(kind: string, piece: string, named: Party | null, before: Carried): Party {
  if (kind !== "agree") return named ?? before.party ?? "all";
  return /주시[기키]로/.test(piece) ? "side" : (named ?? "all");
}

function pieces(text: string): { piece: string; start: number }[] {
  const found: { piece: string; start: number }[] = [];
  let start = 0;
  for (const match of matchesIn(goesOn, text)) {
    const end = match.index + match[0].length;
    found.push({ piece: text.slice(start, end), start });
    start = end;
  }
  return [...found, { piece: text.slice(start), start }];
}

function endingOf(piece: string): { kind: string; at: number; words: string } | null {
  for (const [kind, pattern] of endings) {
    const match = pattern.exec(piece);
    if (match !== null) return { kind, at: match.index, words: match[0] };
  }
  return null;
}
