import { countryNames } from "../countries.ts";
import type { Clause, Party } from "../situation.ts";
import { matchesIn } from "../../matches.ts";

const han = "[\\u4e00-\\u9fff]";
const allSides = [
  `(?:中外|中${han}|${han}中)?双方`,
  `(?:中${han}|${han}中)?两国(?:元首|领导人|总理|外长|部长|政府|双方|议会)?`,
  "两(?:位|国)?(?:元首|领导人|总理|外长|部长)",
  `我(?:同|和|与)${han}{2,14}?(?=重申|都|均|一致|共同|同意|商定|决定|将)`,
  "各方|三方|四方|三国|五国|六国|我们|元首们|领导人们|彼此|会议各方",
  "与会(?:各方|领导人|代表|各国|国家)?|成员国(?:领导人)?|各(?:国|成员国|经济体)(?:元首|领导人|代表)?",
  `${han}{1,6}(?:国家|成员国|组织|联盟|盟)(?:领导人|元首|首脑|部长|外长)`,
  // What the sides set up together acts for them.
  "秘书处|(?:联合)?工作组|高官会|联委会|混委会|联络官|部长们|代表们|高官们",
  `${han}{1,6}(?:和|与|同)${han}{1,8}(?=(?:一致|均|都)?(?:同意|商定|决定))`,
].join("|");
const oneSide = [
  `${han}{1,4}(?:方面|方)(?!面|案|向|式|法|针|便|位|能)`,
  `(?:${[...countryNames("zh")].join("|")})(?:方面|政府)?`,
  "中国|该国|我(?!们|国)|我国|本人|欧盟|东盟|非盟",
  `${han}{2,5}(?:外交部|政府|总统|总理|首相|国王)`,
].join("|");
const adverbs =
  "(?:都|均|也|还|一致|共同|再次|继续|进一步|积极|坚定|始终|正|已|并|又|全面|充分|持续|不断|一道|携手|密切|切实|高度|同时|此外|会后|会上|随后|当前|今后|未来|下一步|在此基础上)*";
const subjectAtStart = new RegExp(`^[“"‘（(]?${adverbs}(?:(${allSides})|(${oneSide}))`);

/** Predicates of a Chinese clause; the first that stands in it counts. */
const predicates: [string, RegExp][] = [
  [
    "forecast",
    /(?:必将|定将|一定会|将会|势必)|将(?:就[^，。]{1,40})?(?:深入|充分|坦诚)?交换(?:了)?意见|将(?:应邀|出席|会见|前往|赴|对[^，。]{1,20}进行[^，。]{0,8}访问)|将(?:给|使|让|有助|有利|成为|对[^，。]{1,24}(?:产生|造成|带来|构成|起到)|迎来|进入|取得|是|更加|助力|为.{1,24}(?:注入|带来|作出|做出|发挥|提供(?:新|更)[^，。]{0,6}(?:动力|动能|机遇|空间|支撑|可能|助力|活力|智慧|方案|选择)|开辟|创造|产生|奠定))/,
  ],
  ["wish", /^.{0,12}?(?:希望|期待|期盼|盼望|祝愿|祝|相信|坚信|深信|欢迎|感谢|赞赏|祝贺)/],
  ["willing", /愿(?!景|望)|准备同|随时准备/],
  [
    "commit",
    /(?:(?<!不)同意|商定(?!的?(?:事项|内容|成果))|(?<!(?:未|没有|无法|拒绝)[^，。]{0,12})决定(?!性)|约定|(?:^|方|国|我们|将|郑重|并|也|都|均)承诺|达成一致(?!.{0,6}[：:]?$)|决心|保证(?!金)|责成|责令|授权(?!书)|指示(?!精神)|指定(?=.{2,20}为)|[致都均]赞成|赞成(?=加|推|尽|开|建|设|继|通|扩|深)|一致认为有必要)/,
  ],
  ["call", /呼吁|敦促/],
  ["will", /(?:重申|确认|宣布|表示).{0,8}将(?!士|军|近|领|来)/],
  [
    "reaffirm",
    /(?:重申|重新确认|再次确认|确认(?=.{0,3}继续)).{0,30}(?:将|恪守|承诺|致力|遵守|落实|坚持(?!公平|正义|平等|多边主义|自由|开放)|履行|支持|继续)/,
  ],
  [
    "must",
    /(?:^|[方们国双家边作上])(?:都|也|还|更|共同|一道|继续|进一步|更加)*(?:要(?!求|素|点|是|闻|害|么)|应(?!对|用|急|邀|有|询|付|运)|须|必须|需要?(?!求))/,
  ],
  [
    "will",
    /将(?!士|军|近|领|来|信|帅)|[方国们府部议轮届会](?:还|也|共同)?计划(?=[于在年今明下尽继进开举建派向\d])|拟(?=于|在|定|举|召|成立|设立)|定于|[方国们]不得(?!不)/,
  ],
  ["devote", /致力于|着力|力争|力促|争取(?!到|了)|努力(?=[推实扩加使促在于])/],
  ["support", /支持|鼓励(?!和|了)/],
  [
    "view",
    /认为|指出|强调|表示|评价|赞成|肯定|注意到|交换(?:了)?意见|讨论|探讨了|关注|反对|谴责|主张|奉行|坚持|理解/,
  ],
  ["done", /签署|见证|发表|举行|出席|达成|通过|参加|会见|会谈|访问|取得|实现|建立了|提升为|召开/],
];

