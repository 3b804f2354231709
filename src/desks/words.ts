import { z } from "zod";
import type { FieldDeclaration, RuleRefusal, Said } from "../record/kind/kind.ts";

/** What a mechanism must say for its kinds to be made. */
export interface KindSettings {
  languages: readonly string[];
}

// A bidirectional control can make a text read otherwise than it is stored.
const BIDIRECTIONAL = /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/u;

/** A run of words a person typed: not blank, well-formed, at most `limit` UTF-16 units. */
export function words(limit: number) {
  return z
    .string()
    .min(1)
    .max(limit)
    .refine((text) => text.trim() !== "" && text.isWellFormed());
}

/** A calendar day, `YYYY-MM-DD`. */
export const day = z.iso.date();

/** A name the kind's own lists use: a workstream, an office, a series. */
export const token = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);

/** An entity of this mechanism, or an item of the observer's record (`observer:jetc-24-09`). */
export const reference = z.string().regex(/^([a-z][a-z0-9-]{0,31}\/|observer:)[A-Za-z0-9._~-]{1,80}$/);

/** A file that travels beside the acts: salted, content-addressed, erasable. */
export const attachment = z.strictObject({
  attachment: z.string().regex(/^[0-9a-f]{64}$/),
  name: words(200),
  mediaType: z.string().max(100),
  size: z.int().min(0),
});

/** The name of a field that exists once for each language: `title` in `zh-Hans` is `title.zh-Hans`. */
export function inLanguage(field: string, language: string): string {
  return `${field}.${language}`;
}

/** One field for each language of the mechanism. */
export function eachLanguage(
  field: string,
  languages: readonly string[],
  holder: "joint" | "own",
  limit: number,
): Record<string, FieldDeclaration> {
  return Object.fromEntries(
    languages.map((language) => [inLanguage(field, language), { holder, schema: words(limit) }]),
  );
}

/** The names of such fields, in the mechanism's order. */
export function namesInLanguages(field: string, languages: readonly string[]): string[] {
  return languages.map((language) => inLanguage(field, language));
}

/** Every kind's rule on words: no bidirectional controls, at any depth. */
export function refuseHiddenControls({ field, value }: Said): RuleRefusal | null {
  return hasHiddenControl(value) ? { code: "bidirectional-control", field } : null;
}

function hasHiddenControl(value: unknown): boolean {
  if (typeof value === "string") return BIDIRECTIONAL.test(value);
  if (value === null || typeof value !== "object") return false;
  return Object.values(value).some(hasHiddenControl);
}
