import type { Carried, Clause, Eye, Situation } from "../situation.ts";
import { beginsWithAct, clausesOf, subjectOf } from "./clauses.ts";
import { chineseSignals } from "./signals.ts";

const attribution =
  /^([^，。：；“”]{1,28}?)(?:还|又|进一步|最后|首先|则|也|共同|随后|在会谈中|在致辞中|在会上|会后)*(?:指出|强调|表示|说|称|认为|介绍|谈到|谈及|致辞|回应|提出|阐述|透露|转达|请)(?=[，：:,“]|[^了的]{4})/;
const collectiveSpeaker =
  /双方|两国|各方|会议|峰会|与会|三方|我们|元首们|领导人们|成员国|各国|声明|宣言|公报/;
const textsOwnVoice =
  /^(?:双方(?!要|应|可|有|之间|关系|合作|始终|互)|两国(?:元首|领导人|总理|外长|部长)|各方(?!要|应)|会(?:谈|见|晤)(?:后|前|结束后|期间)|访问(?:期间|结束)|会议|峰会|当[天晚日]|\d{1,2}日|此[前次]访|.{2,30}(?:参加|出席)(?:了)?(?:上述|会谈|会见|会晤|签字)|\[|央视网)/;
const listItem =
  /^(?:[一二三四五六七八九十]{1,2}(?:是|、|，)|[（(][一二三四五六七八九十\d]{1,2}[）)]|第[一二三四五六七八九]，|[\d]{1,2}[.、．]|——|[-•·])/;
const bindingKinds = new Set(["commit", "reaffirm", "will", "call", "devote", "support"]);

/** How Chinese readouts are seen: whose words are told, what "agree" governs, what hangs on the sentence before. */
export const chineseEye: Eye = {
  see(text: string, before: Carried): Situation {
    const speaker = speakerOf(text, before);
    const said = withoutAttribution(text);
    const told = tellsOfAll(text) ? { ...before, party: "all" as const } : before;
    const clauses = clausesSaid(said, text.length - said.length, speaker, told);
    const holds = new Set(clauses.map((clause) => `${clause.kind}/${clause.party}`));
    for (const { kind, party } of clauses)
      holds.add(`${kind}/${party}/${speaker === null ? "told" : "quoted"}`);
    if (clauses.some((one) => isOwnPromise(one, "will"))) holds.add("own-side-will");
    if (clauses.some((one) => isOwnPromise(one, "commit"))) holds.add("own-side-commit");
    if (clauses[0] !== undefined) holds.add(`first:${clauses[0].kind}`);
    // A wish or a courtesy beside it takes nothing from a side's own promise.
    if (holds.has("own-side-will"))
      for (const name of holds) if (/^wish|^willing/.test(name)) holds.delete(name);
    for (const rule of rules) if (rule.holds(said, text, before)) holds.add(rule.name);
    return { text, language: "zh", clauses, holds, before: { ...before, speaker } };
  },
  carry(seen: Situation): Carried {
    const agreed = seen.clauses.some((clause) => clause.kind === "commit" && clause.party === "all");
    const main = seen.clauses[0];
    return {
      speaker: seen.before.speaker,
      party: main?.party ?? seen.before.party,
      who: main?.who ?? seen.before.who,
      sinceAgreed: agreed || seen.holds.has("act-after-agreement") ? 0 : 99,
      stem: stemOf(seen),
    };
  },
  binding: bindingKinds,
  deciding: (clauses) => clauses.find((clause) => bindingKinds.has(clause.kind)),
  divides:
    /[，；](?=(?:进一步|共同|积极|着力|继续|加快|推动|推进|加强|深化|扩大|落实|建立|设立|启动|保持|开展|打造|拓展|提升|支持|维护|举办|培育|就|适时|同意))/g,
  signals: chineseSignals,
};

function clausesSaid(said: string, offset: number, speaker: string | null, before: Carried): Clause[] {
  const own = subjectOf(said);
  const inherited = own?.party ?? (speaker === null ? before.party : "side") ?? "third";
  const found = clausesOf(said, inherited, own?.who ?? speaker ?? before.who);
  return found.map((clause) => ({
    ...clause,
    start: clause.start + offset,
    end: clause.end + offset,
    trigger: { start: clause.trigger.start + offset, end: clause.trigger.end + offset },
  }));
}

/** 中方将, 我将: a participant of its own; an organisation or a third country that "will" promises nothing here. */
function isOwnPromise(clause: Clause, kind: string): boolean {
  return (
    clause.kind === kind &&
    clause.party === "side" &&
    /方面?$|^中国$|^我$|^该国$|政府$/.test(clause.who ?? "")
  );
}

/** Speech runs on from "X强调，" until the text speaks itself or another begins. */
function speakerOf(text: string, before: Carried): string | null {
  const match = attribution.exec(text);
  if (match !== null) return collectiveSpeaker.test(match[1] ?? "") ? null : (match[1] ?? null);
  return textsOwnVoice.test(text) ? null : before.speaker;
}

/** "双方表示，将…": those who speak are all of them. */
function tellsOfAll(text: string): boolean {
  return collectiveSpeaker.test(attribution.exec(text)?.[1] ?? "");
}

/** What is said, without "X强调，". */
function withoutAttribution(text: string): string {
  const match = attribution.exec(text);
  if (match === null) return text;
  return text.slice(match[0].length).replace(/^[，：:,“\s]+/, "");
}

/** "达成以下共识：" opens a list of what was agreed. */
function stemOf(seen: Situation): Carried["stem"] {
  if (/[：:]\s*$/.test(seen.text))
    return /共识|同意|商定|决定|成果|一致|如下/.test(seen.text) ? "commits" : "other";
  return listItem.test(seen.text) ? seen.before.stem : null;
}

interface Sight {
  name: string;
  holds: (said: string, text: string, before: Carried) => boolean;
}

const rules: Sight[] = [
  {
    name: "act-after-agreement",
    holds: (said, text, before) => said === text && beginsWithAct(text) && before.sinceAgreed === 0,
  },
  { name: "item-of-agreement", holds: (_, text, before) => before.stem === "commits" && listItem.test(text) },
  { name: "act-without-subject", holds: (said, text) => said === text && beginsWithAct(text) },
  {
    name: "agreed-at-start",
    holds: (said) =>
      /^(?:会议|会谈)?(?:双方|两国\S{0,4}|各方|我们|与会\S{0,4}|三方|\S{2,8}(?:元首|总理|领导人))(?:也|还|均|都|再次)*(?:一致)?(?:同意|商定|决定)/.test(
        said,
      ),
  },
  {
    name: "summit-decides",
    holds: (said, _, before) => /^(?:会议|会晤|峰会)(?:还|并)?决定/.test(said) && before.party === "all",
  },
  {
    name: "one-side-statement",
    holds: (_, text) => /(?:外交部|发言人|声明|总统府|政府)\S{0,8}(?:说|称|表示|指出)/.test(text),
  },
  {
    name: "finished",
    holds: (said) =>
      /(?:见证|签署|发表|交换|达成|举行|出席|通过|检阅|举办)了|仪式|参加(?:上述|会谈|会见|会晤)|交换(?:了)?意见/.test(
        said,
      ),
  },
  {
    name: "agreed-list",
    holds: (said) => /(?:达成|形成).{0,14}(?:共识|成果).{0,4}[：:，].{0,6}(?:一是|一、|第一)/.test(said),
  },
  {
    name: "at-home",
    holds: (_, text) => /国务院|中共中央|政治局|常务会议|全国人大|发展改革委|各地区各部门/.test(text),
  },
  { name: "vague-consensus", holds: (said) => /达成.{0,10}共识/.test(said) },
  { name: "link", holds: (_, text) => /https?:|^央视网消息/.test(text) },
];
