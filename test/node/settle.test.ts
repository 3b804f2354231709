import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Office, adopt, entityOf, languages, logsOf, saying, signIn } from "./client.ts";
import { type TrialNode, eventually, startPair } from "./processes.ts";

let china: TrialNode;
let korea: TrialNode;
let beijing: Office;
let seoul: Office;
const entity = "china/paragraph-7";
const words = {
  "zh-Hans": "双方将于年内签署。",
  ko: "양측은 연내에 서명한다.",
  en: "Both sides will sign within the year.",
};

beforeAll(async () => {
  [china, korea] = await startPair();
  [beijing, seoul] = await Promise.all([signIn(china), signIn(korea)]);
});
afterAll(() => Promise.all([china?.remove(), korea?.remove()]));

describe("two nodes in two processes settle a paragraph", () => {
  test("each trusts the other as first met, and says that this is the demonstration's way", async () => {
    await eventually(
      async () => china.printed(),
      (text) => text.includes("DEMONSTRATION: the key of korea"),
    );
    await eventually(
      async () => korea.printed(),
      (text) => text.includes("DEMONSTRATION: the key of china"),
    );
  });

  test("drafts leave as one numbered dispatch; until then the other side sees nothing", async () => {
    for (const language of languages) {
      const path = `/api/drafts/${entity}/wording.${language}`;
      const kept = await beijing.ask("PUT", path, { value: words[language], kind: "paragraph" });
      expect(kept).toMatchObject({ status: 200 });
    }
    expect((await beijing.ask<{ items: unknown[] }>("GET", "/api/drafts")).body.items).toHaveLength(3);
    expect(await entityOf(beijing, entity)).toBeNull();
    const drafts = languages.map((language) => ({ entity, field: `wording.${language}` }));
    const released = await beijing.ask<{ dispatch: number; acts: unknown[] }>("POST", "/api/dispatches", {
      drafts,
    });
    expect(released).toMatchObject({ status: 200, body: { dispatch: 1 } });
    expect(released.body.acts).toHaveLength(4);
    expect((await beijing.ask<{ items: unknown[] }>("GET", "/api/drafts")).body.items).toEqual([]);
    const listed = await beijing.ask<{ items: { number: number; items: { act: string }[] }[] }>(
      "GET",
      "/api/dispatches",
    );
    expect(listed.body.items[0]?.items.map((one) => one.act)).toEqual(["open", "say", "say", "say"]);
    const arrived = await eventually(
      () => entityOf(seoul, entity),
      (view) => view !== null,
    );
    expect(arrived?.fields["wording.ko"]).toMatchObject({
      standing: "open",
      positions: { china: { value: words.ko } },
    });
  });

  test("different words read bracketed, the same words provisionally agreed, on both nodes", async () => {
    const other = "Both sides will sign without delay.";
    await seoul.ask("POST", "/api/acts", { acts: [saying(entity, "en", other)] });
    const standing = async (office: Office) =>
      (await entityOf(office, entity))?.fields["wording.en"]?.standing;
    await eventually(
      () => standing(beijing),
      (one) => one === "bracketed",
    );
    const view = await entityOf(seoul, entity);
    expect(view?.units["wording"]?.adoptable).toMatchObject({
      ok: false,
      code: "bracketed",
      field: "wording.en",
    });
    await beijing.ask("POST", "/api/acts", { acts: [saying(entity, "en", other)] });
    await eventually(
      () => standing(seoul),
      (one) => one === "provisional",
    );
  });

  test("both adopt the same digest under their offices' keys; then it is settled on both", async () => {
    const digests = await Promise.all([beijing, seoul].map((office) => adopt(office, entity, "wording")));
    expect(digests[0]).toBe(digests[1]);
    for (const office of [beijing, seoul]) {
      const view = await eventually(
        () => entityOf(office, entity),
        (one) => one?.units["wording"]?.settled.length === 1,
      );
      const settled = view?.units["wording"]?.settled[0];
      expect(settled?.digest).toBe(digests[0]);
      expect(settled?.by.map((one) => [one.party, one.office]).sort()).toEqual([
        ["china", china.office],
        ["korea", korea.office],
      ]);
      expect(view?.fields["wording.ko"]?.standing).toBe("settled");
      expect(view?.units["wording"]?.settledValues).toMatchObject({ "wording.ko": words.ko });
    }
  });

  test("each cosigns the other's log, and the other shows when", async () => {
    for (const [office, own, other] of [
      [beijing, "china", "korea"],
      [seoul, "korea", "china"],
    ] as const) {
      const logs = await eventually(
        () => logsOf(office),
        (all) => all.find((log) => log.own)?.cosigned.some((one) => one.size === sizeOf(all, own)) ?? false,
      );
      const log = logs.find((one) => one.own);
      expect(log).toMatchObject({ party: own, alarms: [], missing: 0 });
      expect(log?.cosigned[0]).toMatchObject({ by: other, size: sizeOf(logs, own) });
    }
    const [mine, copy] = [await logsOf(beijing), await logsOf(seoul)];
    expect(copy.find((one) => one.party === "china")).toMatchObject({
      own: false,
      root: mine.find((one) => one.party === "china")?.root,
    });
  });

  test("later words do not unsettle: the settled values stand beside them", async () => {
    await beijing.ask("POST", "/api/acts", { acts: [saying(entity, "ko", "양측은 조속히 서명한다.")] });
    const view = await eventually(
      () => entityOf(seoul, entity),
      (one) => one?.fields["wording.ko"]?.standing !== "settled",
    );
    expect(view?.units["wording"]?.settledValues).toMatchObject({ "wording.ko": words.ko });
    expect(view?.units["wording"]?.settled).toHaveLength(1);
    const before = await seoul.ask<{ fields: Record<string, { standing: string }> }>(
      "GET",
      `/api/entities/${entity}?asOf=china:4,korea:0`,
    );
    expect(before.body.fields["wording.en"]?.standing).toBe("open");
    const history = await seoul.ask<{ items: { act: string; verdict: string }[] }>(
      "GET",
      `/api/entities/${entity}/history`,
    );
    expect(history.body.items.map((one) => one.act).sort()).toEqual(
      ["adopt", "adopt", "open", ...Array.from({ length: 6 }, () => "say")].sort(),
    );
    expect(history.body.items.every((one) => one.verdict === "counts")).toBe(true);
  });

  test("what is published can be verified by anyone, and nothing else is shown", async () => {
    const digest = (await entityOf(beijing, entity))?.units["wording"]?.settled[0]?.digest;
    const publish = { id: randomUUID(), act: "publish", entity, unit: "wording", digest };
    expect(await beijing.ask("POST", "/api/acts", { acts: [publish] })).toMatchObject({ status: 200 });
    const found = await eventually(
      async () =>
        (await fetch(new URL("/api/published", korea.address))).json() as Promise<{ items: unknown[] }>,
      (answer) => answer.items.length === 1,
    );
    const text = JSON.stringify(found);
    expect(text).toContain(words.ko);
    expect(text).not.toContain("조속히");
    expect(text).not.toContain(words.en);
  });
});

function sizeOf(logs: readonly { party: string; size: number }[], party: string): number {
  return logs.find((log) => log.party === party)?.size ?? -1;
}
