import type { Carried, Eye, Situation } from "../situation.ts";
import { clausesOf } from "./clauses.ts";
import { koreanSignals } from "./signals.ts";

const bindingKinds = new Set([
  "agree",
  "will",
  "promise",
  "plan",
  "reported-promise",
  "instruct",
  "passive",
  "call",
  "forecast",
]);

/** How Korean announcements are seen: the last predicate decides, dropped subjects are inherited. */
export const koreanEye: Eye = {
  see(text: string, before: Carried): Situation {
    const clauses = clausesOf(text, before);
    const holds = new Set(clauses.map((clause) => `${clause.kind}/${clause.party}`));
    const last = clauses.at(-1);
    if (last !== undefined) holds.add(`last:${last.kind}`);
    for (const rule of rules) if (rule.holds(text, before)) holds.add(rule.name);
    return { text, language: "ko", clauses, holds, before };
  },
  carry(seen: Situation): Carried {
    const last = seen.clauses.at(-1);
    const binds = last !== undefined && (last.kind === "agree" || last.kind === "will");
    const named = last !== undefined && last.party !== "third";
    return {
      speaker: null,
      party: named ? last.party : seen.before.party,
      who: named ? last.who : seen.before.who,
      sinceAgreed: binds && last.party === "all" ? 0 : seen.before.sinceAgreed + 1,
      stem: null,
    };
  },
  binding: bindingKinds,
  deciding: (clauses) => clauses.findLast((clause) => bindingKinds.has(clause.kind)),
  divides:
    /(?:확대|강화|증진|활성화|설립|신설|구축|추진|지원|개최|증액|보완|회복|육성|개선|도입|마련|체결|재개|늘리|넓히|나누|높이|이행|발전시키)(?:해 나가|하)?고,? (?![^.]{0,24}(?:위해|위한))/g,
  signals: koreanSignals,
};

interface Sight {
  name: string;
  holds: (text: string, before: Carried) => boolean;
}

const rules: Sight[] = [
  {
    name: "list-item",
    holds: (text) => /^(?:첫|둘|셋|넷|다섯|여섯)(?:번)?째|^마지막으로|^끝으로/.test(text),
  },
  {
    name: "goes-on",
    holds: (text) =>
      /^(?:또한|아울러|더 나아가|이와 함께|이를 위해|이와 관련|나아가|이밖에|이 밖에|특히|한편)/.test(text),
  },
  { name: "after-agreement", holds: (_, before) => before.sinceAgreed <= 2 },
  {
    name: "together",
    holds: (text) => /함께|공동|상호|서로|양국|협력|협조|공조/.test(text.slice(-60)),
  },
  { name: "address", holds: (text) => /여러분|감사|축하|반갑|환대|애도|존경/.test(text) },
  {
    name: "bright-future",
    holds: (text) =>
      /(?:번영|미래|평화|시대|공동체|길)[^.]{0,14}(?:나아갈|나갈|만들어|열어|열어갈|만들)/.test(text),
  },
];
