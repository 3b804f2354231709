import type { Delivered, Fetched, Remote, RemoteRefusal } from "./remote.ts";
import { LIMITS, limitOf } from "./remote.ts";
import type { RequestFacts } from "./requests.ts";

export interface HttpEffects {
  /** The value of a request's Authorization header: signed as our node (`signRequest`), or a token; null for none. */
  authorize: (facts: RequestFacts) => string | null;
  fetch?: typeof globalThis.fetch;
  /** How long one request may take, its whole body included. */
  milliseconds?: number;
  /** Hears how many bytes each answer's body had. */
  onBytes?: (bytes: number) => void;
}

interface Ask {
  method: "GET" | "POST";
  path: string;
  limit: number;
  from: number;
  body: Uint8Array;
}

/**
 * Another node's copy of a log over HTTP: `base` is `https://host/log/<party>/<epoch>/`. Every request is authorized,
 * bounded in time and size, follows no redirect and takes no compressed answer.
 */
export function httpRemote(base: string, effects: HttpEffects): Remote {
  const get = (path: string, limit: number, from = 0) =>
    ask(base, { method: "GET", path, limit, from, body: new Uint8Array() }, effects);
  return {
    checkpoint: () => get("checkpoint", LIMITS.checkpoint),
    read: (path, from) => get(path, limitOf(path), from),
    body: (hash) => get(`body/${hash}`, LIMITS.body),
    attachment: (hash) => get(`attachment/${hash}`, LIMITS.attachment),
    deliver: async (cosignature): Promise<Delivered> => {
      const post = {
        method: "POST",
        path: "cosignature",
        limit: 65_536,
        from: 0,
        body: cosignature,
      } as const;
      const answer = await ask(base, post, effects);
      return answer.ok ? { ok: true } : answer;
    },
  };
}

async function ask(base: string, one: Ask, effects: HttpEffects): Promise<Fetched> {
  const { fetch = globalThis.fetch, milliseconds = 20_000 } = effects;
  const signal = AbortSignal.timeout(milliseconds);
  const url = new URL(one.path, base);
  try {
    const response = await fetch(url, {
      method: one.method,
      headers: headersOf(url, one, effects),
      redirect: "error",
      signal,
      ...(one.method === "POST" ? { body: Buffer.from(one.body) } : {}),
    });
    return await answered(response, one, effects);
  } catch (error) {
    if (signal.aborted) return { ok: false, code: "timeout", milliseconds };
    return { ok: false, code: "unreachable", cause: causeOf(error) };
  }
}

function headersOf(url: URL, one: Ask, effects: HttpEffects): Record<string, string> {
  const { method, body } = one;
  const authorization = effects.authorize({
    method,
    target: `${url.pathname}${url.search}`,
    host: url.host,
    body,
  });
  return {
    ...(authorization === null ? {} : { authorization }),
    "accept-encoding": "identity",
    ...(method === "POST" ? { "content-type": "application/octet-stream" } : {}),
    ...(one.from > 0 ? { range: `bytes=${one.from}-` } : {}),
  };
}

async function answered(response: Response, one: Ask, effects: HttpEffects): Promise<Fetched> {
  const refusal = refusalOf(response, one);
  if (refusal !== null) {
    await response.body?.cancel();
    return refusal;
  }
  const bytes = await bounded(response, one.limit);
  if (bytes === null) return { ok: false, code: "too-large", limit: one.limit };
  effects.onBytes?.(bytes.length);
  return { ok: true, bytes, from: response.status === 206 ? one.from : 0 };
}

function refusalOf(response: Response, one: Ask): RemoteRefusal | null {
  const { status, headers } = response;
  const unusable = { ok: false, code: "unusable-answer", status } as const;
  if (status === 404 || status === 410) return { ok: false, code: "not-there" };
  if (status === 416) return { ok: false, code: "beyond-end" };
  if (status === 401 || status === 403) return { ok: false, code: "not-admitted" };
  if (!response.ok) return unusable;
  const encoding = headers.get("content-encoding");
  if (encoding !== null && encoding !== "identity") return unusable;
  if (Number(headers.get("content-length") ?? 0) > one.limit) {
    return { ok: false, code: "too-large", limit: one.limit };
  }
  const range = headers.get("content-range") ?? "";
  const asked = one.from > 0 && range.startsWith(`bytes ${one.from}-`);
  return status === 206 && !asked ? unusable : null;
}

/** The body up to a limit; null, and the connection let go, where it goes on. */
async function bounded(response: Response, limit: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  if (response.body === null) return new Uint8Array();
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(parts, length);
    length += value.length;
    if (length > limit) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
}

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
