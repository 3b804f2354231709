import { z } from "zod";
import { type FieldDeclaration, type Kind, defineKind } from "../../../record/kind/kind.ts";

/** The longest wording of one paragraph in one language, in UTF-16 units. */
export const WORDING_LIMIT = 20_000;

// Bidirectional controls can make a text read otherwise than it is stored.
const BIDIRECTIONAL = /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/u;

const wording = z
  .string()
  .min(1)
  .max(WORDING_LIMIT)
  .refine((text) => text.trim() !== "")
  .refine((text) => text.isWellFormed());

export function wordingField(language: string): string {
  return `wording.${language}`;
}

/**
 * A paragraph: one identity across the languages of its text, with a joint wording in each. What is settled is the
 * wording in every authentic language at once; a position may be tabled in one language first.
 */
export function paragraph(languages: readonly string[]): Kind {
  const wordings = languages.map(wordingField);
  const fields: Record<string, FieldDeclaration> = { included: { holder: "joint", schema: z.boolean() } };
  for (const name of wordings) fields[name] = { holder: "joint", schema: wording };
  return defineKind({
    name: "paragraph",
    version: 1,
    fields,
    units: { wording: { fields: wordings, required: wordings } },
    refuse: ({ value }) =>
      typeof value === "string" && BIDIRECTIONAL.test(value) ? { code: "bidirectional-control" } : null,
  });
}