const actStart =
  /^[“"‘]?(?:要)?(?:进一步|共同|积极|着力|继续|持续|不断|加快|充分|切实|深入|稳步|全面|密切|认真|尽快|尽早|适时|携手|扎实|有序|大力|更好|更加|推动|推进|加强|深化|扩大|落实|建立|设立|启动|保持|开展|打造|拓展|提升|支持|维护|举办|完善|探索|巩固|培育|用好|办好|促进|增进|丰富|优化|提高|创造|构建|建设|践行|弘扬|坚持|做好|办|鼓励|恢复|增加|便利|实施|研究|商签|签署|打击|应对|就|以|通过|在)/;

/** What stands between two marks. */
const stretch = /[^，；。：！？,;:]+/g;

/** The clauses of a sentence: each stretch between commas with its predicate and whom it binds. */
export function clausesOf(text: string, inherited: Party, inheritedWho: string | null): Clause[] {
  const clauses: Clause[] = [];
  let [party, who] = [inherited, inheritedWho];
  for (const match of matchesIn(stretch, text)) {
    const [piece, start] = [match[0], match.index];
    const named = subjectOf(piece);
    if (named !== null) [party, who] = [named.party, named.who];
    const found = predicateOf(piece, named !== null, clauses.at(-1)?.kind);
    if (found === null) continue;
    const trigger = { start: start + found.at, end: start + found.at + found.words.length };
    clauses.push({ kind: found.kind, party, who, start, end: start + piece.length, trigger });
  }
  return clauses;
}

/** The subject a piece begins with: 双方, 中方, 两国元首. A meeting that "decides" may be a domestic one. */
export function subjectOf(piece: string): { party: Party; who: string } | null {
  if (/^会议(?!各方|双方)/.test(piece))
    return { party: /^会议.{0,4}(?:商定|同意|一致)/.test(piece) ? "all" : "third", who: "会议" };
  if (/^(?:这(?!次|一年|期间)|此举)/.test(piece)) return { party: "third", who: "这" };
  const match = subjectAtStart.exec(piece.trim());
  if (match === null) return null;
  return match[1] === undefined ? { party: "side", who: match[2] ?? "" } : { party: "all", who: match[1] };
}

/** A piece without a subject that begins with an act goes on under the predicate before it. */
function predicateOf(
  piece: string,
  hasSubject: boolean,
  governing: string | undefined,
): { kind: string; at: number; words: string } | null {
  for (const [kind, pattern] of predicates) {
    const match = pattern.exec(piece);
    if (match === null) continue;
    const standsAlone = hasSubject || kind === "commit" || kind === "forecast" || kind === "wish";
    if (!standsAlone && governing !== undefined && actStart.test(piece)) return null;
    return { kind, at: match.index, words: match[0] };
  }
  return null;
}

export function beginsWithAct(text: string): boolean {
  return actStart.test(text) && subjectOf(text) === null;
}
