import type { Language } from "../language.ts";
import { compareModality } from "./checks/modality.ts";
import { compareNumbers } from "./checks/numbers.ts";
import { compareOperators } from "./checks/operators.ts";
import { compareTerms } from "./checks/terms.ts";
import { countedJoiners } from "./checks/operators.ts";
import type { CheckOptions } from "./check.ts";
import { readFacts, type Facts } from "./facts.ts";
import type { Difference, DifferenceCode, FindingClass, Severity } from "./finding.ts";
import { sayChange } from "./messages/messages.ts";

/** What changed in force or substance between two versions of one language; spans point into each version. */
export interface Change {
  class: FindingClass;
  severity: Severity;
  code: DifferenceCode;
  before: [number, number] | null;
  after: [number, number] | null;
  message: string;
}

/** Any other language serves as the key of the later version, while the rules of the text's own language read it. */
const keyOfLater: Record<Language, Language> = { en: "zh", zh: "en", ko: "en" };

/**
 * The same checks between two versions of one language: shall that became should, 40 that became 50, a "not" that
 * went. A mere rewording that keeps numbers, force, logic and terms is no change.
 */
export function compareVersions(
  before: string,
  after: string,
  language: Language,
  options: CheckOptions,
): Change[] {
  const earlier = readFacts(before, language, options.matcher);
  const later: Facts = { ...readFacts(after, language, options.matcher), as: keyOfLater[language] };
  const differences = [
    ...compareNumbers(earlier, later),
    ...compareModality(earlier, later),
    ...compareOperators(earlier, later),
    ...countedJoiners(earlier, later, new Set()),
    ...countedJoiners(later, earlier, new Set()),
    ...compareTerms(earlier, later, options.matcher),
  ];
  return differences.map((one) => changeOf(one, before, after, language, options.reader));
}

function changeOf(
  one: Difference,
  before: string,
  after: string,
  language: Language,
  reader: Language,
): Change {
  const [from, to] = [one.spans[language] ?? null, one.spans[keyOfLater[language]] ?? null];
  const message = sayChange(
    one.code,
    from === null ? null : before.slice(from[0], from[1]),
    to === null ? null : after.slice(to[0], to[1]),
    reader,
  );
  return { class: one.class, severity: one.severity, code: one.code, before: from, after: to, message };
}
