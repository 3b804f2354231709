import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { once } from "node:events";
import { type IncomingMessage, type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { chinaKorea } from "../../mechanisms/china-korea/china-korea.ts";
import { type AnchorCard, formatCard } from "../../src/record/exchange/anchor.ts";
import { cardFor } from "../../src/record/exchange/own-key.ts";
import { signRequest } from "../../src/record/exchange/requests.ts";
import type { Json } from "../../src/record/verify/canonical.ts";
import { canonicalBytes } from "../../src/record/verify/canonical.ts";
import { signCheckpoint } from "../../src/record/verify/checkpoint.ts";
import { frontierRoot } from "../../src/record/verify/frontier.ts";
import { formatNote } from "../../src/record/verify/note.ts";
import { staticLog } from "../../src/record/verify/static-log.ts";
import { signingKey } from "../../src/record/verify/verifier-key.ts";

/** Answers a path under the log in place of the honest file; false where it leaves it to that. */
export type Lie = (path: string, request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * The other side's node in hostile hands: it has the real key, a log of whatever bytes it likes, and answers as it
 * pleases.
 */
export interface Liar {
  address: string;
  card: AnchorCard;
  entries: Uint8Array[];
  /** What lies beside the entries, by hash (hex). */
  bodies: Map<string, Uint8Array>;
  /** How it lies now; null for honestly. */
  lie: Lie | null;
  asked: string[];
  /** Asks a node in the other side's name. */
  ask: (address: string, method: string, path: string, body: Uint8Array) => Promise<Response>;
  /** A note over any tree of any log, cosigned with its key at any time. */
  witness: (origin: string, size: number, root: Uint8Array, time: number) => Uint8Array;
  /** Its own checkpoint over these entries. */
  checkpoint: (entries: readonly Uint8Array[]) => Uint8Array;
  close: () => Promise<void>;
}

export async function startLiar(port: number): Promise<Liar> {
  const node = generateKeyPairSync("ed25519").privateKey;
  const agreement = generateKeyPairSync("x25519").privateKey;
  const card = cardFor({ mechanism: chinaKorea.id, party: "korea", epoch: 0, node, agreement });
  const key = signingKey(card.origin, 0x01, node);
  const cosigner = signingKey(card.origin, 0x04, node);
  const checkpoint = (entries: readonly Uint8Array[]): Uint8Array => {
    const { frontier } = staticLog(entries);
    const head = { origin: card.origin, size: frontier.size, root: frontierRoot(frontier), extensions: [] };
    return Buffer.from(signCheckpoint(head, [key]));
  };
  const server = createServer((request, response) => answer(liar, request, response));
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const liar: Liar = {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    card,
    entries: [],
    bodies: new Map(),
    lie: null,
    asked: [],
    checkpoint,
    async ask(address, method, path, body) {
      const url = new URL(path, address);
      const now = () => Math.floor(Date.now() / 1000);
      const nonce = () => randomBytes(16).toString("hex");
      const facts = { method, target: url.pathname, host: url.host, body };
      const authorization = signRequest(facts, { origin: card.origin, key: node, now, nonce });
      const headers = { authorization, "content-type": "application/octet-stream" };
      return fetch(url, { method, headers, ...(method === "GET" ? {} : { body: Buffer.from(body) }) });
    },
    witness(origin, size, root, time) {
      const text = `${origin}\n${size}\n${Buffer.from(root).toString("base64")}\n`;
      const stamp = Buffer.alloc(8);
      stamp.writeBigUInt64BE(BigInt(time));
      const signed = sign(null, Buffer.from(`cosignature/v1\ntime ${time}\n${text}`), node);
      const { name, id } = cosigner;
      return Buffer.from(
        formatNote({ text, signatures: [{ name, id, bytes: Buffer.concat([stamp, signed]) }] }),
      );
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
  return liar;
}

function answer(liar: Liar, request: IncomingMessage, response: ServerResponse): void {
  const url = request.url ?? "";
  liar.asked.push(`${request.method} ${url}`);
  if (url === "/api/card") return void response.end(formatCard(liar.card));
  const path = /^\/log\/korea\/0\/(.+)$/.exec(url)?.[1];
  if (request.method !== "GET" || path === undefined) return void response.writeHead(404).end();
  if (liar.lie?.(path, request, response) === true) return;
  const bytes = fileOf(liar, path);
  if (bytes === undefined) return void response.writeHead(404).end();
  response.end(bytes);
}

function fileOf(liar: Liar, path: string): Uint8Array | undefined {
  if (path === "checkpoint") return liar.checkpoint(liar.entries);
  const named = /^(?:body|attachment)\/([0-9a-f]{64})$/.exec(path)?.[1];
  return named === undefined ? staticLog(liar.entries).files.get(path) : liar.bodies.get(named);
}

let made = 0;

/** An act in the other side's name, with whatever members it likes. */
export function act(members: Record<string, Json>): Uint8Array {
  made += 1;
  const common = { v: 1, id: `lie-${made}`, office: "korea-lies", time: "2026-11-01T09:00:00.000Z" };
  return canonicalBytes({ ...common, ...members });
}

/** An act that says something, its body kept beside; `sealed` are the body's bytes where they shall be no body. */
export function saying(
  liar: Liar,
  members: Record<string, Json>,
  value: Json,
  sealed?: Uint8Array,
): Uint8Array {
  const bytes = sealed ?? canonicalBytes({ salt: randomBytes(16).toString("base64url"), value });
  const body = createHash("sha256").update(bytes).digest("hex");
  liar.bodies.set(body, bytes);
  const about = { act: "say", kind: "paragraph", version: 1, field: "wording.en", body };
  return act({ ...about, ...members });
}
