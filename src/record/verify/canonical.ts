import canonicalize from "canonicalize";

/** What may be signed: plain JSON whose numbers are safe integers. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export type JsonRefusal =
  | { ok: false; code: "not-utf8" }
  | { ok: false; code: "not-json" }
  | { ok: false; code: "too-deep"; limit: number }
  | { ok: false; code: "not-canonical" };

export type ParsedJson = { ok: true; value: Json } | JsonRefusal;

/** Nesting beyond this is refused before parsing: the canonicaliser is recursive. */
export const DEPTH_LIMIT = 32;

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * The canonical text of a value (RFC 8785). Faults on what has no canonical form: a lone surrogate,
 * a number that is not finite, a function. Callers hand in values that a schema has checked.
 */
export function canonicalJson(value: Json): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("This value has no canonical form.");
  return text;
}

/** The canonical UTF-8 bytes of a value (RFC 8785). */
export function canonicalBytes(value: Json): Uint8Array {
  return new TextEncoder().encode(canonicalJson(value));
}

/**
 * Parses bytes that must be canonical JSON already: what parses and is not byte for byte its own
 * canonical form is refused, and with it duplicate keys, `1.0`, spare spaces and lone surrogates.
 */
export function parseCanonical(bytes: Uint8Array): ParsedJson {
  const text = decode(bytes);
  if (text === null) return { ok: false, code: "not-utf8" };
  if (isTooDeep(text)) return { ok: false, code: "too-deep", limit: DEPTH_LIMIT };
  const value = parse(text);
  if (value === undefined) return { ok: false, code: "not-json" };
  return isCanonical(text, value) ? { ok: true, value } : { ok: false, code: "not-canonical" };
}

function decode(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

/** Few brackets cannot nest deeply: most texts need no closer look. */
function isTooDeep(text: string): boolean {
  return countOf("{", text) + countOf("[", text) > DEPTH_LIMIT && depthOf(text) > DEPTH_LIMIT;
}

/** How often a character stands in a text; counted no further than matters. */
function countOf(character: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at !== -1 && count <= DEPTH_LIMIT; count += 1)
    at = text.indexOf(character, at + 1);
  return count;
}

/** The deepest nesting of brackets outside strings; an upper bound also for text that is not JSON. */
export function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (quoted) {
      if (code === 0x5c) at += 1;
      else if (code === 0x22) quoted = false;
    } else if (code === 0x22) quoted = true;
    else if (code === 0x7b || code === 0x5b) deepest = Math.max(deepest, (depth += 1));
    else if (code === 0x7d || code === 0x5d) depth -= 1;
  }
  return deepest;
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/**
 * Whether a text is the canonical form of its value. Where members stand in order and no surrogate is escaped,
 * JSON.stringify writes just that form, five times as fast as the canonicaliser, which decides the rest.
 */
function isCanonical(text: string, value: Json): boolean {
  if (isSorted(value) && !text.includes("\\ud") && JSON.stringify(value) === text) return true;
  try {
    return canonicalJson(value) === text;
  } catch {
    return false;
  }
}

/** Whether all members stand in order; `for in` reads their names without making a list of them. */
function isSorted(value: Json): boolean {
  if (value === null || typeof value !== "object") return true;
  if (Array.isArray(value)) return value.every(isSorted);
  let before = "";
  for (const name in value) {
    if (name < before) return false;
    before = name;
    const member = value[name] as Json;
    if (typeof member === "object" && !isSorted(member)) return false;
  }
  return true;
}
