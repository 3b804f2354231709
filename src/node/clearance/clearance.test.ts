import { describe, expect, test } from "vitest";
import { type Release } from "../acts/release.ts";
import { clearanceProblem } from "./gate.ts";
import { type ClearanceRow, type Preparation, blockedBy, digestOf, standingOf } from "./preparation.ts";

const drafts = [draft("wording.ko", "연내에 서명한다"), draft("wording.zh-Hans", "年内签署")];
const digest = digestOf(drafts);

function draft(field: string, value: string) {
  return { entity: "china/7", field, kind: "paragraph", value, office: "secretariat", updatedAt: 0 };
}

function asked(office: string, more: Partial<ClearanceRow> = {}): ClearanceRow {
  const none = { dueOn: null, answer: null, words: null, ofDigest: null, answeredAt: null, answeredBy: null };
  const not = { overruledAt: null, overruledOffice: null, overruledDigest: null, reason: null };
  return { office, askedAt: 0, ...none, ...not, ...more };
}

const agreed = { answer: "agree", ofDigest: digest } as const;
const objects = { answer: "object", words: "Article 5", ofDigest: digest } as const;

describe("an office's answer", () => {
  test.each([
    ["waiting", {}],
    ["agreed", agreed],
    ["objects", objects],
    ["lapsed", { ...agreed, ofDigest: "another" }],
    ["overruled", { ...objects, overruledDigest: digest }],
    ["objects", { ...objects, overruledDigest: "another" }],
  ])("stands as %s", (standing, row) => {
    expect(standingOf(asked("mfa", row), digest)).toBe(standing);
  });

  test("is about every word in its order", () => {
    expect(digestOf([...drafts].reverse())).not.toBe(digest);
    expect(digestOf([draft("wording.ko", "조속히 서명한다"), ...drafts.slice(1)])).not.toBe(digest);
  });
});

describe("a release", () => {
  const release = (fields: readonly string[], acts: Release["acts"] = []): Release => ({
    office: "secretariat",
    person: null,
    drafts: fields.map((field) => ({ entity: "china/7", field })),
    acts,
    assent: null,
    id: "r",
  });
  const prepared = (clearances: ClearanceRow[]) => {
    const about = { title: "7", office: "secretariat", person: null, openedAt: 0, changedAt: 0 };
    const one: Preparation = { id: "p", ...about, dispatch: null, drafts, clearances };
    return new Map(drafts.map((draft) => [`${draft.entity} ${draft.field}`, one]));
  };
  const whole = release(["wording.ko", "wording.zh-Hans"]);
  const saying = release([], [{ id: "a", act: "say", entity: "china/7", field: "wording.ko", value: "x" }]);

  test("leaves when all agree, or whoever does not is overruled", () => {
    expect(clearanceProblem(whole, prepared([asked("mfa", agreed)]))).toBeNull();
    const overruled = asked("mfa", { ...objects, overruledDigest: digest });
    expect(clearanceProblem(whole, prepared([overruled]))).toBeNull();
  });

  test("is held by objection, by silence, and by an answer to other words", () => {
    expect(clearanceProblem(whole, prepared([asked("mfa", objects), asked("mof")]))).toMatchObject({
      code: "not-cleared",
      objecting: ["mfa"],
      silent: ["mof"],
    });
    expect(blockedBy([asked("mfa", { ...agreed, ofDigest: "another" })], digest).silent).toEqual(["mfa"]);
  });

  test("takes what was circulated whole, and says nothing past it", () => {
    const cleared = prepared([asked("mfa", agreed)]);
    expect(clearanceProblem(release(["wording.ko"]), cleared)).toMatchObject({ code: "dispatch-in-part" });
    expect(clearanceProblem(saying, cleared)).toMatchObject({ code: "dispatch-in-part" });
    expect(clearanceProblem(release(["wording.ko"]), prepared([]))).toBeNull();
    expect(clearanceProblem(release(["wording.en"]), cleared)).toBeNull();
  });
});
