import { type EntitySeen, fieldOf, saidBy } from "./view.ts";

/** What a side asks the others to look at: a sentence, and the words it is about in each language that has them. */
export interface Raised {
  sentence: string;
  words: Readonly<Record<string, string>>;
}

/** What one side has raised on a paragraph and not taken back. */
export function raisedOn(paragraph: EntitySeen, party: string): Raised[] {
  return readRaised(saidBy(fieldOf(paragraph, "raised"), party));
}

/** Reads a value of the field `raised`; anything else in it is passed over. */
export function readRaised(value: unknown): Raised[] {
  return Array.isArray(value) ? value.filter(isRaised) : [];
}

function isRaised(value: unknown): value is Raised {
  const { sentence, words } = (value ?? {}) as Partial<Record<keyof Raised, unknown>>;
  const isWorded = typeof words === "object" && words !== null && !Array.isArray(words);
  return (
    typeof sentence === "string" && isWorded && Object.values(words).every((one) => typeof one === "string")
  );
}

const WORDS_LIMIT = 1000;

/** A finding as it is raised: its sentence and the very words, cut where the kind would refuse them. */
export function raisedFrom(
  { message, spans }: { message: string; spans: Readonly<Record<string, readonly [number, number]>> },
  texts: Readonly<Record<string, string>>,
): Raised {
  const words = Object.entries(spans).flatMap(([language, [start, end]]) => {
    const own = (texts[language] ?? "").slice(start, end).slice(0, WORDS_LIMIT).toWellFormed();
    return own.trim() === "" ? [] : [[language, own] as const];
  });
  return { sentence: message.slice(0, WORDS_LIMIT).toWellFormed(), words: Object.fromEntries(words) };
}
