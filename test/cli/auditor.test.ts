import { spawn } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Office, languages, openParagraph, saying, signIn } from "../node/client.ts";
import { type TrialNode, builtProgram, eventually, freePort, startTrialNode } from "../node/processes.ts";

let node: TrialNode;
let office: Office;
let key: string;

beforeAll(async () => {
  node = await startTrialNode("china", await freePort());
  office = await signIn(node);
  await openParagraph(office, "china", "shared");
  for (const language of languages) {
    const said = await office.ask("POST", "/api/acts", { acts: [saying("china/shared", language, "said")] });
    if (said.status >= 300) throw new Error(JSON.stringify(said.body));
  }
  await covered(4);
  const card = await fetch(`${node.address}/api/card`);
  key = ((await card.json()) as { key: string }).key;
});
afterAll(async () => node?.remove());

/** Waits until the log's checkpoint covers that many entries: one that covers none is verified by anybody, without a tile. */
async function covered(entries: number): Promise<void> {
  const size = async () =>
    Number((await (await fetch(`${node.address}/log/china/0/checkpoint`)).text()).split("\n")[1]);
  await eventually(size, (covers) => covers >= entries);
}

interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** The command, with what an office signs in with, and perhaps an auditor's token. */
async function concord(words: string[], token?: string): Promise<Ran> {
  const env = {
    PATH: process.env["PATH"],
    LANG: "en",
    CONCORD_ORIGIN: node.address,
    CONCORD_OFFICE: node.office,
    CONCORD_SIGN_IN: node.secret,
    ...(token === undefined ? {} : { CONCORD_AUDITOR_TOKEN: token }),
  };
  const child = spawn(process.execPath, [await builtProgram(), ...words], { env });
  const text = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk: Buffer) => (text.stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (text.stderr += chunk.toString()));
  const status = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { status, ...text };
}

const verify = (token?: string) =>
  concord(["verify", `${node.address}/log/china/0`, "--key", key, "--language", "en"], token);

describe("concord auditor", () => {
  test("a token printed once lets concord verify check a running node, until it is taken back", async () => {
    expect((await verify()).status).toBe(2);
    const added = await concord(["auditor", "add", "court-of-audit"]);
    expect(added.status).toBe(0);
    const token = added.stdout.trim();
    expect(token).toMatch(/^[\w-]{43}$/);
    const verified = await verify(token);
    expect(verified.stderr).toBe("");
    expect(verified.stdout).toMatch(/Verified: [4-9] entries of \S+\/china\/0/);
    expect(verified.status).toBe(0);
    const other = `${token.startsWith("A") ? "B" : "A"}${token.slice(1)}`;
    expect((await verify(other)).status).toBe(2);
    const listed = await concord(["auditor", "list"]);
    expect(listed.stdout).toContain("court-of-audit");
    expect(listed.stdout + node.logged() + node.printed()).not.toContain(token);
    expect((await concord(["auditor", "remove", "court-of-audit"])).status).toBe(0);
    expect((await verify(token)).status).toBe(2);
    expect((await concord(["auditor", "remove", "court-of-audit"])).status).toBe(1);
    expect((await concord(["auditor"])).stdout).toContain("No auditor");
  });

  test("an auditor with a key of its own is added by it; what is no key is refused", async () => {
    const done = await concord(["auditor", "add", "--key", key]);
    expect(done.stdout).toMatch(/signed by this key/);
    expect((await concord(["auditor", "remove", key.split("+")[0] ?? ""])).status).toBe(0);
    expect((await concord(["auditor", "add", "--key", "nonsense"])).status).toBe(1);
    expect((await concord(["auditor", "add", "Not A Name"])).status).toBe(1);
  });

  test("unusable words are answered with the usage, and nobody is asked to sign in", async () => {
    for (const words of [["add"], ["add", "x", "--key", "y"], ["remove"], ["list", "x"], ["shout"]]) {
      const run = await concord(["auditor", ...words]);
      expect(run.status).toBe(2);
      expect(run.stderr).toContain("Usage: concord auditor");
    }
  });
});
