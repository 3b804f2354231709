import { z } from "zod";

const forms = z.array(z.string().min(1).max(200)).max(60);

/**
 * A concept and how each language writes it. The first form of a language is the settled one, the others are accepted.
 * An English form that begins with ~ is a verb and stands for its inflections; nouns take their plural by themselves.
 */
export const conceptSchema = z.object({
  id: z.string().min(1).max(100),
  /** Concepts of one class can be mistaken for each other: levies, bodies, remedies. */
  class: z.string().min(1).max(100),
  en: forms,
  zh: forms,
  ko: forms,
  forbidden: z.partialRecord(z.enum(["en", "zh", "ko"]), forms).optional(),
  /** The concept that says the opposite, where there is one. */
  antonym: z.string().optional(),
  /** Where the usage stands: a treaty, a law, an organisation's own name. */
  source: z.string(),
});

export type Concept = z.infer<typeof conceptSchema>;

export const glossarySchema = z.array(conceptSchema).max(100_000);
