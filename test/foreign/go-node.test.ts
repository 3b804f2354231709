import { createPrivateKey, randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseCard } from "../../src/record/exchange/anchor.ts";
import { signRequest } from "../../src/record/exchange/requests.ts";
import {
  COSIGNATURE,
  formatVerifierKey,
  parseVerifierKey,
  verifierKey,
} from "../../src/record/verify/verifier-key.ts";
import { ask, logsOf, openParagraph, saying, signIn } from "../node/client.ts";
import { type TrialNode, eventually, startPair } from "../node/processes.ts";
import { lacking } from "../requirement.ts";
import { buildVerifyLog, foreignVerdict } from "./verifylog.ts";

const lack = lacking("go");

/** What a node's public card says of its log: origin, verifier key, and the key its cosignatures are made with. */
async function cardOf(node: TrialNode): Promise<{ origin: string; key: string; cosigner: string }> {
  const parsed = parseCard(await (await fetch(`${node.address}/api/card`)).text());
  if (!parsed.ok) throw new Error(parsed.code);
  const { origin, key } = parsed.card;
  const read = parseVerifierKey(key);
  if (!read.ok) throw new Error(read.code);
  return { origin, key, cosigner: formatVerifierKey(verifierKey(origin, COSIGNATURE, read.key.key)) };
}

/** Hands requests on to a node, signed as the other party's node signs its own: Go's client cannot. */
async function signingProxy(asker: TrialNode, origin: string, answerer: TrialNode): Promise<Server> {
  const key = createPrivateKey(readFileSync(path.join(asker.folder, "data", "keys", "node-0.pem")));
  const server = createServer((request, response) => {
    const target = request.url ?? "/";
    const facts = { method: "GET", target, host: new URL(answerer.address).host, body: new Uint8Array() };
    const signer = {
      origin,
      key,
      now: () => Math.floor(Date.now() / 1000),
      nonce: () => randomBytes(16).toString("hex"),
    };
    void fetch(answerer.address + target, { headers: { authorization: signRequest(facts, signer) } }).then(
      async (answer) => response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer())),
      () => response.writeHead(502).end(),
    );
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  return server;
}

describe.skipIf(lack !== null)(
  `Go's verifier on a running node${lack === null ? "" : ` (skipped: ${lack})`}`,
  () => {
    const folder = mkdtempSync(path.join(tmpdir(), "concord-go-node-"));
    let china: TrialNode;
    let korea: TrialNode;
    let proxy: Server;

    beforeAll(async () => {
      [china, korea] = await startPair();
    });
    afterAll(async () => {
      proxy?.close();
      await Promise.all([china?.remove(), korea?.remove()]);
      rmSync(folder, { recursive: true, force: true });
    });

    test("accepts its checkpoint, the other side's cosignature, inclusions, and growth from an earlier checkpoint", async () => {
      const binary = await buildVerifyLog(folder);
      const office = await signIn(china);
      const entity = await openParagraph(office, "china");
      const cosignedAt = (size: number) =>
        eventually(
          () => logsOf(office),
          (logs) => logs.find((log) => log.own)?.cosigned.some((one) => one.size >= size) ?? false,
        );
      await cosignedAt(1);
      const older = path.join(folder, "older");
      writeFileSync(
        older,
        (await ask<string>(china.address, "GET", "/log/china/0/checkpoint")).body as string,
      );
      for (const [n, word] of ["one", "two", "three"].entries()) {
        await office.ask("POST", "/api/acts", { acts: [saying(entity, "en", word)] });
        await cosignedAt(n + 2);
      }
      const [own, other] = [await cardOf(china), await cardOf(korea)];
      proxy = await signingProxy(korea, other.origin, china);
      const log = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}/log/china/0`;
      const check = { log, key: own.key, cosigners: [other.cosigner], leaves: [0, 1, 3], older };
      expect(await foreignVerdict(binary, check)).toMatchObject({ ok: true });
      expect(await foreignVerdict(binary, { ...check, key: other.key })).toMatchObject({ ok: false });
      expect(
        (await ask(china.address, "GET", "/log/china/0/tile/entries/000.p/4")).status,
      ).toBeGreaterThanOrEqual(400);
    });
  },
);
