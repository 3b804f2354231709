import type { Facts } from "./facts.ts";

/** Words by which a text binds: in such a text "more than" and "not less than" are two things, in news they are one. */
const binding = {
  en: /\b(?:shall|for the avoidance of doubt|hereby|hereinafter|pursuant to|in accordance with|Part(?:y|ies)\b|Article \d|Section \d|paragraph \d|Annex|Licens|[Tt]his (?:Agreement|Chapter|Article|Section|Protocol|Convention|Charter|Treaty|License|Annex))/,
  zh: /缔约|本协定|本协议|本条约|应当|应(?=[在于由不向按根为将遵予给自从包])|不得|第[一二三四五六七八九十百\d]+[条款]|依照|附件|本章|本条|本款|本公约|本宪章|本议定书|会员国|许可协议/,
  ko: /당사국|협정|[여해져되]야\s(?:한다|합니다)|어야\s한다|아니\s?된다|제\s?\d+\s?[조항(]|부속서|라이선스|조약|이\s(?:장|조|항|협약|의정서|부속서)(?=[은는을를의에이가\s])|규정에\s따라|아니한다/,
};

/** An item of a list ends with a semicolon, or with one and the word that joins the last item; sentences of news do not. */
const item = /[;；]\s*(?:and|or|以及|和|及|并|或者?|및|그리고|또는)?\s*$/;

const known = new WeakMap<Facts, boolean>();

/** Whether a unit reads like a text that binds (treaty, law, licence), by its words or its form, in any of its versions. */
export function isNormative(facts: readonly Facts[]): boolean {
  return facts.some(binds);
}

function binds(facts: Facts): boolean {
  const told = known.get(facts);
  if (told !== undefined) return told;
  const found = facts.label !== null || item.test(facts.folded) || binding[facts.language].test(facts.folded);
  known.set(facts, found);
  return found;
}
