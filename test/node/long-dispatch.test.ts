import { request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Office, entityOf, signIn } from "./client.ts";
import { type TrialNode, eventually, startPair } from "./processes.ts";

/** A long text leaves as one dispatch, whatever happens to the connection and to the other side meanwhile. */

const COUNT = 300;
const text = "china/long";
const ids = Array.from({ length: COUNT }, (_one, at) => `${text}.p${at + 1}`);
const languages = { "zh-Hans": "双方同意第", ko: "양측은 합의한다 ", en: "The sides agree on point " };

let china: TrialNode;
let korea: TrialNode;
let beijing: Office;

beforeAll(async () => {
  [china, korea] = await startPair();
  beijing = await signIn(china);
});
afterAll(() => Promise.all([china?.remove(), korea?.remove()]));

const ofParagraph = (entity: string, at: number) => [
  { entity, kind: "paragraph", field: "text", value: text },
  { entity, kind: "paragraph", field: "included", value: true },
  ...Object.entries(languages).map(([language, words]) => ({
    entity,
    kind: "paragraph",
    field: `wording.${language}`,
    value: `${words}${at + 1}`,
  })),
];
const drafts = [
  { entity: text, kind: "text", field: "authentic", value: Object.keys(languages) },
  { entity: text, kind: "text", field: "order", value: ids },
  ...ids.flatMap(ofParagraph),
];
const release = {
  id: "long-release",
  drafts: drafts.map(({ entity, field }) => ({ entity, field })),
};

interface Dispatches {
  items: { number: number; count: number; items: unknown[] }[];
}

const dispatches = async () => (await beijing.ask<Dispatches>("GET", "/api/dispatches")).body.items;
const atHome = async () => (await beijing.ask<{ items: unknown[] }>("GET", "/api/drafts")).body.items.length;

test("its drafts are kept at once", async () => {
  expect((await beijing.ask("POST", "/api/drafts", { drafts })).body).toEqual({ kept: drafts.length });
});

test("cut while it is asked, it has left whole or not at all; asked again, it has left once", async () => {
  await askAndHangUp(china, "/api/dispatches", release);
  await sleep(50);
  const left = await dispatches();
  expect([0, drafts.length]).toContain(await atHome());
  expect(left.length).toBeLessThan(2);
  const answer = await beijing.ask<{ dispatch: number; acts: unknown[] }>("POST", "/api/dispatches", release);
  expect(answer).toMatchObject({ status: 200, body: { dispatch: 1 } });
  const again = await beijing.ask("POST", "/api/dispatches", release);
  expect(again.body).toEqual(answer.body);
  expect(await atHome()).toBe(0);
  expect((await dispatches()).map((one) => [one.number, one.count])).toEqual([
    [1, drafts.length + COUNT + 1],
  ]);
});

test("the other side, killed while it fetches, has all of it when it is back", async () => {
  await korea.kill();
  await korea.again();
  const seoul = await signIn(korea);
  await eventually(
    () => entityOf(seoul, ids.at(-1) ?? ""),
    (view) => view?.fields["wording.ko"]?.positions["china"] !== undefined,
    240,
  );
  const listed = await seoul.ask<{ items: { id: string; fields: Record<string, { standing: string }> }[] }>(
    "GET",
    `/api/entities?kind=paragraph&text=${text}&limit=1000`,
  );
  expect(listed.body.items).toHaveLength(COUNT);
  for (const one of listed.body.items)
    expect(Object.keys(languages).map((tag) => one.fields[`wording.${tag}`]?.standing)).toEqual([
      "open",
      "open",
      "open",
    ]);
});

/** Sends a request and cuts the connection as soon as its last byte has left. */
function askAndHangUp({ address }: TrialNode, path: string, body: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = {
      cookie: beijing.cookie,
      "x-concord-csrf": beijing.csrf,
      "content-type": "application/json",
    };
    const asking = request(new URL(path, address), { method: "POST", headers }, () =>
      reject(new Error("It was answered before the connection was cut.")),
    );
    asking.on("error", () => undefined);
    asking.on("close", () => resolve());
    asking.end(JSON.stringify(body), () => asking.destroy());
  });
}
