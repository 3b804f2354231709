import { type IncomingMessage, type ServerResponse, createServer } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { identifyAsker } from "./asker.ts";
import { receiveCosignature } from "./cosigning.ts";
import { followOnce } from "./follow.ts";
import { httpRemote } from "./http-remote.ts";
import { signRequest } from "./requests.ts";
import { sampleDatabases } from "./sample-databases.ts";
import {
  type SampleNode,
  followingAs,
  introduce,
  opening,
  release,
  sampleNode,
  saying,
} from "./sample-node.ts";
import { serve } from "./serve.ts";

/** One log followed over a real connection, every request signed, every byte counted. */

const fresh = sampleDatabases();
const now = 1_790_000_000;
let east: SampleNode;
let west: SampleNode;
let door: Awaited<ReturnType<typeof openDoor>>;
let ranges = true;

beforeEach(async () => {
  east = await sampleNode(await fresh(), "east");
  west = await sampleNode(await fresh(), "west");
  await introduce(east, west);
  door = await openDoor(east);
  ranges = true;
});
afterEach(() => door.close());

async function openDoor(node: SampleNode) {
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => void answer(node, request, response));
  server.on("connection", (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const written = () => [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, 0);
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}/log/east/0/`,
    written,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => void server.close(resolve));
    },
  };
}

async function answer(node: SampleNode, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const body = Buffer.concat(parts);
  const { method = "GET", url = "/", headers } = request;
  const facts = { method, target: url, host: headers.host ?? "", body };
  const asked = await identifyAsker(node.db, facts, headers.authorization, now);
  if (!asked.ok) return void response.writeHead(401).end(asked.code);
  if (method === "POST") {
    const received = await node.db.transaction((tx) => receiveCosignature(tx, body));
    return void response.writeHead(received.ok ? 204 : 422).end();
  }
  const served = await serve(node.db, url.replace("/log/", ""), asked.asker, { cosigner: node.card.origin });
  if (!served.ok) return void response.writeHead(404).end();
  const from = ranges ? Number(/^bytes=(\d+)-$/.exec(headers.range ?? "")?.[1] ?? 0) : 0;
  const { length } = served.bytes;
  if (from >= length) return void response.writeHead(416).end();
  const range = from > 0 ? { "content-range": `bytes ${from}-${length - 1}/${length}` } : {};
  response.writeHead(from > 0 ? 206 : 200, range).end(served.bytes.subarray(from));
}

let nonces = 0;

function follow(as: SampleNode = west) {
  const nonce = () => String((nonces += 1)).padStart(32, "0");
  const signer = { origin: as.card.origin, key: as.keys.node, now: () => now, nonce };
  const remote = httpRemote(door.base, { authorize: (facts) => signRequest(facts, signer) });
  return followOnce(west.db, east, remote, followingAs(west));
}

describe("a log followed over HTTP", () => {
  test("is stored, cosigned, and the cosignature is handed in", async () => {
    await release(east, [opening("east/one"), saying("a", "east/one", "shall")]);
    expect(await follow()).toMatchObject({ ok: true, size: 2, cosigned: 2, delivered: { ok: true } });
    expect(await east.db.query("select size from cosignature")).toEqual([{ size: 2 }]);
  });

  test("is not given to a node that signs with another key", async () => {
    await release(east, [opening("east/one")]);
    const stranger = await sampleNode(await fresh(), "west", 0, "impostor");
    expect(await follow(stranger)).toMatchObject({ code: "not-reached", refusal: { code: "not-admitted" } });
  });

  test.each([
    [257, "1 mod 256"],
    [511, "255 mod 256"],
  ])(
    "one act more, up to %i entries (%s), costs at most 32 KB, headers, body and cosignature included",
    async (size) => {
      const acts = Array.from({ length: size - 2 }, (_, at) =>
        saying(`a${at}`, "east/one", `the words of act ${at}`),
      );
      await release(east, [opening("east/one"), ...acts]);
      expect(await follow()).toMatchObject({ size: size - 1, cosigned: size - 1 });
      await release(east, [saying("last", "east/one", "the last words")]);
      const before = door.written();
      expect(await follow()).toMatchObject({
        ok: true,
        size,
        received: 1,
        cosigned: size,
        delivered: { ok: true },
      });
      expect(door.written() - before).toBeLessThan(32_768);
    },
  );

  test("without ranges the whole bundle comes, and is as good", async () => {
    const acts = Array.from({ length: 253 }, (_, at) => saying(`a${at}`, "east/one", at));
    await release(east, [opening("east/one"), ...acts]);
    await follow();
    await release(east, [saying("last", "east/one", "the last words")]);
    ranges = false;
    const before = door.written();
    expect(await follow()).toMatchObject({ ok: true, size: 255, received: 1, cosigned: 255 });
    expect(door.written() - before).toBeGreaterThan(32_768);
  });
});
