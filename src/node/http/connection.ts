import type { IncomingMessage, Server } from "node:http";
import type { Socket } from "node:net";
import type { FastifyRequest } from "fastify";

/** What a connection may do, in bytes and milliseconds. */
export const connection = {
  /** A scan of 32 MiB over a slow line; whoever may not send it is told before. */
  requestTimeout: 300_000,
  /** One on which nothing moves for so long, because its other end does not read, is let go. */
  stillTimeout: 600_000,
  http: {
    maxHeaderSize: 16_384,
    /** Whoever sends no request, or its beginning alone, is let go sooner. */
    headersTimeout: 20_000,
    connectionsCheckingInterval: 5_000,
  },
} as const;

/** So many requests of one connection may wait for their answers: browsers and nodes send one after the other. */
const PIPELINED = 16;

/** Lets a connection go that sends request upon request without waiting: each would take its turn at the database. */
export function limitPipelining(server: Server): void {
  const waiting = new WeakMap<Socket, number>();
  server.on("request", ({ socket }, response) => {
    const count = (waiting.get(socket) ?? 0) + 1;
    waiting.set(socket, count);
    response.once("close", () => waiting.set(socket, (waiting.get(socket) ?? 1) - 1));
    if (count > PIPELINED) socket.destroy();
  });
}

/** Whoever asked has hung up in the middle: nothing of ours went wrong. */
export function isGone(fault: unknown, { raw }: FastifyRequest): boolean {
  return (fault as { code?: unknown } | null)?.code === "ECONNRESET" && raw.destroyed;
}

/** So much of a body that is too long is let go by, so that its sender hears why and not just a closed door. */
const PASS_BYTES = 67_108_864;
const PASS_MS = 10_000;

export function letPass(incoming: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    let passed = 0;
    const timer = setTimeout(resolve, PASS_MS);
    const done = (): void => {
      clearTimeout(timer);
      resolve();
    };
    incoming.on("data", (chunk: Buffer) => {
      passed += chunk.length;
      if (passed > PASS_BYTES) done();
    });
    incoming.once("end", done).once("close", done).resume();
  });
}

const refusalLines: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
};

/** What is not even HTTP gets a bare answer: there is no telling in which language. */
export function onClientError(fault: Error & { code?: string }, socket: Socket): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const line = refusalLines[fault.code ?? ""] ?? "400 Bad Request";
  socket.write(`HTTP/1.1 ${line}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  // Not until the other end closes too: who means harm never does.
  socket.destroySoon();
}
