import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { type LanguageChoice, LanguageContext } from "../src/web/language.tsx";
import { type InterfaceLanguage, interfaceLanguages } from "../src/web/languages.ts";
import type { FieldWords } from "../src/web/field-words.ts";
import { type NodeContext, SessionContext } from "../src/web/session.tsx";
import { kindsOf } from "../src/desks/kinds.ts";
import type { NamedThings } from "../src/web/answers.ts";
import { useKindWords } from "../src/desks/texts/pages/outbox/kind-words.ts";

const kinds = kindsOf({ languages: ["zh-Hans", "ko", "en"] });
const SHA = "5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9";
const file = (name: string) => ({ attachment: SHA, name, mediaType: "application/pdf", size: 4 });

/** A value of every field of every kind, as somebody could have prepared it; one of each language stands for all. */
const SAMPLES: Record<string, Record<string, unknown>> = {
  meeting: {
    title: "第二十九次会议",
    summary: "双方同意",
    series: "jetc",
    number: 29,
    when: { starts: "2026-12-15T09:00:00+08:00", zone: "Asia/Shanghai" },
    place: "Qingdao",
    mode: "in-person",
    state: { state: "suspended", reason: "Fog at the airport" },
    host: "china",
    previous: "observer:jetc-28",
    agenda: ["china/point-1", "china/point-2"],
    delegation: { asOf: "2026-12-01", list: file("delegation.json") },
  },
  "agenda-item": {
    title: "冷链",
    included: true,
    meeting: "china/jetc-29",
    workstream: "localities",
    carriedFrom: "china/point-2",
    about: ["china/cold-chain"],
  },
  text: {
    title: "纪要",
    sort: "joint-plan",
    authentic: ["zh-Hans", "ko"],
    prevailing: "en",
    courtesy: [],
    meeting: "china/jetc-29",
    order: Array.from({ length: 30 }, () => "china/p-1"),
    stage: {
      stage: "ad-referendum",
      of: SHA,
      on: "2026-12-15",
      place: "Qingdao",
      signatories: file("signatories.json"),
      scan: file("scan.pdf"),
      detached: [file("china.p7s")],
    },
    signatory: file("signatory.json"),
  },
  paragraph: {
    wording: "双方同意",
    included: false,
    text: "china/minutes-29",
    reserve: ["Pending the ministry’s view"],
    withoutPrejudice: true,
    raised: [{ sentence: "Ninety against thirty", words: { ko: "90일", en: "30 days" } }],
  },
  readout: {
    account: [{ text: "双方同意", source: "china/p-1" }],
    meeting: "china/jetc-29",
    pressPoints: ["Both sides welcome it"],
    embargo: { on: "2026-12-15", time: "12:00:00", zone: "Asia/Seoul" },
  },
  term: {
    accepted: ["关税"],
    forbidden: [],
    class: "goods",
    antonyms: ["subsidy"],
    source: "Article 2",
  },
  commitment: {
    wording: "中方请韩方增设通道",
    shownBy: "The lanes are open",
    sort: "request",
    actors: ["china-mofcom", "korea"],
    workstream: "localities",
    instruments: ["Memorandum of 2018"],
    origin: { from: "paragraph", reference: "china/p-1", language: "en", span: [0, 9] },
    meeting: "china/jetc-29",
    predecessors: ["observer:jetc-24-09", "china/cold-chain"],
    sameAs: "china/cold-chain",
    due: { on: "2027-06-30", words: "in the first half", reason: "The port was closed" },
    closing: { end: "overtaken", on: "2026-11-01", by: "china/cold-chain", note: "See there" },
    answer: { answer: "in-part", reason: "One lane" },
    rating: { score: -1, rule: "Nothing seen by the day" },
  },
  report: {
    words: "The lane is open",
    about: "china/cold-chain",
    on: "2026-11-20",
    evidence: [{ file: file("notice.pdf"), on: "2026-11-20" }],
    outside: "Customs working group",
  },
  observation: { item: { id: "jetc-24-09", digest: SHA, verdict: "corrected" }, words: "It was later" },
};

