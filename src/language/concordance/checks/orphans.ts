import type { Language, Span } from "../../language.ts";
import type { Facts } from "../facts.ts";
import type { Difference } from "../finding.ts";
import { difference } from "./difference.ts";

/** A unit or a counter that lost its number: "within days of", 内 after nothing, 차적저작물, "at %". */
const orphans: Record<Language, RegExp> = {
  en: /\b(?:within|at least|less than|more than|exceed(?:ing)?|up to|of)\s+(?:business |working |calendar )?(?:days of|months of|years of|per ?cent|%)|(?<!\d\s?)(?<=^|\s)%/g,
  zh: /(?<=[^\s\d一二两三四五六七八九十百千万亿几数多余半每整半]|^)(?:个工作日内|个月内|%|分之[一二三四五六七八九十\d])/g,
  ko: /(?<!\d\s?)(?<=^|[\s("'])(?:차적\s?저작|분의\s?\d|퍼센트|%|개국|영업일\s?이내|개월\s?이내)/g,
};

/** Numbers that seem to be missing before their unit, where the other version has a number more. */
export function findOrphans(a: Facts, b: Facts): Difference[] {
  return [...orphansOf(a, b), ...orphansOf(b, a)];
}

function orphansOf(here: Facts, there: Facts): Difference[] {
  const places = [...here.folded.matchAll(orphans[here.language])].map((match): Span => ({
    start: match.index ?? 0,
    end: (match.index ?? 0) + match[0].length,
  }));
  const lost = places.filter(
    (place) => !here.numbers.some((one) => one.start <= place.start && place.start < one.end),
  );
  return lost
    .slice(0, 3)
    .map((place) => difference("number", "major", "number-missing-before", here, there, place, null));
}
