import type { Signal } from "../situation.ts";

/** What makes a commitment testable: an amount, a date, a named instrument, body or document, a definite act. */
export const koreanSignals: Signal[] = [
  {
    name: "amount",
    pattern: /[\d,.]+ ?(?:만|억|조|%|퍼센트|달러|원|명|배|건|톤|개)|두 배|세 배|배 이상|절반/,
  },
  { name: "document", pattern: /협정|조약|양해각서|MOU|협약|성명|선언|마스터플랜|공동계획|로드맵|비자/ },
  {
    name: "named-instrument",
    pattern:
      /[가-힣·]+(?:위원회|공동위|기금|협의체|센터|정상회의|장관회의|대화|포럼|플랫폼|계획|사업|데스크|안보포럼|올림픽|회의)/,
  },
  { name: "quoted-name", pattern: /[‘'“][^’'”]{2,30}[’'”]/ },
  { name: "acronym", pattern: /\b(?!ICT\b|AI\b|IT\b)[A-Z][A-Z0-9&-]{2,}/ },
  { name: "year", pattern: /(?:19|20)\d\d년|올해|내년/ },
  {
    name: "definite-act",
    pattern:
      /설립|설치|개최|신설|서명|체결|출범|구축|타결|재개|증액|면제|개통|제정|발효|도입|개설|착수|정례화/,
  },
  { name: "vague-act", pattern: /확대|강화|협력|노력|증진|활성화|지원|촉진|발전|넓혀|심화/ },
  { name: "long", pattern: /^.{80,}/ },
];
