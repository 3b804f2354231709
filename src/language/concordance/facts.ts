import type { Language } from "../language.ts";
import { findTerms, type Matcher, type TermMention } from "../glossary/matcher.ts";
import { readNumbers } from "../numbers/read.ts";
import type { NumberMention } from "../numbers/mention.ts";
import type { Operator } from "../operators/operator.ts";
import { readOperators } from "../operators/read.ts";
import { leadingLabel, type LeadingLabel } from "../structure/label.ts";
import { foldWidth } from "../writing/fold.ts";
import { simplify } from "../writing/simplify.ts";

/** What one version of a unit says, read once and compared with each other version. Offsets are those of `text`. */
export interface Facts {
  language: Language;
  /** The key under which findings point into this text: its language, unless two versions of one language are compared. */
  as: Language;
  text: string;
  /** The text with widths, and for Chinese also traditional characters, folded unit for unit. */
  folded: string;
  label: LeadingLabel | null;
  numbers: NumberMention[];
  operators: Operator[];
  terms: TermMention[];
}

export function readFacts(text: string, language: Language, matcher: Matcher): Facts {
  const wide = foldWidth(text);
  const folded = language === "zh" ? simplify(wide) : wide;
  return {
    language,
    as: language,
    text,
    folded,
    label: leadingLabel(folded, language),
    numbers: readNumbers(folded, language),
    operators: readOperators(folded, language),
    terms: findTerms(matcher, folded, language),
  };
}
