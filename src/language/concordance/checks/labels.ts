import type { Language } from "../../language.ts";
import { samePlace } from "../../structure/label.ts";
import type { Facts } from "../facts.ts";
import type { Difference } from "../finding.ts";
import { difference } from "./difference.ts";

/** The label a unit begins with names another place: (c) against (四). A label on one side only is a matter of layout. */
export function compareLabels(a: Facts, b: Facts): Difference[] {
  if (a.label === null && b.label === null) return [];
  if (a.label === null || b.label === null) return headingOnly(a, b);
  if (a.label.path.length !== b.label.path.length) return [];
  if ((a.label.depth === "item") !== (b.label.depth === "item")) return [];
  if (samePlace(a.label, b.label)) return [];
  return [difference("label", "major", "label-differs", a, b, a.label, b.label)];
}

/** A numbered heading against one that lost its number: Section – Definitions. */
function headingOnly(a: Facts, b: Facts): Difference[] {
  const here = a.label === null ? b : a;
  const there = here === a ? b : a;
  if (here.label === null || here.label.depth === "item" || !unnumbered[there.language].test(there.folded))
    return [];
  return [difference("label", "major", "label-differs", here, there, here.label, null)];
}

const unnumbered: Record<Language, RegExp> = {
  en: /^\s*(?:Section|Article|Chapter|Part|Annex)\s+[-\u2014:.]/i,
  zh: /^\s*第\s*[条章节]/,
  ko: /^\s*제?\s*[조장절]\s*[-\u2014:.(]/,
};