const named: NamedThings = {
  things: Object.fromEntries(
    [
      ["china/jetc-29", "meeting", "29th meeting"],
      ["observer:jetc-28", "meeting", "28th meeting"],
      ["china/point-1", "agenda-item", "Cold chain"],
      ["china/point-2", "agenda-item", "Visas"],
      ["china/minutes-29", "text", "Minutes"],
      ["china/p-1", "paragraph", "The two sides agree"],
      ["china/cold-chain", "commitment", "Two more lanes"],
      ["observer:jetc-24-09", "commitment", "Content exchange"],
    ].map(([id = "", kind = "", title = ""]) => [
      id,
      {
        kind,
        title: { "zh-Hans": `（${title}）`, ko: `‘${title}’`, en: title },
        within: kind === "paragraph" ? "china/minutes-29" : null,
      },
    ]),
  ),
  workstreams: { localities: { "zh-Hans": "地方", ko: "지방", en: "Localities and parks" } },
  series: { jetc: { "zh-Hans": "联委会", ko: "공동위", en: "Joint committee" } },
};

const party = (id: string, short: string) => ({
  id,
  names: { en: short },
  formal: { en: short },
  colour: "teal",
});
const session = {
  mechanism: { id: "x", names: {}, demonstration: true, notice: null, languages: ["zh-Hans", "ko", "en"] },
  party: "china",
  parties: [party("china", "China"), party("korea", "Korea")],
  offices: [{ name: "china-mofcom", party: "china", names: { en: "Commerce" }, role: "secretary" }],
  office: null,
  person: null,
  signedIn: null,
  may: {},
  csrf: "",
  second: null,
};

/** How kinds are worded in a language of the interface. */
function wordsIn(language: InterfaceLanguage): (kind: string | null) => FieldWords {
  let found: ((kind: string | null) => FieldWords) | null = null;
  function Probe(): null {
    found = useKindWords(named);
    return null;
  }
  const choice: LanguageChoice = { language, choose: () => {}, textLanguage: null, chooseText: () => {} };
  const node = {
    client: {},
    session: { ok: true, value: session },
    refresh: async () => {},
  } as unknown as NodeContext;
  renderToStaticMarkup(
    createElement(
      LanguageContext,
      { value: choice },
      createElement(SessionContext, { value: node }, createElement(Probe)),
    ),
  );
  if (found === null) throw new Error("Nothing was worded.");
  return found;
}

/** Every field of every kind with its sample; a field of one language stands for those of the others. */
const fields = kinds.flatMap((kind) =>
  Object.keys(kind.fields).map((field) => {
    const sample = SAMPLES[kind.name]?.[field.split(".")[0] ?? ""];
    return {
      name: `${kind.name}, ${field}`,
      kind: kind.name,
      field,
      sample,
      schema: kind.fields[field]?.schema,
    };
  }),
);

test.each(fields)("$name has a sample that its kind admits", ({ sample, schema }) => {
  expect(schema?.safeParse(sample)).toMatchObject({ success: true });
});

describe.each(interfaceLanguages.map((one) => one.tag))("in %s", (language) => {
  const words = wordsIn(language);

  test.each(fields)("$name is called by words", ({ kind, field }) => {
    const label = words(kind).label(field);
    expect(label).not.toBe(field);
    expect(label).not.toMatch(/[{}[\]"]|undefined|[a-z][A-Z]|\.zh-Hans|\.ko|\.en/);
    expect(label).not.toBe(words(null).label(field));
    expect(label.trim()).not.toBe("");
    const [, tongue = null] = field.split(".");
    expect(words(kind).languageOf(field)).toBe(tongue);
  });

  test.each(fields)("$name is said in words", ({ kind, field, sample }) => {
    const said = words(kind).value(field, sample);
    expect(said.trim()).not.toBe("");
    expect(said).not.toMatch(/[{}[\]"]|undefined|object Object/);
    expect(said).not.toContain(SHA);
    expect(said).not.toMatch(/china\/|observer:|application\/pdf|\d{4}-\d{2}-\d{2}/);
    // Words that only a program uses: names of values, offices, series and workstreams.
    expect(said).not.toMatch(
      /in-person|ad-referendum|joint-plan|china-mofcom|jetc|\blocalities\b|zh-Hans|in-part|\bfalse\b|\btrue\b/,
    );
  });
});

test("a kind or field that this program does not know is said so, never as raw JSON", () => {
  const words = wordsIn("en");
  expect(words("reservation").label("scope")).toBe("Field “scope”, which this program does not know");
  expect(words("reservation").value("scope", { a: ["b", { c: 1 }] })).toBe("b · 1");
  expect(words("constructor").label("scope")).toBe("Field “scope”, which this program does not know");
});

test("a long list of references is cut, and says how much is left out", () => {
  const lines = wordsIn("en")("text").value("order", SAMPLES["text"]?.["order"]).split("\n");
  expect(lines).toHaveLength(21);
  expect(lines[0]).toBe("1. Minutes · The two sides agree");
  expect(lines[20]).toBe("and 10 more");
});
