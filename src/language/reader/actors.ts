import type { Situation } from "./situation.ts";
import { eyes } from "./eyes.ts";

const joined = { en: /,? and |, (?=[A-Z])/, zh: /[、和与同]/, ko: /(?:와|과|,|[·・]) ?/ } as const;
const endings = {
  en: /(?:[\s,]+(?:also|further|jointly|both|fully|have|has|are|is|were|was|remain|remains|\w+ly))+$|^(?:to this end|in this vein|in this regard|as such),? /gi,
  zh: /^(?:[“"‘（(]|都|均|也|还)+/g,
  ko: /^(?:첫째|둘째|셋째|넷째|또한|아울러|오늘|그리고),? /g,
} as const;

/** Who is said to act: the names before the deciding predicate, one each. Empty where the text names nobody. */
export function actorsOf(seen: Situation): string[] {
  const who = eyes[seen.language].deciding(seen.clauses)?.who ?? seen.before.who;
  if (who === null) return [];
  const plain = who
    .replace(/[\]["”]/g, "")
    .replace(endings[seen.language], "")
    .trim();
  const names = plain.length > 80 ? [plain.slice(0, 80)] : plain.split(joined[seen.language]);
  return names.map((name) => name.trim()).filter((name) => name !== "");
}
