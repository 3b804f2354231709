import { z } from "zod";
import type { Language } from "../language.ts";
import en from "./weights/en.json" with { type: "json" };
import ko from "./weights/ko.json" with { type: "json" };
import zh from "./weights/zh.json" with { type: "json" };

/** Two linear models of one language: named rules with their weights, read by a person as by a machine. */
export const weightsSchema = z.object({
  language: z.enum(["en", "zh", "ko"]),
  madeBy: z.string(),
  trainedOn: z.string(),
  commitment: z.record(z.string(), z.number()),
  testable: z.record(z.string(), z.number()),
});

export type Weights = z.infer<typeof weightsSchema>;
export type Task = "commitment" | "testable";

/** The always-present feature. */
export const bias = "(bias)";

/** The weights that ship, one file a language. */
export const shippedWeights: Record<Language, Weights> = {
  en: weightsSchema.parse(en),
  zh: weightsSchema.parse(zh),
  ko: weightsSchema.parse(ko),
};

/** Logistic regression: 1 / (1 + e^-(bias + the weights of what holds)). Rules without a weight count nothing. */
export function probability(holds: Iterable<string>, weights: Record<string, number>): number {
  let sum = weights[bias] ?? 0;
  for (const name of holds) sum += weights[name] ?? 0;
  return 1 / (1 + Math.exp(-sum));
}
