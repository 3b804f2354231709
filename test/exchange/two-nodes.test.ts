import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { EntityView } from "../../src/node/views/entity-view.ts";
import { markRestored } from "../../src/record/exchange/restored.ts";
import { openDatabase } from "../../src/record/storage/open.ts";
import { type Office, ask, entityOf, logsOf, openParagraph, saying, signIn } from "../node/client.ts";
import { type TrialNode, builtProgram, eventually, startPair } from "../node/processes.ts";

/** Two governments from the first card to a lost disk, by the commands their operators would use. */

let china: TrialNode;
let korea: TrialNode;
let beijing: Office;
let seoul: Office;

beforeAll(async () => {
  [china, korea] = await startPair(["china", "korea"], { CONCORD_TRUST: "compared" });
  [beijing, seoul] = await Promise.all([signIn(china), signIn(korea)]);
});
afterAll(() => Promise.all([china?.remove(), korea?.remove()]));

/** Runs `concord` against a node, as its operator. */
function concord(node: TrialNode, ...words: string[]) {
  return program(node, ...words, "--node", node.address);
}

async function program(node: TrialNode, ...words: string[]) {
  const child = spawn(process.execPath, [await builtProgram(), ...words], {
    cwd: node.folder,
    env: {
      PATH: process.env["PATH"],
      CONCORD_LANGUAGE: "en",
      CONCORD_OFFICE: node.office,
      CONCORD_SIGN_IN: node.secret,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const text = { out: "", error: "" };
  child.stdout.on("data", (chunk: Buffer) => (text.out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (text.error += chunk.toString()));
  const [code] = (await once(child, "close")) as [number];
  return { code, ...text };
}

const digitsOf = (text: string) => /(\d{5} ){11}\d{5}/.exec(text)?.[0] ?? "";

/** Hands one side's card to the other, and returns the digits that its owner reads out. */
async function handCard(from: TrialNode, to: TrialNode): Promise<string> {
  const card = await concord(from, "trust", "card");
  await writeFile(path.join(to.folder, "card.json"), card.out);
  const added = await concord(to, "trust", "add", "card.json");
  expect(added.code).toBe(0);
  expect(digitsOf(added.out)).toBe(digitsOf(card.error));
  return digitsOf(card.error);
}

async function say(office: Office, entity: string, words: string): Promise<void> {
  const said = await office.ask("POST", "/api/acts", { acts: [saying(entity, "en", words)] });
  expect(said.status).toBe(200);
}

async function positionOf(office: Office, entity: string, party: string): Promise<unknown> {
  const view: EntityView | null = await entityOf(office, entity);
  return view?.fields["wording.en"]?.positions[party]?.value;
}

async function arrives(office: Office, entity: string, party: string, words: string): Promise<void> {
  await eventually(
    () => positionOf(office, entity, party),
    (value) => value === words,
  );
}

async function logOf(office: Office, party: string, epoch = 0) {
  return (await logsOf(office)).find((one) => one.party === party && one.epoch === epoch);
}

let entity = "";

describe("trust", () => {
  test("before the cards are compared nothing is followed, and a node is nobody to the other", async () => {
    entity = await openParagraph(beijing, "china");
    await say(beijing, entity, "shall");
    expect(await logOf(seoul, "china")).toBeUndefined();
    const answer = await fetch(new URL("/log/china/0/tile/entries/000.p/1", china.address));
    expect(answer.status).toBe(401);
  });

  test("wrong digits are refused with a sentence, the right ones are trusted", async () => {
    const digits = await handCard(china, korea);
    const wrong = await concord(
      korea,
      "trust",
      "compared",
      "china",
      digits.replace(/^\d/, (one) => String((Number(one) + 1) % 10)),
    );
    expect(wrong).toMatchObject({ code: 1, out: "" });
    expect(wrong.error).toContain("not the digits of the card");
    expect((await concord(korea, "trust", "compared", "china", digits)).code).toBe(0);
    expect((await concord(china, "trust", "compared", "korea", await handCard(korea, china))).code).toBe(0);
  });

  test("from then on each follows the other, and what was said before arrives and is cosigned", async () => {
    await arrives(seoul, entity, "china", "shall");
    await say(seoul, entity, "will");
    await arrives(beijing, entity, "korea", "will");
    for (const [office, party, by] of [
      [beijing, "china", "korea"],
      [seoul, "korea", "china"],
    ] as const) {
      const log = await eventually(
        () => logOf(office, party),
        (one) => one?.cosigned[0]?.size === one?.size,
      );
      expect(log?.cosigned[0]).toMatchObject({ by, size: log?.size });
      expect(log?.alarms).toEqual([]);
    }
  });
});

/** What stands on a side's access trail of one deed, as its auditor reads it. */
async function notedOf(node: TrialNode, deed: string): Promise<{ office: string; about: object }[]> {
  const given = { name: "auditor", password: node.secret };
  const entered = await ask(node.address, "POST", "/api/session", { body: given });
  const [cookie = ""] = (entered.headers.get("set-cookie") ?? "").split(";");
  const trail = await ask<{ items: { office: string; about: object }[] }>(
    node.address,
    "GET",
    `/api/trail?deed=${deed}`,
    { headers: { cookie } },
  );
  return trail.body.items;
}

test("who trusted whose key, and on which grounds, stands on the trail", async () => {
  const about = { party: "china", grounds: "compared" };
  expect(await notedOf(korea, "trusted")).toMatchObject([{ office: korea.office, about }]);
  expect(await notedOf(china, "trusted")).toHaveLength(1);
});

describe("a key is changed by plan", () => {
  test("the other side follows without a word", async () => {
    const before = (await logOf(seoul, "china"))?.fingerprint;
    const rotated = await concord(china, "trust", "rotate");
    expect(rotated.code).toBe(0);
    expect(await notedOf(china, "node-key-changed")).toMatchObject([
      { office: china.office, about: { fingerprint: digitsOf(rotated.out) } },
    ]);
    await say(beijing, entity, "should");
    await arrives(seoul, entity, "china", "should");
    const log = await logOf(seoul, "china");
    expect(log?.fingerprint).toBe(digitsOf(rotated.out));
    expect(log?.fingerprint).not.toBe(before);
    expect(log?.alarms).toEqual([]);
  });

  test("after a restart the node signs, asks and cosigns with the new key", async () => {
    await china.stop();
    await china.again();
    beijing = await signIn(china);
    await say(beijing, entity, "ought to");
    await arrives(seoul, entity, "china", "ought to");
    await say(seoul, entity, "must");
    await arrives(beijing, entity, "korea", "must");
    await eventually(
      () => logOf(seoul, "korea"),
      (one) => one?.cosigned[0]?.size === one?.size,
    );
  });
});

test("both sides change their keys at once, and find each other again by the keys before", async () => {
  const rotated = await Promise.all([china, korea].map((node) => concord(node, "trust", "rotate")));
  expect(rotated.map((one) => one.code)).toEqual([0, 0]);
  await say(beijing, entity, "is to");
  await say(seoul, entity, "is bound to");
  await arrives(seoul, entity, "china", "is to");
  await arrives(beijing, entity, "korea", "is bound to");
  const log = await eventually(
    () => logOf(beijing, "china"),
    (one) => one?.cosigned[0]?.size === one?.size,
  );
  expect(log?.alarms).toEqual([]);
});

describe("without a network", () => {
  const nowhere = (party: string) => ({ CONCORD_COUNTERPARTS: `${party}=http://127.0.0.1:9` });

  test("bundles carry acts and cosignatures both ways; a damaged one is refused with a sentence", async () => {
    await Promise.all([china.stop(), korea.stop()]);
    await Promise.all([china.again(nowhere("korea")), korea.again(nowhere("china"))]);
    [beijing, seoul] = await Promise.all([signIn(china), signIn(korea)]);
    await say(beijing, entity, "may");

    const file = path.join(china.folder, "out.concord");
    expect((await concord(china, "bundle", "out", "--to", "korea", file)).code).toBe(0);
    const bytes = await readFile(file);
    const damaged = path.join(korea.folder, "damaged.concord");
    await writeFile(damaged, bytes.subarray(0, -1));
    const refused = await concord(korea, "bundle", "in", damaged);
    expect(refused.code).toBe(1);
    expect(refused.error).toContain("damaged");
    expect(await positionOf(seoul, entity, "china")).toBe("is to");

    const whole = path.join(china.folder, "whole.concord");
    await concord(china, "bundle", "out", "--to", "korea", "--since", "0", whole);
    const agreement = path.join(korea.folder, "data", "keys", "agreement.pem");
    const tree = path.join(korea.folder, "tree");
    expect((await program(korea, "bundle", "open", whole, "--agreement", agreement, tree)).code).toBe(0);
    const { key } = JSON.parse((await concord(china, "trust", "card")).out) as { key: string };
    const verified = await program(korea, "verify", path.join(tree, "china", "0"), "--key", key);
    expect(verified).toMatchObject({ code: 0, error: "" });

    const taken = await concord(korea, "bundle", "in", file);
    expect(taken).toMatchObject({ code: 0, error: "" });
    expect(await positionOf(seoul, entity, "china")).toBe("may");
    const back = path.join(korea.folder, "back.concord");
    await concord(korea, "bundle", "out", "--to", "china", back);
    expect((await concord(china, "bundle", "in", back)).code).toBe(0);
    const own = await logOf(beijing, "china");
    expect(own?.cosigned[0]).toMatchObject({ by: "korea", size: own?.size });
    expect((await logOf(seoul, "china"))?.alarms.map((one) => one.kind)).toEqual(["bundle-refused"]);
  });
});

describe("a disk is lost", () => {
  test("a restored node only reads, takes its missing history back from the other side, and goes on in a new epoch", async () => {
    const data = path.join(china.folder, "data");
    const backup = path.join(china.folder, "backup");
    await Promise.all([china.stop(), korea.stop()]);
    await cp(data, backup, { recursive: true });
    await Promise.all([
      china.again({ CONCORD_COUNTERPARTS: `korea=${korea.address}` }),
      korea.again({ CONCORD_COUNTERPARTS: `china=${china.address}` }),
    ]);
    [beijing, seoul] = await Promise.all([signIn(china), signIn(korea)]);
    await say(beijing, entity, "might");
    await arrives(seoul, entity, "china", "might");

    await china.stop();
    await rm(data, { recursive: true });
    await cp(backup, data, { recursive: true });
    await asRestored(path.join(data, "database"));
    await china.again();
    beijing = await signIn(china);
    const refused = await beijing.ask<{ code: string }>("POST", "/api/acts", {
      acts: [saying(entity, "en", "no")],
    });
    expect(refused).toMatchObject({ status: 503, body: { code: "read-only" } });
    await eventually(
      () => logOf(seoul, "china"),
      (one) => one?.alarms.some(({ kind }) => kind === "replayed" || kind === "shrunken") === true,
    );

    const compared = await concord(china, "compare");
    expect(compared).toMatchObject({ code: 0, error: "" });
    expect(compared.out).toContain("Epoch 1");
    expect(await positionOf(beijing, entity, "china")).toBe("might");
    await china.stop();
    await china.again();
    beijing = await signIn(china);
    await say(beijing, entity, "would");
    expect(await positionOf(seoul, entity, "china")).toBe("might");

    const digits = await handCard(china, korea);
    const compareOnly = await concord(korea, "trust", "compared", "china", digits, "--epoch", "1");
    expect(compareOnly).toMatchObject({ code: 1 });
    expect((await concord(korea, "trust", "accept", "china", digits, "--epoch", "1")).code).toBe(0);
    await arrives(seoul, entity, "china", "would");
    const log = await eventually(
      () => logOf(beijing, "china", 1),
      (one) => one?.cosigned[0]?.size === one?.size,
    );
    expect(log?.cosigned[0]).toMatchObject({ by: "korea" });
  });
});

async function asRestored(folder: string): Promise<void> {
  const opened = await openDatabase({ folder });
  if (!opened.ok) throw new Error(opened.code);
  await opened.database.transaction(markRestored);
  await opened.database.close();
}
