import type { Facts } from "./facts.ts";
import type { Difference } from "./finding.ts";

/** 中韩 and 한중, 中国和韩国 and 대한민국과 중화인민공화국: each side's copy names its own side first. */
const both: Record<Facts["language"], RegExp> = {
  en: /\bChina[-–\s]+(?:and\s)?(?:the\s)?(?:R\.?O\.?K|Korea|Republic of Korea)|\b(?:ROK|Korea|Republic of Korea)[-–\s]+(?:and\s)?(?:the\s)?(?:China|People's Republic of China)/,
  zh: /中韩|韩中|中国[和与、]韩国|韩国[和与、]中国|大韩民国[和与、]中华人民共和国|中华人民共和国[和与、]大韩民国/,
  ko: /한[·ㆍ]?중|중[·ㆍ]?한|한국과\s?중국|중국과\s?한국|대한민국과\s?중화인민공화국|중화인민공화국과\s?대한민국/,
};

/**
 * The alternat: a treaty's copies name the parties in different order, so names of the two sides that stand together
 * are no difference, whatever their order.
 */
export function excuseAlternat(a: Facts, b: Facts, differences: readonly Difference[]): Difference[] {
  if (!both[a.language].test(a.folded) || !both[b.language].test(b.folded)) return [...differences];
  return differences.filter((one) => one.class !== "name" || !insideBoth(one, a, b));
}

function insideBoth(difference: Difference, a: Facts, b: Facts): boolean {
  return [a, b].every((facts) => {
    const span = difference.spans[facts.as];
    const place = both[facts.language].exec(facts.folded);
    if (span === undefined || place === null) return false;
    return span[0] >= place.index && span[1] <= place.index + place[0].length;
  });
}
