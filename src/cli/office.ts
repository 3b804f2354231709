import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { type CliLanguage, type Words, wordsIn } from "./words/words.ts";

/** A command's way to a running node: signed in as an office of its side, through the same interface as the pages. */
export interface Office {
  /** Asks for JSON; a refusal is printed and is null. */
  ask: <T>(method: string, path: string, body?: unknown) => Promise<T | null>;
  /** Sends or fetches bytes. */
  bytes: (method: string, path: string, body?: Uint8Array) => Promise<Response | null>;
  words: Words;
  say: (line: string) => void;
  close: () => Promise<void>;
}

/** The options that every command of this kind takes. */
export const officeOptions = {
  node: { type: "string" },
  office: { type: "string" },
  language: { type: "string" },
} as const;

export interface OfficeAsked {
  node?: string | undefined;
  office?: string | undefined;
  language?: string | undefined;
}

export function languageOf(asked: string | undefined): CliLanguage {
  const name = asked ?? process.env["CONCORD_LANGUAGE"] ?? process.env["LANG"] ?? "en";
  return name.startsWith("zh") ? "zh-Hans" : name.startsWith("ko") ? "ko" : "en";
}

/**
 * Signs in at the node (`--node`, else CONCORD_ORIGIN, else http://localhost:4100) as `--office` (else CONCORD_OFFICE) with
 * the secret in CONCORD_SIGN_IN, or asked for. Null, with a sentence on standard error, where that fails.
 */
export async function signIn(asked: OfficeAsked): Promise<Office | null> {
  const language = languageOf(asked.language);
  const words = wordsIn[language];
  const base = asked.node ?? process.env["CONCORD_ORIGIN"] ?? "http://localhost:4100";
  const office = asked.office ?? process.env["CONCORD_OFFICE"] ?? (await question(words.office));
  const secret = process.env["CONCORD_SIGN_IN"] ?? (await secretQuestion(words.secret));
  const headers: Record<string, string> = { "accept-language": language };
  const send = (method: string, path: string, type: string, body?: BodyInit) =>
    reach(new URL(path, base), words, {
      method,
      headers: { ...headers, ...(body === undefined ? {} : { "content-type": type }) },
      ...(body === undefined ? {} : { body }),
    });
  const ask = async <T>(method: string, path: string, body?: unknown): Promise<T | null> => {
    const answer = await send(
      method,
      path,
      "application/json",
      body === undefined ? undefined : JSON.stringify(body),
    );
    if (answer === null) return null;
    return (answer.status === 204 ? {} : await answer.json()) as T;
  };
  const answer = await send("POST", "/api/session", "application/json", JSON.stringify({ office, secret }));
  if (answer === null) return null;
  const [cookie = ""] = (answer.headers.get("set-cookie") ?? "").split(";");
  headers["cookie"] = cookie;
  headers["x-concord-csrf"] = ((await answer.json()) as { csrf: string }).csrf;
  return {
    ask,
    words,
    bytes: (method, path, body) =>
      send(method, path, "application/octet-stream", body === undefined ? undefined : Buffer.from(body)),
    say: (line) => void process.stdout.write(`${line}\n`),
    close: async () => void (await ask("DELETE", "/api/session")),
  };
}

async function question(text: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(`${text} `);
  terminal.close();
  return answer.trim();
}

/** Asks without showing what is typed. */
async function secretQuestion(text: string): Promise<string> {
  if (!process.stdin.isTTY) return question(text);
  process.stderr.write(`${text} `);
  const output = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output, terminal: true });
  const answer = await terminal.question("");
  terminal.close();
  process.stderr.write("\n");
  return answer.trim();
}

async function reach(url: URL, words: Words, init: RequestInit): Promise<Response | null> {
  try {
    const answer = await fetch(url, { ...init, redirect: "error", signal: AbortSignal.timeout(600_000) });
    if (answer.ok) return answer;
    process.stderr.write(`${await sentenceOf(answer, words)}\n`);
  } catch {
    process.stderr.write(`${words.notReached(url.origin)}\n`);
  }
  return null;
}

/** What the node says of a refusal (RFC 9457), in the language asked for. */
async function sentenceOf(answer: Response, words: Words): Promise<string> {
  const type = answer.headers.get("content-type") ?? "";
  if (!type.startsWith("application/problem+json")) return words.notReached(new URL(answer.url).origin);
  const { detail, whatToDo } = (await answer.json()) as { detail: string; whatToDo: string };
  return `${detail} ${whatToDo}`;
}
