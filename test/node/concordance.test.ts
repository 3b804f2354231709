import { afterAll, beforeAll, expect, test } from "vitest";
import { ask, type Office, signIn } from "./client.ts";
import { freePort, startTrialNode, type TrialNode } from "./processes.ts";

let node: TrialNode;
let office: Office;

beforeAll(async () => {
  node = await startTrialNode("china", await freePort());
  office = await signIn(node);
});
afterAll(() => node?.remove());

interface Answer {
  findings: {
    class: string;
    severity: string;
    message: string;
    spans: Record<string, [number, number]>;
    odd: string | null;
  }[];
}

const texts = {
  en: "The Parties shall reduce the duty by 50 percent within 30 days.",
  "zh-Hans": "缔约双方应在30日内将关税降低50%。",
  ko: "양 당사국은 30일 이내에 관세를 40퍼센트 인하하여야 한다.",
};

test("a paragraph's versions are compared, and the one that stands alone is named at its words", async () => {
  const { body, status } = await office.ask<Answer>("POST", "/api/concordance?language=zh-Hans", { texts });
  expect(status).toBe(200);
  expect(body.findings).toHaveLength(1);
  const [found] = body.findings;
  expect(found).toMatchObject({ class: "number", severity: "critical", odd: "ko" });
  const quoted = Object.entries(found?.spans ?? {}).map(([tag, [start, end]]) =>
    texts[tag as keyof typeof texts].slice(start, end),
  );
  expect(quoted.toSorted()).toEqual(["40퍼센트", "50 percent", "50%"]);
  expect(found?.message).toContain("数值不一致");
});

test("versions that agree, one version, none, or languages that are not read give no finding", async () => {
  for (const some of [{ en: texts.en, "zh-Hans": texts["zh-Hans"] }, { ko: texts.ko }, {}, { mn: "зуун" }]) {
    const { body, status } = await office.ask<Answer>("POST", "/api/concordance", { texts: some });
    expect([status, body.findings]).toEqual([200, []]);
  }
});

test("whoever is not signed in, and what is no unit, is refused", async () => {
  expect((await ask(node.address, "POST", "/api/concordance", { body: { texts } })).status).toBe(401);
  const long = await office.ask("POST", "/api/concordance", { texts: { en: "x".repeat(60_000) } });
  expect(long.status).toBe(400);
});
