import { type Mechanism, mechanism } from "../../../mechanisms/mechanism.ts";
import type { Office, OfficeRole } from "../../../mechanisms/office.ts";
import type { Texts } from "../../../mechanisms/texts.ts";

// Invented from end to end: three parties, a fourth language, an authentic language that two parties share.

function words(zh: string, ko: string, en: string, fr: string): Texts {
  return { "zh-Hans": zh, ko, en, fr };
}

const aster = words("紫苑国", "아스터국", "Aster", "Astérie");
const birch = words("白桦国", "버치국", "Birch", "Bouleau");
const cedar = words("雪松国", "시더국", "Cedar", "Cèdre");

const roles: OfficeRole[] = [
  "secretary",
  "head-of-delegation",
  "clearing",
  "ministry",
  "province",
  "park",
  "auditor",
  "administrator",
];

function officesOf(party: string, country: Texts): Office[] {
  return roles.map((role) => ({
    id: `${party}-${role}`,
    party,
    role,
    names: [{ from: null, names: country }],
    since: null,
    basis: "demonstration",
  }));
}

/** A council of three harbour states, for whatever must hold for more than two parties. */
export const threeParty: Mechanism = mechanism.parse({
  id: "demonstration.three-party",
  demonstration: true,
  names: {
    short: words("三港理事会", "세 항구 이사회", "Council of Three Harbours", "Conseil des trois ports"),
    formal: words(
      "三港联合理事会",
      "세 항구 공동이사회",
      "Joint Council of the Three Harbours",
      "Conseil conjoint des trois ports",
    ),
  },
  notice: words("虚构的演示", "가상의 시연", "An invented demonstration", "Une démonstration inventée"),
  parties: [
    {
      id: "aster",
      names: { short: aster, formal: aster },
      capital: { names: aster, timeZone: "Pacific/Auckland" },
      colour: "teal",
      language: "en",
    },
    {
      id: "birch",
      names: { short: birch, formal: birch },
      capital: { names: birch, timeZone: "America/St_Johns" },
      colour: "plum",
      language: "fr",
    },
    {
      id: "cedar",
      names: { short: cedar, formal: cedar },
      capital: { names: cedar, timeZone: "Asia/Kathmandu" },
      colour: "ochre",
      language: "en",
    },
  ],
  languages: ["en", "fr"],
  prevailing: "en",
  series: [
    {
      id: "council",
      idPrefix: "council",
      own: true,
      numbered: true,
      names: words("理事会", "이사회", "Council", "Conseil"),
      title: words("理事会第{n}次会议", "제{n}차 이사회", "{ordinal} council", "Conseil n° {n}"),
      level: "ministerial",
      prepares: null,
      hosting: {
        cycle: ["aster", "birch", "cedar"],
        note: words("依次举办", "차례로 개최", "In turn", "À tour de rôle"),
      },
    },
  ],
  themes: [{ id: "fish", names: words("渔业", "어업", "Fish", "Pêche") }],
  topics: [{ id: "nets", theme: "fish", names: words("渔网", "어망", "Nets", "Filets") }],
  workstreams: [
    { id: "fisheries", names: words("渔业", "어업", "Fisheries", "Pêcheries"), themes: ["fish"], topics: [] },
  ],
  offices: [...officesOf("aster", aster), ...officesOf("birch", birch), ...officesOf("cedar", cedar)],
  holidays: [],
});

/** The same council in earnest, where whatever only a demonstration may do must be refused. */
export const threePartyInEarnest: Mechanism = mechanism.parse({
  ...threeParty,
  id: "harbours.three-party",
  demonstration: false,
  notice: null,
});
