import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
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

const verify = (token?: string, address = node.address, more: string[] = []) =>
  concord(["verify", `${address}/log/china/0`, "--key", key, "--language", "en", ...more], token);

/** What stands between an auditor and the node, and does to each file what it is told. */
async function between(change: (path: string, bytes: Buffer) => Buffer | null | "dead"): Promise<Server> {
  const server = createServer((request, response) => {
    const headers = { authorization: request.headers.authorization ?? "" };
    void fetch(`${node.address}${request.url}`, { headers }).then(async (answer) => {
      const bytes = change(request.url ?? "", Buffer.from(await answer.arrayBuffer()));
      // What is asked for at the same time has come by then.
      if (bytes === "dead") setTimeout(() => request.socket.destroy(), 300);
      else response.writeHead(bytes === null ? 404 : answer.status).end(bytes ?? "");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

const addressOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

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
    expect(verified.stdout).toMatch(/those its entries name: 3 compared, 0 erased/);
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

describe("concord verify of a running node", () => {
  let token: string;
  let folder: string;
  beforeAll(async () => {
    token = (await concord(["auditor", "add", "of-bodies"])).stdout.trim();
    folder = await mkdtemp(path.join(tmpdir(), "concord-resume-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test("finds a node that serves other words, and one that serves none, and says beside which entry", async () => {
    const bodies: string[] = [];
    const liar = await between((asked, bytes) => {
      if (!asked.includes("/body/")) return bytes;
      if (!bodies.includes(asked)) bodies.push(asked);
      if (asked === bodies[0]) return Buffer.from(bytes.toString("utf8").replace("said", "unsaid"));
      return asked === bodies[1] ? null : bytes;
    });
    const found = await verify(token, addressOf(liar));
    liar.close();
    expect(found.status).toBe(1);
    expect(found.stdout).toContain("Verified:");
    expect(found.stdout).toContain("NOT all of the words");
    const hashes = bodies.map((one) => one.split("/").at(-1));
    expect(found.stdout).toMatch(new RegExp(`Entry \\d names body/${hashes[0]}, and something else`));
    expect(found.stdout).toMatch(new RegExp(`Entry \\d names body/${hashes[1]}, which is not there`));
    expect(found.stdout).not.toContain(`${hashes[2]}`);
  });

  /** The hashes of bodies that a bundle's envelopes name, in their order. */
  function bodiesNamed(bundle: Uint8Array): string[] {
    const found = Buffer.from(bundle)
      .toString("latin1")
      .matchAll(/"body":"([0-9a-f]{64})"/g);
    return [...found].map(([, hash]) => hash ?? "");
  }

  test("goes on after an interruption with what is not compared yet", async () => {
    let asked = 0;
    let dead = true;
    let last = "unknown";
    // The words of the last entry never come, whichever of those asked for at once comes first.
    const line = await between((target, bytes) => {
      const named = target.includes("/tile/entries/") ? bodiesNamed(bytes) : [];
      last = named.at(-1) ?? last;
      if (!target.includes("/body/")) return bytes;
      asked += 1;
      return dead && target.includes(last) ? "dead" : bytes;
    });
    const file = path.join(folder, "progress.json");
    const broken = await verify(token, addressOf(line), ["--resume", file]);
    expect(broken.status).toBe(2);
    dead = false;
    asked = 0;
    const kept = JSON.parse(await readFile(file, "utf8")) as { done: { upTo: number } };
    expect(broken.stdout).toContain(`before ${kept.done.upTo} are compared`);
    const whole = await verify(token, addressOf(line), ["--resume", file]);
    line.close();
    expect(whole.stdout).toMatch(/those its entries name: 3 compared/);
    expect(whole.status).toBe(0);
    expect(asked).toBeLessThan(3);
    expect(existsSync(file)).toBe(false);
  });

  test("knows what its author has erased from what is kept back", async () => {
    const acts = [saying("china/shared", "en", "to be erased")];
    const said = await office.ask<{ acts: { at: object }[] }>("POST", "/api/acts", { acts });
    const target = said.body.acts[0]?.at;
    const erase = { id: "erase-one", act: "erase", entity: "china/shared", target };
    expect((await office.ask("POST", "/api/acts", { acts: [erase] })).status).toBe(200);
    await covered(6);
    const found = await verify(token);
    expect(found.stdout).toMatch(/those its entries name: 3 compared, 1 erased by their author/);
    expect(found.status).toBe(0);
  });
});
