import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Office, adopt, entityOf, signIn } from "./client.ts";
import { type TrialNode, eventually, startPair } from "./processes.ts";

let china: TrialNode;
let korea: TrialNode;
let beijing: Office;
let seoul: Office;
const text = "china/two-languages";
const paragraph = `${text}.p1`;

beforeAll(async () => {
  [china, korea] = await startPair();
  [beijing, seoul] = await Promise.all([signIn(china), signIn(korea)]);
});
afterAll(() => Promise.all([china?.remove(), korea?.remove()]));

/** Releases these values of the text and of its paragraph. */
async function send(office: Office, ofText: Values, ofParagraph: Values): Promise<void> {
  const drafts = [
    ...Object.entries(ofText).map(([field, value]) => ({ entity: text, kind: "text", field, value })),
    ...Object.entries(ofParagraph).map(([field, value]) => ({
      entity: paragraph,
      kind: "paragraph",
      field,
      value,
    })),
  ];
  expect(await office.ask("POST", "/api/drafts", { drafts })).toMatchObject({ status: 200 });
  const named = drafts.map(({ entity, field }) => ({ entity, field }));
  expect(await office.ask("POST", "/api/dispatches", { drafts: named })).toMatchObject({ status: 200 });
}

type Values = Readonly<Record<string, unknown>>;

async function adoptableNow(office: Office) {
  return (await entityOf(office, text))?.units["text"]?.adoptable;
}

describe("a text that is authentic in two of three languages", () => {
  test("cannot be adopted while a paragraph lacks words in one of the two", async () => {
    const settings = { sort: "minutes", authentic: ["zh-Hans", "ko"], order: [paragraph] };
    await send(beijing, settings, { text, included: true, "wording.zh-Hans": "双方同意。" });
    await eventually(
      () => entityOf(seoul, paragraph),
      (view) => view !== null,
    );
    await send(seoul, {}, { included: true });
    for (const office of [beijing, seoul]) {
      await eventually(
        () => adoptableNow(office),
        (one) => one?.ok === false && one.code === "required-field-silent",
      );
      expect(await adoptableNow(office)).toMatchObject({ entity: paragraph, field: "wording.ko" });
    }
  });

  test("waits for a reserve to be lifted, then is settled by both without any words in the third", async () => {
    await send(seoul, {}, { "wording.zh-Hans": "双方同意。", "wording.ko": "양측은 합의한다." });
    await send(seoul, {}, { reserve: ["not before our ministry has agreed"] });
    for (const office of [beijing, seoul])
      await eventually(
        () => adoptableNow(office),
        (one) => one?.ok === false && one.code === "held-back",
      );
    await send(seoul, {}, { reserve: [] });
    const digests = [await adopt(beijing, text, "text"), await adopt(seoul, text, "text")];
    expect(digests[0]).toBe(digests[1]);
    for (const office of [beijing, seoul]) {
      const view = await eventually(
        () => entityOf(office, text),
        (one) => one?.units["text"]?.settled.length === 1,
      );
      expect(view?.units["text"]?.settled[0]?.digest).toBe(digests[0]);
    }
    expect((await entityOf(seoul, paragraph))?.fields["wording.en"]?.standing ?? "silent").toBe("silent");
  });

  test("no side's own door lets it say that no language, or one that nobody knows, is authentic", async () => {
    for (const value of [[], ["fr"], "ko"]) {
      const act = {
        id: `none-${JSON.stringify(value).length}`,
        act: "say",
        entity: text,
        field: "authentic",
        value,
      };
      const answer = await seoul.ask("POST", "/api/acts", { acts: [act] });
      expect(answer).toMatchObject({ status: 422, body: { code: "value-malformed" } });
    }
  });
});
