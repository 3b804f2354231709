import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { Problem } from "./problem.ts";
import { languages, problemCodes, sentencesOf } from "./sentences.ts";
import { rules as en } from "./words/en/rules.ts";
import { rules as ko } from "./words/ko/rules.ts";
import { rules as zh } from "./words/zh/rules.ts";

/** Facts for any code: each sentence takes what it needs. */
const facts = {
  ok: false,
  limit: 7,
  size: 9,
  allowed: "GET",
  wanted: "application/json",
  where: "acts.0",
  seconds: 30,
  deed: "release",
  why: "bad-signature",
  act: "a1",
  entity: "a/1",
  party: "a",
  named: "b",
  kind: "term",
  field: "wording",
  unit: "wording",
  now: "0",
  digest: "0",
  reason: "bracketed",
  rule: "reason-required",
  key: "k1",
  count: 3,
  number: 2,
  sentences: [],
  attachment: "0".repeat(64),
  fault: "too-short",
  office: "a-office",
  objecting: ["a-office"],
  silent: ["b-office"],
  parts: { expected: "12345" },
  facts: {},
};

const reasons: Record<string, string> = {
  "node-not-authenticated": "clock-apart",
  "cosignature-refused": "unreadable",
  "exchange-refused": "fingerprint-differs",
  "document-unreadable": "empty",
};

const script = { "zh-Hans": /\p{Script=Han}/u, ko: /\p{Script=Hangul}/u, en: /[a-z]/ };

describe.each(languages)("problems in %s", (language) => {
  test.each(problemCodes)("%s says what happened, what it means, what to do", (code) => {
    const reason = reasons[code] ?? facts.reason;
    const said = sentencesOf({ ...facts, reason, code } as unknown as Problem, language);
    for (const sentence of Object.values(said)) {
      expect(sentence).toMatch(script[language]);
      expect(sentence).not.toMatch(/undefined|\[object/);
    }
    if (language === "en")
      expect(Object.values(said).join("")).not.toMatch(/[\p{Script=Han}\p{Script=Hangul}]/u);
    if (language === "ko") expect(Object.values(said).join("")).not.toMatch(/\p{Script=Han}/u);
  });
});

/** The codes that the rules of the desks' kinds refuse with, as their sources write them. */
function ruleCodes(): string[] {
  const desks = path.resolve(import.meta.dirname, "../../desks");
  const files = readdirSync(desks, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith("words.ts") || /kinds\/[^/]+(?<!\.test)\.ts$/.test(file),
  );
  const codes = files.flatMap((file) => [
    ...readFileSync(path.join(desks, file), "utf8").matchAll(/\{ code: "([a-z-]+)"/g),
  ]);
  return [...new Set(codes.map((match) => match[1] ?? ""))];
}

test("every rule of a kind that can refuse has its sentence in three languages", () => {
  const codes = ruleCodes();
  expect(codes.length).toBeGreaterThan(2);
  for (const rules of [en, ko, zh]) expect(Object.keys(rules)).toEqual(expect.arrayContaining(codes));
});
