import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chinaKorea } from "../../../mechanisms/china-korea/china-korea.ts";
import { chinaKoreaRecord } from "../../../mechanisms/china-korea/observer/observer.ts";
import { observedItems } from "../commitments/observed-item.ts";
import { sightOf, telling } from "../commitments/telling.ts";
import { observedMeeting } from "../committee/meeting-view.ts";
import { backgroundDocuments, entityDocument, itemDocument, meetingDocument } from "./documents.ts";
import { folded, initialsOf, tokensOf } from "./fold.ts";
import { documentsWith, emptyPostings, inBoth, note } from "./postings.ts";
import { type Found, idsHolding, search } from "./search.ts";
import { type SearchDocument, compact, putDocument, removeDocument, searchIndex } from "./search-index.ts";

const index = searchIndex([
  ...observedItems(chinaKoreaRecord, chinaKorea).map(itemDocument),
  ...chinaKoreaRecord.meetings.map((one) => meetingDocument(observedMeeting(one))),
  ...backgroundDocuments(chinaKoreaRecord, chinaKorea),
]);

const hitsOf = ({ groups }: Found) => groups.flatMap((group) => group.hits.map((one) => one.id));
const ids = (query: string, kind?: string) => hitsOf(search(index, query, { kind, limit: 500 }));

describe("what a person types", () => {
  test.each([
    ["李成钢", "simplified, as he writes it"],
    ["李成鋼", "traditional"],
    ["리청강", "in hangul"],
    ["Li Chenggang", "romanised"],
    ["chenggang LI", "in the other order, in any case"],
    ["Ｌｉ　Ｃｈｅｎｇｇａｎｇ", "in full width"],
  ])("%s finds the meeting that he led (%s)", (query) => {
    expect(ids(query, "meeting")).toContain("observer:jetc-24");
  });

  test.each(["이성호", "Lee Seong-ho", "Lee Seongho", "leeseongho", "李诚浩", "李誠浩", "ㅇㅅㅎ"])(
    "%s finds the meeting that he led",
    (query) => {
      expect(ids(query, "meeting")).toContain("observer:jetc-24");
    },
  );

  test.each([
    ["青岛", "meeting"],
    ["靑島", "meeting"],
    ["칭다오", "meeting"],
    ["qingdao", "meeting"],
    ["QINGDAO", "meeting"],
  ])("%s finds the meeting held there", (query, kind) => {
    expect(ids(query, kind)).toContain("observer:jetc-24");
  });

  test("words within a run of characters, with or without the spaces somebody writes", () => {
    for (const query of ["游戏", "遊戲", "게임", "games"])
      expect(ids(query)).toContain("observer:jetc-24-18");
    const spaced = ids("공동 계획", "commitment");
    expect(spaced).toEqual(ids("공동계획", "commitment"));
    expect(spaced).toContain("observer:jetc-24-03");
  });

  test("every word must stand somewhere, in any order and any language", () => {
    const both = ids("게임 2020", "event");
    expect(both.every((id) => ids("게임", "event").includes(id))).toBe(true);
    expect(ids("FTA 서비스", "commitment")).toContain("observer:jetc-27-04");
  });

  test("a single character", () => {
    expect(ids("影")).toContain("observer:jetc-24-18");
  });

  test("an item's own number comes first", () => {
    expect(ids("jetc-24-18")[0]).toBe("observer:jetc-24-18");
  });

  test("what an office was called in its day", () => {
    expect(ids("지식경제부", "office")).toContain("korea-motie");
    expect(ids("산업통상부", "office")).toContain("korea-motie");
  });

  test("with a slip, what comes near, marked as such", () => {
    const found = search(index, "industrial prak", { kind: "commitment" });
    expect(found.exact).toBe(false);
    expect(hitsOf(found)).toContain("observer:jetc-24-09");
  });

  test("nothing finds nothing", () => {
    expect(search(index, "  、。 ")).toEqual({ groups: [], total: 0, about: false, exact: true });
    expect(search(index, "zzzzqqqq").groups).toEqual([]);
    expect(idsHolding(index, "").size).toBe(0);
  });
});

describe("folding", () => {
  test("makes one of what people write in different ways", () => {
    expect(folded("Ｆ＃ É韓國　經濟")).toBe("f# e韩国经济");
    expect(folded("Okonjo-Iweala’s 2021-22")).toBe("okonjoiwealas 2021-22");
    expect(initialsOf("경제 공동위")).toBe("ᄀᄌᄀᄃᄋ");
    expect(tokensOf("“한중” FTA, 2단계(서비스)")).toEqual(["한중", "fta", "2단계", "서비스"]);
  });

  test("folding what is folded changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(folded(folded(text))).toBe(folded(text));
      }),
      { numRuns: 500, seed: 7 },
    );
  });
});

