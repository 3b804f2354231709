import { describe, expect, test } from "vitest";
import { accountOf } from "../../observer/commitment.ts";
import { compile, verifyCompilation } from "../../observer/compilation.ts";
import { demonstrationCompilerKey } from "../../observer/demonstration-key.ts";
import { brokenReferences, itemDigest, itemsOf } from "../../observer/record.ts";
import { type Texts, texts } from "../../texts.ts";
import { chinaKoreaCompilation } from "./compilation.ts";
import { compiler, trustedCompiler } from "./compiler.ts";
import { chinaKoreaRecord as record } from "./observer.ts";

const HANGUL = /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]/;
const HAN = /\p{Script=Han}/u;

/** Every text of the record with the path that leads to it. */
function textsIn(value: unknown, at = ""): { at: string; text: Texts }[] {
  if (typeof value !== "object" || value === null) return [];
  const here = texts.safeParse(value);
  if (here.success) return [{ at, text: here.data }];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${at}/${key}`));
}

/** Fields that hold words for people: whatever is there must be a text in three languages or null. */
const SPOKEN = new Set(
  "title city venue summary notes text deadlineText rule actor document issuer condition".split(" "),
);

function spokenFields(value: unknown, at = ""): { at: string; value: unknown }[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    SPOKEN.has(key) ? [{ at: `${at}/${key}`, value: inner }] : spokenFields(inner, `${at}/${key}`),
  );
}

describe("the observer's record of the China-Korea mechanism", () => {
  test("has 27 meetings, 80 commitments, 90 events and 38 mobility rules", () => {
    const { meetings, commitments, events, mobilityRules } = record;
    expect([meetings, commitments, events, mobilityRules].map((one) => one.length)).toEqual([27, 80, 90, 38]);
  });

  test("cites no id that is not there, and no id stands twice", () => {
    expect(brokenReferences(record)).toEqual([]);
    const [first, ...rest] = record.commitments;
    const torn = { ...record, commitments: rest };
    expect(brokenReferences(torn)).toContainEqual({ from: "jetc-17", to: first?.id });
  });

  test("a restated commitment is younger than what it restates", () => {
    const dates = new Map(record.meetings.map((one) => [one.id, one.date]));
    const when = new Map(record.commitments.map((one) => [one.id, dates.get(one.meetingId) ?? ""]));
    const wrong = record.commitments.filter((one) =>
      one.predecessorIds.some((before) => (when.get(before) ?? "9") > (when.get(one.id) ?? "")),
    );
    expect(wrong.map((one) => one.id)).toEqual([]);
  });

  test("of the 22 items of the 24th meeting 4 stand in both readouts, 9 and 8 in one, 1 in a commentary", () => {
    const accounts = record.commitments
      .filter((one) => one.meetingId === "jetc-24")
      .map((one) => accountOf(one, ["china", "korea"]))
      .map((one) =>
        "parties" in one ? one.parties.join() : "evidenceTypes" in one ? one.evidenceTypes.join() : one.in,
      );
    const count = (name: string) => accounts.filter((one) => one === name).length;
    expect(accounts).toHaveLength(22);
    expect(["every-readout", "china", "korea", "commentary"].map(count)).toEqual([4, 9, 8, 1]);
  });
});

describe("its words", () => {
  const all = textsIn(record);

  test("every field for people is there in three languages", () => {
    const spoken = spokenFields(record).filter((one) => one.value !== null);
    expect(spoken.length).toBeGreaterThan(400);
    expect(spoken.filter((one) => !texts.safeParse(one.value).success).map((one) => one.at)).toEqual([]);
  });

  test.each([
    ["Chinese has Han characters and no hangul", "zh-Hans", HAN, HANGUL],
    ["Korean has hangul and no Han characters", "ko", HANGUL, HAN],
    ["English has letters and neither", "en", /[a-z]/i, /\p{Script=Han}|\p{Script=Hangul}/u],
  ] as const)("%s", (_, language, has, lacks) => {
    const wrong = all.filter(({ text }) => !has.test(text[language]) || lacks.test(text[language]));
    expect(wrong.map((one) => `${one.at} ${one.text[language]}`)).toEqual([]);
  });

  test("the three say the same figures", () => {
    const ascii = (text: string) => text.replace(/(\d),(\d)/g, "$1$2").match(/\d{4}(?=年|년|\b)/g) ?? [];
    const years = (text: string) =>
      [...new Set(ascii(text))].filter((one) => one > "2008" && one < "2031").sort();
    const wrong = all.filter(({ text }) => {
      const [zh, ko] = [years(text["zh-Hans"]), years(text.ko)];
      return years(text.en).some((year) => !zh.includes(year) || !ko.includes(year));
    });
    expect(wrong.map((one) => `${one.at} ${one.text.en}`)).toEqual([]);
  });

  test("each head's own name is in its own script", () => {
    const heads = record.meetings.flatMap((one) => one.heads);
    expect(heads.length).toBeGreaterThan(45);
    const wrong = heads.filter((one) => !(one.party === "china" ? HAN : HANGUL).test(one.nameLocal));
    expect(wrong).toEqual([]);
  });
});

describe("its signature", () => {
  test("the shipped compilation is the signature over the shipped record", () => {
    expect(verifyCompilation(record, chinaKoreaCompilation, trustedCompiler)).toEqual({ ok: true });
    expect(chinaKoreaCompilation.list.items).toHaveLength(itemsOf(record).length);
  });

  test("recompiling gives the same bytes", () => {
    const again = compile(record, { ...compiler, privateKey: demonstrationCompilerKey() });
    expect(again).toEqual(chinaKoreaCompilation);
  });

  test("an item's digest changes with any of its words", () => {
    const [item] = record.commitments;
    if (item === undefined) throw new Error("The record has no commitments.");
    expect(itemDigest(item)).toMatch(/^[0-9a-f]{64}$/);
    expect(itemDigest({ ...item, text: { ...item.text, ko: `${item.text.ko} ` } })).not.toBe(
      itemDigest(item),
    );
  });
});
