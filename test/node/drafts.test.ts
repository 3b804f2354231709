import { afterAll, beforeAll, expect, test } from "vitest";
import { type Office, signIn } from "./client.ts";
import { type TrialNode, startPair } from "./processes.ts";

/** Many drafts in one request, at a real node. */

let china: TrialNode;
let korea: TrialNode;
let office: Office;

beforeAll(async () => {
  [china, korea] = await startPair();
  office = await signIn(china);
});
afterAll(() => Promise.all([china?.remove(), korea?.remove()]));

interface Kept {
  kept?: number;
  code?: string;
  items?: { entity: string; field: string; value: unknown }[];
}

const give = (drafts: unknown) => office.ask<Kept>("POST", "/api/drafts", { drafts });
const listed = async () => (await office.ask<Kept>("GET", "/api/drafts")).body.items ?? [];

test("all of them are kept, with what is null, and a second time in place of the first", async () => {
  const about = { entity: "china/t", kind: "text" };
  const drafts = [
    { ...about, field: "prevailing", value: null },
    { ...about, field: "order", value: ["china/t.p1"] },
    { entity: "china/t.p1", kind: "paragraph", field: "wording.en", value: 'Words "quoted"; \u5317\u4eac' },
  ];
  expect((await give(drafts)).body).toEqual({ kept: 3 });
  expect((await give([{ ...drafts[2], value: "Other words" }])).status).toBe(200);
  const found = await listed();
  expect(found.find((one) => one.field === "prevailing")?.value).toBe(null);
  expect(found.find((one) => one.field === "order")?.value).toEqual(["china/t.p1"]);
  expect(found.find((one) => one.field === "wording.en")?.value).toBe("Other words");
});

test("words with U+0000 in them are kept as they were typed, alone and among others", async () => {
  const value = "Words\u0000 of a page";
  const about = { entity: "china/nul.p1", kind: "paragraph", field: "wording.en", value };
  expect((await give([about, { ...about, field: "wording.ko" }])).body).toEqual({ kept: 2 });
  const alone = await office.ask<{ value: unknown }>("PUT", "/api/drafts/china/nul.p1/wording.zh-Hans", {
    value,
    kind: "paragraph",
  });
  expect([alone.status, alone.body.value]).toEqual([200, value]);
  const found = (await listed()).filter(({ entity }) => entity === about.entity);
  expect(found.map((one) => one.value)).toEqual([value, value, value]);
});

test("one that cannot be kept keeps all of them back", async () => {
  const before = await listed();
  const good = { entity: "china/u.p1", kind: "paragraph", field: "wording.en", value: "Words" };
  const refused: [unknown, string][] = [
    [{ ...good, field: "nothing" }, "field-unknown"],
    [{ ...good, entity: "china/u.p2", kind: "nothing" }, "kind-unknown"],
    [{ ...good, entity: "korea/u.p2" }, "entity-unknown"],
    [{ entity: "china/u.p3", field: "wording.en", value: "Words" }, "entity-unknown"],
    [{ ...good, field: "wording.ko", value: "a".repeat(1_000_001) }, "value-too-long"],
    [good, "input-malformed"],
  ];
  for (const [bad, code] of refused) expect((await give([good, bad])).body.code, code).toBe(code);
  expect((await give([])).body.code).toBe("input-malformed");
  const many = Array.from({ length: 7_001 }, (_one, at) => ({ ...good, entity: `china/u.p${at}` }));
  expect((await give(many)).body.code).toBe("input-malformed");
  expect(await listed()).toEqual(before);
});

test("drafts are discarded with others kept, or nothing of it is done", async () => {
  const ask = (body: unknown) => office.ask<Kept>("POST", "/api/drafts", body);
  const one = { entity: "china/w.p1", field: "wording.en" };
  const two = { entity: "china/w.p1", field: "wording.ko" };
  const kept = [one, two].map((about) => ({ ...about, kind: "paragraph", value: "Words" }));
  expect((await give(kept)).body).toEqual({ kept: 2 });
  const wrong = await ask({ discard: [one], drafts: [{ ...kept[1], field: "nothing" }] });
  expect(wrong.body.code).toBe("field-unknown");
  expect((await listed()).filter(({ entity }) => entity === one.entity)).toHaveLength(2);
  expect((await ask({ discard: [one], drafts: [{ ...kept[1], value: "Other" }] })).body).toEqual({ kept: 1 });
  expect((await listed()).filter(({ entity }) => entity === one.entity)).toMatchObject([
    { field: "wording.ko", value: "Other" },
  ]);
  expect((await ask({ discard: [one], drafts: [{ ...one, kind: "paragraph", value: "x" }] })).body.code).toBe(
    "input-malformed",
  );
  expect((await ask({ discard: [two] })).body).toEqual({ kept: 0 });
  expect((await office.ask<Kept>("GET", "/api/drafts?of=china/w.p1,china/v")).body.items).toEqual([]);
});

test("a text of a thousand paragraphs in three languages is kept in one request", async () => {
  const drafts = Array.from({ length: 1000 }, (_one, at) => `china/v.p${at}`).flatMap((entity) =>
    ["text", "included", "wording.en", "wording.ko", "wording.zh-Hans"].map((field) => ({
      entity,
      kind: "paragraph",
      field,
      value: field === "included" ? true : field === "text" ? "china/v" : "Words of a paragraph",
    })),
  );
  expect((await give(drafts)).body).toEqual({ kept: 5000 });
});
