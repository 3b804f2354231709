import type { Party } from "../situation.ts";
import { matchesIn } from "../../matches.ts";

const topicMark = /(?:께서는|께서도|께서|[은는도])(?= |,)/g;
/** The words of a topic stand within so many units before its particle, after the last comma. */
const topicWidth = 42;
const allSides =
  /(?:우리|양국|양측|쌍방|양 ?정상|두 ?정상|두 ?나라|두 ?사람|정상들|정상|세 ?나라|3국|각국|회원국|참가국|국가들|장관들|양 ?기관|양국 ?정부|우리 ?모두)$|(?:나|저)와 .{1,40}$|.{1,40}(?:와|과) ?(?:나|저|우리)$|[가-힣A-Z0-9]+(?:과|와|[·・]) ?[가-힣A-Z0-9]+$/;
const oneSide =
  /(?:한국|대한민국|정부|나|저|총리님?|대통령님?|주석님?|국왕님?|총통|왕세자님?|의장님?|고문님?|국가|측|아세안|일본|중국|미국|[가-힣]{2,8}(?:국|아|스탄|르|크|드|리|카|도|란|샤|즈|탄|이|스|쉬|니|나|마|코|로|라|바))$/;
/** Verbs and adjectives before a noun end like a topic (열리는, 높은). */
const adnominal =
  /(?:하|되|있|없|어지|아지|려지|워지|해지|나지|리|르|가|오|보|받|주|라|다|려|겪|맞|갖|키|치|이르|들|루|우|기|시|않|싶)는$|^(?:높|많|같|깊|넓|작|좋|젊|밝|굳|짧|새로|적|얕|낮|붉)은$|(?:운|또는|앞으로는|오늘은|에는|에서는|으로는|까지는|부터는|에게는|보다는|특히는|지금은)$/;

/** Whom the topic of a Korean stretch names, or null where it has none. */
export function subjectOf(text: string): { party: Party; who: string } | null {
  const both = /(양국|두 ?나라|두 ?정상|양측)[이가] /.exec(text);
  if (both !== null) return { party: "all", who: both[1] ?? "" };
  for (const match of matchesIn(topicMark, text)) {
    const before = text.slice(Math.max(0, match.index - topicWidth), match.index);
    const words = before.slice(Math.max(before.lastIndexOf(","), before.lastIndexOf(".")) + 1).trim();
    if (allSides.test(words)) return { party: "all", who: words };
    if (oneSide.test(words)) return { party: "side", who: words };
  }
  const first = /^[^.]{0,40}?([가-힣A-Za-z·]+(?:은|는)) /.exec(text)?.[1];
  return first === undefined || adnominal.test(first) ? null : { party: "third", who: first.slice(0, -1) };
}
