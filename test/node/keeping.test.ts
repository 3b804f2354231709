import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Office, entityOf, openParagraph, saying, signIn } from "./client.ts";
import { type TrialNode, builtProgram, eventually, startPair } from "./processes.ts";

let china: TrialNode;
let korea: TrialNode;
let beijing: Office;
let seoul: Office;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "concord-keeping-"));
  [china, korea] = await startPair();
  [beijing, seoul] = await Promise.all([signIn(china), signIn(korea)]);
});
afterAll(async () => {
  await Promise.all([china?.remove(), korea?.remove()]);
  await rm(folder, { recursive: true, force: true });
});

/** Runs a command as the operator of a node would. */
async function concord(node: TrialNode, data: string, ...words: string[]): Promise<string> {
  const settings = {
    PATH: process.env["PATH"],
    CONCORD_LANGUAGE: "en",
    CONCORD_PARTY: node.party,
    CONCORD_MECHANISM: "china-korea",
    CONCORD_DATA: data,
  };
  const done = await promisify(execFile)(process.execPath, [await builtProgram(), ...words], {
    env: settings,
  }).catch((fault: unknown) => fault as { stdout: string; stderr: string });
  return done.stdout + done.stderr;
}

const dataOf = (node: TrialNode): string => path.join(node.folder, "data");

test("a node is backed up while it runs, and brought back; it reads only until it has been compared", async () => {
  const entity = await openParagraph(beijing, "china");
  await beijing.ask("POST", "/api/acts", { acts: [saying(entity, "en", "kept")] });
  await beijing.ask("PUT", `/api/drafts/${entity}/wording.ko`, { value: "초안" });
  await eventually(
    () => entityOf(seoul, entity),
    (view) => view?.fields["wording.en"]?.standing === "open",
  );
  const file = path.join(folder, "china.backup");
  expect(await concord(china, dataOf(china), "backup", file)).toMatch(/holds \d+ rows/);
  expect((await readFile(file)).length).toBeGreaterThan(1000);
  expect(await concord(china, dataOf(china), "backup", file)).toMatch(/\S/);

  await china.stop();
  const restored = path.join(folder, "restored");
  expect(await concord(china, restored, "restore", file)).toMatch(/rows of .* are back/);
  expect(await concord(china, restored, "restore", file)).toMatch(/\S/);
  await cp(path.join(dataOf(china), "keys"), path.join(restored, "keys"), { recursive: true });
  await china.again({ CONCORD_DATA: restored });
  await eventually(
    async () => china.printed(),
    (text) => text.includes("only reads until it has been compared"),
  );
  beijing = await signIn(china);
  expect((await entityOf(beijing, entity))?.fields["wording.en"]?.positions["china"]?.value).toBe("kept");
  expect((await beijing.ask<{ value: string }>("GET", `/api/drafts/${entity}/wording.ko`)).body.value).toBe(
    "초안",
  );
  const refused = await beijing.ask("POST", "/api/acts", { acts: [saying(entity, "en", "too early")] });
  expect(refused).toMatchObject({ status: 503, body: { code: "read-only" } });

  const compared = await beijing.ask("POST", "/api/exchange/compared");
  expect(compared).toMatchObject({ status: 200, body: { state: "goes-on" } });
  const said = await beijing.ask("POST", "/api/acts", { acts: [saying(entity, "en", "after")] });
  expect(said.status).toBe(200);
  await eventually(
    () => entityOf(seoul, entity),
    (view) => view?.fields["wording.en"]?.positions["china"]?.value === "after",
  );
});

test("an office gets a fresh sign-in while the node runs; the old one and its sessions end", async () => {
  const before = await signIn(korea);
  const printed = await concord(korea, dataOf(korea), "node", "sign-in", korea.office);
  const secret = /is ([0-9a-z-]{23})\./.exec(printed)?.[1] ?? "";
  expect(secret).not.toBe("");
  await expect(signIn(korea)).rejects.toThrow("401");
  await eventually(
    async () => (await before.ask("GET", "/api/drafts")).status,
    (status) => status === 401,
  );
  expect((await (await signIn({ ...korea, secret })).ask("GET", "/api/drafts")).status).toBe(200);
  expect(await concord(korea, dataOf(korea), "node", "sign-in", "nobody")).toContain("no office nobody");
});
