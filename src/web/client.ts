/** A refusal as the node words it (RFC 9457, in the asker's language), or the client's own where no answer came. */
export interface Problem {
  status: number;
  code: string;
  title: string;
  detail: string;
  whatToDo: string;
}

export type Answer<T> = { ok: true; value: T } | { ok: false; problem: Problem };

export type Method = "GET" | "POST" | "PUT" | "DELETE";

export interface Client {
  ask: <T>(method: Method, path: string, body?: unknown) => Promise<Answer<T>>;
  /** A file with the name that the node gives it. */
  file: (path: string) => Promise<Answer<{ file: Blob; name: string }>>;
}

/** What the client needs of the page around it. */
export interface ClientSurroundings {
  fetch: typeof fetch;
  language: () => string;
  csrf: () => string;
  /** The node no longer knows who asks: the session has ended. */
  onSignedOut: () => void;
}

/** Codes of problems that the client itself finds; their words are the interface's. */
export const NO_CONNECTION = "no-connection";
export const NOT_AN_ANSWER = "not-an-answer";

/** The node's code where a request needs an office and none is signed in. */
const NOT_SIGNED_IN = "not-signed-in";

/**
 * The one way from a page to its node. A problem is a value, never an exception: a page that asks must look at both.
 */
export function createClient(around: ClientSurroundings): Client {
  async function answered<T>(
    path: string,
    request: RequestInit,
    read: (response: Response) => Promise<Answer<T>>,
  ): Promise<Answer<T>> {
    try {
      const answer = await read(await around.fetch(path, request));
      if (!answer.ok && answer.problem.code === NOT_SIGNED_IN) around.onSignedOut();
      return answer;
    } catch {
      return unanswered(NO_CONNECTION, 0);
    }
  }
  return {
    ask: <T>(method: Method, path: string, body?: unknown) =>
      answered<T>(path, requestOf(method, body, around), readAnswer),
    file: (path) => answered(path, requestOf("GET", undefined, around), readFile),
  };
}

async function readFile(response: Response): Promise<Answer<{ file: Blob; name: string }>> {
  if (!response.ok) return readAnswer(response);
  const named = /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "");
  return { ok: true, value: { file: await response.blob(), name: named?.[1] ?? "file" } };
}

function requestOf(method: Method, body: unknown, around: ClientSurroundings): RequestInit {
  const headers: Record<string, string> = {
    accept: "application/json",
    "accept-language": around.language(),
  };
  if (method !== "GET") headers["x-concord-csrf"] = around.csrf();
  if (body === undefined) return { method, headers, credentials: "same-origin" };
  if (body instanceof Blob) return { method, headers, credentials: "same-origin", body };
  headers["content-type"] = "application/json";
  return { method, headers, credentials: "same-origin", body: JSON.stringify(body) };
}

async function readAnswer<T>(response: Response): Promise<Answer<T>> {
  if (response.status === 204) return { ok: true, value: undefined as T };
  const type = response.headers.get("content-type") ?? "";
  if (!/\bjson\b/.test(type)) return unanswered(NOT_AN_ANSWER, response.status);
  const read: unknown = await response.json();
  if (response.ok) return { ok: true, value: read as T };
  return { ok: false, problem: problemOf(read, response.status) };
}

function problemOf(read: unknown, status: number): Problem {
  const given = (read ?? {}) as Record<string, unknown>;
  const text = (name: string) => (typeof given[name] === "string" ? given[name] : "");
  return {
    status,
    code: text("code"),
    title: text("title"),
    detail: text("detail"),
    whatToDo: text("whatToDo"),
  };
}

function unanswered(code: string, status: number): { ok: false; problem: Problem } {
  return { ok: false, problem: { status, code, title: "", detail: "", whatToDo: "" } };
}
