import type { RequestLine } from "./http/server.ts";

/** One request as a line of the program's log: the route's pattern, never what was asked, said or prepared. */
export function requestLine(line: RequestLine, at: Date): string {
  return JSON.stringify({ at: at.toISOString(), ...line });
}

/**
 * One fault as a line of the program's log: names, codes and places in the program. Messages are left out, for those of
 * the database and of schemas quote values.
 */
export function faultLine(fault: unknown, instance: string, at: Date): string {
  return JSON.stringify({ at: at.toISOString(), fault: described(fault), instance });
}

interface Described {
  name: string;
  code: string | null;
  places: string[];
  cause?: Described;
}

function described(fault: unknown, depth = 0): Described {
  if (!(fault instanceof Error)) return { name: typeof fault, code: null, places: [] };
  const { code } = fault as { code?: unknown };
  const lines = (fault.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    name: fault.name,
    code: typeof code === "string" && /^[\w-]{1,60}$/.test(code) ? code : null,
    places: lines.slice(0, 6).map((line) => line.trim()),
    ...(fault.cause === undefined || depth > 3 ? {} : { cause: described(fault.cause, depth + 1) }),
  };
}