describe("the index", () => {
  const document = (id: string, words: string): SearchDocument => ({
    id,
    kind: "x",
    date: "2020-01-01",
    names: [],
    words: [words],
    more: [],
  });

  test("finds exactly what a look at every text finds", () => {
    const word = fc.string({
      unit: fc.constantFrom("가", "나", "경", "제", "中", "韩", "a", "b", " "),
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), word, (all, query) => {
        const own = searchIndex(all.map((one, at) => document(`d-${at}`, one)));
        const tokens = tokensOf(query);
        const wanted = all.flatMap((one, at) => {
          const text = [folded(`d-${at}`), folded(one)];
          const holds = tokens.every((token) => text.some((part) => part.includes(token)));
          return tokens.length > 0 && holds ? [`d-${at}`] : [];
        });
        expect([...idsHolding(own, query)].sort()).toEqual(wanted.sort());
      }),
      { numRuns: 500, seed: 23 },
    );
  });

  test("a changed document is found by what it says now, a forgotten one not at all", () => {
    const own = searchIndex([document("a/1", "항구"), document("a/2", "항구 도시")]);
    putDocument(own, document("a/1", "공항"));
    expect([...idsHolding(own, "항구")]).toEqual(["a/2"]);
    expect([...idsHolding(own, "공항")]).toEqual(["a/1"]);
    removeDocument(own, "a/2");
    expect(search(own, "항구")).toMatchObject({ total: 0 });
  });

  test("stays as small as what it holds, however often a document changes", () => {
    const own = searchIndex([document("a/1", "항구"), document("a/2", "도시")]);
    for (let at = 0; at < 1200; at += 1) {
      putDocument(own, document("a/1", at % 2 === 0 ? "공항" : "항만"));
      compact(own);
    }
    expect(own.ids.length).toBeLessThan(1002);
    expect([...idsHolding(own, "항만")]).toEqual(["a/1"]);
    expect([...idsHolding(own, "도시")]).toEqual(["a/2"]);
    expect(idsHolding(own, "공항").size).toBe(0);
  });

  test("numbers of documents survive being written as differences", () => {
    const numbers = fc.uniqueArray(fc.nat(3_000_000), { maxLength: 60 });
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const postings = emptyPostings();
        const [left, right] = [a, b].map((one) => one.sort((x, y) => x - y));
        for (const one of left ?? []) note(postings, one, [1]);
        for (const one of right ?? []) note(postings, one, [2]);
        expect([...documentsWith(postings, 1)]).toEqual(left);
        const both = inBoth(documentsWith(postings, 1), documentsWith(postings, 2));
        expect([...both]).toEqual((left ?? []).filter((one) => right?.includes(one)));
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  test("nothing unpublished is a word of the public's document", () => {
    const told = telling("paragraph", "aster/p-1", ["aster", "birch"]).say("aster", {
      "wording.zh-Hans": "港口",
      "wording.ko": "항구",
      "wording.en": "harbour",
    });
    const read = (audience: "side" | "public") =>
      entityDocument(told.state(), sightOf(told.state(), audience));
    expect(read("side")?.words).toContain("항구");
    expect(read("public")).toBeNull();
    told
      .settle("wording")
      .publish("wording")
      .say("birch", { reserve: ["내부 의견"] });
    expect(read("public")?.words).toEqual(["港口", "항구", "harbour"]);
    expect(read("side")?.words).toContain("내부 의견");
  });
});

test("of very many things the newest are looked at, and the total is reckoned from these and says so", () => {
  const documents = Array.from({ length: 9000 }, (_, at) => ({
    id: `china/c-${at}`,
    kind: "commitment",
    date: `20${10 + (at % 17)}-0${1 + (at % 9)}-15`,
    names: [],
    // Every third holds the pairs of the word, but not the word.
    words: [at % 3 === 0 ? "디지 지털" : "디지털 경제"],
    more: [],
  }));
  const many = searchIndex(documents);
  const { total, about, groups } = search(many, "디지털", { limit: 5 });
  expect(about).toBe(true);
  expect(Math.abs(total - 6000)).toBeLessThan(600);
  expect(groups[0]?.hits).toHaveLength(5);
  const newest = documents
    .filter(({ words }) => words[0] === "디지털 경제")
    .map((one) => one.date)
    .sort()
    .at(-1);
  expect(documents.find((one) => one.id === groups[0]?.hits[0]?.id)?.date).toBe(newest);
  // A rare word among them is counted, not reckoned.
  const rare = searchIndex([
    ...documents,
    { ...documents[0]!, id: "korea/rare", words: ["디지 지털 희귀한"] },
  ]);
  expect(search(rare, "희귀한")).toMatchObject({ total: 1, about: false });
});
