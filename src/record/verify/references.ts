import { type Json, depthOf, DEPTH_LIMIT } from "./canonical.ts";

/** What lies beside an entry and belongs to it. */
export interface Reference {
  kind: "body" | "attachment";
  /** SHA-256, hex. */
  hash: string;
}

const ATTACHMENTS = 64;

/**
 * What an entry names by hash: its `body`, and up to 64 `attachments`. Read from any JSON object, also of an act that
 * this version does not know: what a later version says is fetched, proved and forwarded all the same.
 */
export function referencesOf(entry: Uint8Array): Reference[] {
  const json = parsed(entry);
  if (json === null || typeof json !== "object" || Array.isArray(json)) return [];
  const { body, attachments } = json;
  const named = Array.isArray(attachments) ? [...new Set(attachments)].slice(0, ATTACHMENTS) : [];
  return [
    ...(isHash(body) ? [{ kind: "body" as const, hash: body }] : []),
    ...named.filter(isHash).map((hash) => ({ kind: "attachment" as const, hash })),
  ];
}

function isHash(value: unknown): value is string {
  return typeof value === "string" && /^[0-9a-f]{64}$/.test(value);
}

function parsed(entry: Uint8Array): Json {
  const text = new TextDecoder().decode(entry);
  if (depthOf(text) > DEPTH_LIMIT) return null;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}
