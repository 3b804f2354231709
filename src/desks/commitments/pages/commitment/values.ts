// How values of a commitment's fields are read on its page. What may be said is the kind's own to decide; what cannot be
// read here is shown as it came.

export interface DueSaid {
  on: string | null;
  words?: string;
  reason?: string;
}

export interface ClosingSaid {
  end: string;
  on: string;
  by?: string;
  note?: string;
}

export interface AnswerSaid {
  answer: string;
  reason?: string;
}

export interface RatingSaid {
  score: number;
  rule: string;
}

export interface OriginSaid {
  from: string;
  reference?: string;
  language?: string;
  span?: [number, number];
}

function objectOf(value: unknown): Record<string, unknown> | null {
  return value !== null && typeof value === "object" && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

function textIn(read: Record<string, unknown>, name: string): string | undefined {
  const found = read[name];
  return typeof found === "string" ? found : undefined;
}

export function readDue(value: unknown): DueSaid | null {
  const read = objectOf(value);
  if (read === null) return null;
  const [words, reason] = [textIn(read, "words"), textIn(read, "reason")];
  return {
    on: textIn(read, "on") ?? null,
    ...(words === undefined ? {} : { words }),
    ...(reason === undefined ? {} : { reason }),
  };
}

export function readClosing(value: unknown): ClosingSaid | null {
  const read = objectOf(value);
  const [end, on] = read === null ? [] : [textIn(read, "end"), textIn(read, "on")];
  if (read === null || end === undefined || on === undefined) return null;
  const [by, note] = [textIn(read, "by"), textIn(read, "note")];
  return { end, on, ...(by === undefined ? {} : { by }), ...(note === undefined ? {} : { note }) };
}

export function readAnswer(value: unknown): AnswerSaid | null {
  const read = objectOf(value);
  const answer = read === null ? undefined : textIn(read, "answer");
  if (read === null || answer === undefined) return null;
  const reason = textIn(read, "reason");
  return { answer, ...(reason === undefined ? {} : { reason }) };
}

export function readRating(value: unknown): RatingSaid | null {
  const read = objectOf(value);
  const rule = read === null ? undefined : textIn(read, "rule");
  if (read === null || rule === undefined || typeof read["score"] !== "number") return null;
  return { score: read["score"], rule };
}

export function readOrigin(value: unknown): OriginSaid | null {
  const read = objectOf(value);
  const from = read === null ? undefined : textIn(read, "from");
  return from === undefined ? null : (value as OriginSaid);
}

/** A list of words; anything else is an empty one. */
export function readWords(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}
