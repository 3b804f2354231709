import { describe, expect, test } from "vitest";
import { en } from "./messages/en.ts";
import { ko } from "./messages/ko.ts";
import { alarmSentence, exchangeSentence } from "./messages.ts";
import { zh } from "./messages/zh.ts";

const parts = new Proxy({}, { get: (_, name) => `<${String(name)}>` });
const scripts = { zh: /\p{Script=Han}/u, ko: /\p{Script=Hangul}/u, en: /[A-Za-z]/ };

describe.each(Object.entries({ zh, ko, en }))("the sentences in %s", (language, sentences) => {
  const all = [...Object.entries(sentences.alarms), ...Object.entries(sentences.refusals)];
  test.each(all)("%s is a sentence of that language", (_, sentence) => {
    const text = sentence(parts);
    expect(text).toMatch(scripts[language as keyof typeof scripts]);
    expect(text).toMatch(/[.。]$/);
    expect(text).not.toContain("undefined");
  });
});

describe("the same figures stand in every language", () => {
  const quoted = (text: string) => [...text.matchAll(/<\w+>/g)].map(String).sort();
  test.each(Object.keys(en.alarms))("alarm %s", (kind) => {
    const one = kind as keyof typeof en.alarms;
    expect(quoted(zh.alarms[one](parts))).toEqual(quoted(en.alarms[one](parts)));
    expect(quoted(ko.alarms[one](parts))).toEqual(quoted(en.alarms[one](parts)));
  });
  test.each(Object.keys(en.refusals))("refusal %s", (code) => {
    const one = code as keyof typeof en.refusals;
    expect(quoted(zh.refusals[one](parts))).toEqual(quoted(en.refusals[one](parts)));
    expect(quoted(ko.refusals[one](parts))).toEqual(quoted(en.refusals[one](parts)));
  });
});

test("figures of an alarm and of a refusal come into their sentences", () => {
  const alarm = { kind: "shrunken", party: "east", epoch: 0, detail: { size: 3, held: 5 } } as const;
  expect(alarmSentence(alarm, "zh")).toContain("5");
  expect(
    exchangeSentence({ ok: false, code: "other-recipient", to: "sample.example/west/0" }, "ko"),
  ).toContain("sample.example/west/0");
});
