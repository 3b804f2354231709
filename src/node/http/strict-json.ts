import { type Json, depthOf } from "../../record/verify/canonical.ts";
import { type Problem, problem } from "../problems/problem.ts";

/** Limits of a request's JSON. A million bytes of value and its request fit. */
export const JSON_LIMITS = { bytes: 4_194_304, depth: 32, values: 200_000, digits: 32 } as const;

export type StrictJson = { ok: true; value: Json } | Problem;

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * Reads JSON (RFC 8259) as strictly as I-JSON (RFC 7493) asks: UTF-8, each name once, no lone surrogate, no number
 * that two readers could read differently. Depth and count are bounded before anything is built. Never throws.
 */
export function parseStrictJson(bytes: Uint8Array): StrictJson {
  const text = decoded(bytes);
  if (text === null) return problem("json-not-utf8");
  if (depthOf(text) > JSON_LIMITS.depth) return problem("json-too-deep", { limit: JSON_LIMITS.depth });
  try {
    const refusal = scan(text);
    return refusal ?? { ok: true, value: JSON.parse(text) as Json };
  } catch {
    return problem("json-malformed");
  }
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

/** One token that matters: a string, a number, a bracket. What lies between is left to JSON.parse. */
const token = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|[{}[\],:]/gsy;
const between = /[^"\d\-{}[\],:]*/gy;

/** The names of the object that is open, or null in an array. */
type Open = Set<string> | null;

function scan(text: string): Problem | null {
  const open: Open[] = [];
  let count = 0;
  for (const part of tokens(text)) {
    const [first] = part.text;
    let refusal: Problem | null = null;
    if (first === "{") open.push(new Set());
    else if (first === "[") open.push(null);
    else if (first === "}" || first === "]") open.pop();
    else if (first === '"') refusal = checkString(part, open.at(-1) ?? null);
    else if (first !== "," && first !== ":") refusal = checkNumber(part.text);
    if (refusal !== null) return refusal;
    if (first !== ":" && (count += 1) > JSON_LIMITS.values * 2)
      return problem("json-too-many-values", { limit: JSON_LIMITS.values });
  }
  return null;
}

interface Token {
  text: string;
  /** Whether a colon follows: then a string is a name. */
  named: boolean;
}

function* tokens(text: string): Generator<Token> {
  let at = 0;
  while (at < text.length) {
    between.lastIndex = at;
    between.test(text);
    at = between.lastIndex;
    if (at >= text.length) return;
    token.lastIndex = at;
    const found = token.exec(text);
    if (found === null) throw new SyntaxError("no token");
    at = token.lastIndex;
    yield { text: found[0], named: found[0].startsWith('"') && colonFollows(text, at) };
  }
}

function colonFollows(text: string, from: number): boolean {
  let at = from;
  while (" \t\r\n".includes(text[at] ?? "-")) at += 1;
  return text[at] === ":";
}

function checkString({ text, named }: Token, names: Open): Problem | null {
  const escaped = text.includes("\\");
  if (!named && !escaped) return null;
  const value = escaped ? (JSON.parse(text) as string) : text.slice(1, -1);
  if (!value.isWellFormed()) return problem("json-lone-surrogate");
  if (!named || names === null) return null;
  if (names.has(value)) return problem("json-duplicate-key");
  names.add(value);
  return value === "__proto__" ? problem("json-reserved-key") : null;
}

function checkNumber(text: string): Problem | null {
  const sound = text.length <= JSON_LIMITS.digits && Math.abs(Number(text)) <= Number.MAX_SAFE_INTEGER;
  return sound ? null : problem("json-number");
}
