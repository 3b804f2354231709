import type { Signal } from "../situation.ts";

/** What makes a commitment testable: an amount, a date, a named instrument, body or document, a definite act. */
export const englishSignals: Signal[] = [
  {
    name: "amount",
    pattern:
      /(?:\$|€|£|USD|US\$)\s?\d|\b\d[\d,.]*\s?(?:percent|per cent|%|million|billion|trillion|GW|MW|megatons|tonnes|tons|aircraft)|\b(?:double|triple|halve|by half|zero percent|\d+ (?:new|additional|more))\b/i,
  },
  {
    name: "acronym",
    pattern:
      /\b(?!ROK\b|DPRK\b|U\.?S\b|USA\b|UK\b|EU\b|COVID|UN\b|G7\b|G8\b|ASEAN\b|STEM\b|MSME|LNG\b|SME)[A-Z][A-Z&-]*[A-Z]{1,}\d{0,2}\b/,
  },
  {
    name: "named-instrument",
    pattern:
      /\b[A-Z][\w-]+(?: (?:of|on|for|and|the|to) )?(?: ?[A-Z][\w-]+)* (?:Agreement|Framework|Initiative|Dialogue|Council|Plan|Program(?:me)?|Declaration|Treaty|Mechanism|Group|Committee|Fund|Forum|Roadmap|Strategy|Memorandum|Convention|Protocol|Summit|Accord|Partnership|Compact|Network|Blueprint|Pact|Charter|Commission|Organi[sz]ation|Conference|Round|Agenda|Order|Pledge|Goals|Contributions?|System|Parties|Principles|Action|Targets|Pillar|Guidelines|Standards|Resolutions?|Center|Centre|Force|Security Councils)\b/,
  },
  { name: "quoted-name", pattern: /[“"‘][A-Z][^”"’]{3,60}[”"’]/ },
  { name: "year", pattern: /\b(?:19|20)\d\d\b/ },
  {
    name: "definite-act",
    pattern:
      /\b(?:establish|launch|sign|hold|host|create|ratify|conclude|publish|reactivate|double|triple|eliminate|adopt|convene|open|join|finali[sz]e|implement|complete|set up|initiate|direct|exempt|accept|withdraw|extend|appoint|deploy|contribute|maintain at|phase out)\w*\b/i,
  },
  {
    name: "vague-act",
    pattern:
      /\b(?:strengthen|deepen|enhance|promote|support|continue|work together|cooperat|broaden|foster|encourage|improve|address|intensify|advance)\w*\b/i,
  },
  { name: "long", pattern: /^.{260,}/s },
  { name: "call", pattern: /\b(?:call(?:s|ed)? (?:up)?on|call(?:s|ed)? for|urge)/ },
  { name: "including", pattern: /\bincluding\b/ },
];
