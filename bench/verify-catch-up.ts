import { type IncomingHttpHeaders, createServer } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { encodeBundle } from "../src/record/verify/bundle.ts";
import { openCheckpoint } from "../src/record/verify/checkpoint.ts";
import { type BundleFetch, joinLeaves, nextFetch, readAnswer } from "../src/record/verify/fetching.ts";
import { type Frontier, appendAll, frontierRoot } from "../src/record/verify/frontier.ts";
import { leafHash } from "../src/record/verify/hash.ts";
import { sampleAnchor, sampleCheckpoint } from "../src/record/verify/sample-log.ts";
import { tilePath } from "../src/record/verify/tile.ts";

/**
 * A follower that holds all entries but the last catches up over HTTP. `full` is the tree up to the last
 * bundle, `last` that bundle's entries. Returns all bytes that the server wrote, headers included.
 */
export async function catchUpOne(
  full: Frontier,
  last: readonly Uint8Array[],
  ranges: boolean,
): Promise<{ bytes: number; requests: number }> {
  const leaves = last.map(leafHash);
  const size = full.size + last.length;
  const bundle = tilePath({ level: "entries", index: full.size / 256, width: last.length });
  const files = new Map([
    ["checkpoint", sampleCheckpoint(size, frontierRoot(appendAll(full, leaves)))],
    [bundle, encodeBundle(last)],
  ]);
  const server = await serve(files, ranges);
  const held = { frontier: appendAll(full, leaves.slice(0, -1)), tail: encodeBundle(last.slice(0, -1)) };
  const requests = await follow(server.base, held);
  return { bytes: await server.close(), requests };
}

async function follow(base: string, held: { frontier: Frontier; tail: Uint8Array }): Promise<number> {
  const opened = openCheckpoint(await get(base, "checkpoint", {}), sampleAnchor);
  if (!opened.ok) throw new Error(opened.code);
  const wanted = nextFetch(held.frontier.size, held.tail.length, opened.checkpoint.size) as BundleFetch;
  const response = await fetch(`${base}/${wanted.path}`, { headers: rangeOf(wanted) });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const answer = { path: wanted.path, whole: response.status === 200, bytes };
  const read = readAnswer(wanted, answer, held.tail);
  if (!read.ok) throw new Error(read.code);
  const joined = joinLeaves(held.frontier, read.entries.map(leafHash), opened.checkpoint);
  if (!joined.ok) throw new Error(joined.code);
  return 2;
}

function rangeOf(wanted: BundleFetch): Record<string, string> {
  return wanted.offset === 0 ? {} : { range: `bytes=${wanted.offset}-` };
}

async function get(base: string, path: string, headers: Record<string, string>): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(`${base}/${path}`, { headers })).arrayBuffer());
}

/** Serves files with or without ranges; `close` tells how many bytes went out. */
async function serve(files: ReadonlyMap<string, Uint8Array>, ranges: boolean) {
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    const bytes = files.get((request.url ?? "").slice(1));
    if (bytes === undefined) return response.writeHead(404).end();
    const from = ranges ? rangeStart(request.headers) : 0;
    const headers = from > 0 ? { "content-range": `bytes ${from}-${bytes.length - 1}/${bytes.length}` } : {};
    return response
      .writeHead(from > 0 ? 206 : 200, { connection: "close", ...headers })
      .end(bytes.subarray(from));
  });
  server.on("connection", (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      await new Promise((resolve) => void server.close(resolve));
      return [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, 0);
    },
  };
}

function rangeStart(headers: IncomingHttpHeaders): number {
  return Number(/^bytes=(\d+)-$/.exec(headers.range ?? "")?.[1] ?? 0);
}
