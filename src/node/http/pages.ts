import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { FastifyReply, FastifyRequest } from "fastify";

/** The built pages, as they are sent. */
export interface Page {
  bytes: Buffer;
  /** The same bytes compressed once, at start, where that makes them shorter. */
  gzip: Buffer | null;
  mediaType: string;
  etag: string;
  /** A file whose name carries a hash of its content never changes. */
  immutable: boolean;
}

const mediaTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
};

/**
 * Reads the built pages once, at start: what is not in the folder then cannot be asked for, whatever a path says. An
 * absent folder has no pages.
 */
export function readPages(folder: string): ReadonlyMap<string, Page> {
  const pages = new Map<string, Page>();
  for (const name of filesIn(folder)) {
    const mediaType = mediaTypes[path.extname(name)];
    if (mediaType === undefined) continue;
    const bytes = readFileSync(path.join(folder, name));
    const etag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
    pages.set(`/${name.split(path.sep).join("/")}`, {
      bytes,
      gzip: compressed(bytes),
      mediaType,
      etag,
      immutable: name.startsWith("assets"),
    });
  }
  return pages;
}

function compressed(bytes: Buffer): Buffer | null {
  const gzip = gzipSync(bytes, { level: 9 });
  return gzip.length < bytes.length ? gzip : null;
}

/** The style sheets of the built document: what is written without a script looks the same. */
export function stylesheetsOf(pages: ReadonlyMap<string, Page>): string[] {
  const document = pages.get("/index.html")?.bytes.toString("utf8") ?? "";
  const links = document.match(/<link\b[^>]*rel="stylesheet"[^>]*>/g) ?? [];
  return links.flatMap((one) => /\bhref="([^"]+)"/.exec(one)?.[1] ?? []);
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
      statSync(path.join(folder, name)).isFile(),
    );
  } catch {
    return [];
  }
}

/** Serves the pages: a file by its path, and for every other address of a reader the one document. */
export function servePages(pages: ReadonlyMap<string, Page>) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<boolean> => {
    if (request.method !== "GET" && request.method !== "HEAD") return false;
    const [asked = "/"] = request.url.split("?");
    const page =
      pages.get(asked) ?? (isReadersAddress(request, asked) ? pages.get("/index.html") : undefined);
    if (page === undefined) return false;
    const kept = page.immutable ? "public, max-age=31536000, immutable" : "no-cache";
    void reply.header("cache-control", kept).header("etag", page.etag);
    if (request.headers["if-none-match"] === page.etag) await reply.code(304).send();
    else await sendPage(request, reply, page);
    return true;
  };
}

async function sendPage(request: FastifyRequest, reply: FastifyReply, page: Page): Promise<void> {
  const { "accept-encoding": accepted = "" } = request.headers;
  const gzip = /\bgzip\b/.test(accepted) ? page.gzip : null;
  void reply.code(200).header("content-type", page.mediaType).header("vary", "accept-encoding");
  if (gzip !== null) void reply.header("content-encoding", "gzip");
  await reply.send(gzip ?? page.bytes);
}

/** What a person opens in a browser, be it a paragraph called 3.2; not what a program asks for, not a missing file. */
function isReadersAddress(request: FastifyRequest, asked: string): boolean {
  if (/^\/(api|log|assets)(\/|$)/.test(asked) || /^\/[^/]+\.[a-z0-9]+$/i.test(asked)) return false;
  const { accept = "*/*" } = request.headers;
  return accept.includes("text/html") || accept.includes("*/*");
}
