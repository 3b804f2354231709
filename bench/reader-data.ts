import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Theme } from "../src/language/reader/themes.ts";

/** The folder of labelled sentences beside the project; absent where the project stands alone. */
const folder = path.resolve(import.meta.dirname, "../../shared/language");

export const haveLabels = existsSync(path.join(folder, "commitments.dev.jsonl"));

/** A sentence with the labels of two annotators; null, or a list of both, where they differed. */
export interface Labelled {
  id: string;
  doc: string;
  lang: "en" | "zh" | "ko";
  text: string;
  commitment: boolean | null;
  collective: boolean | null;
  testable: boolean | null;
  count: number | number[];
  deadline: string | null | (string | null)[];
  themes: Theme[];
}

/** A commitment that the G7 Research Group recorded: a yes without its document around it. */
export interface G7Commitment {
  id: string;
  doc_id: string;
  theme: string;
  text: string;
}

export function labelled(): Labelled[] {
  return linesOf("commitments.dev.jsonl") as Labelled[];
}

export function g7Commitments(): G7Commitment[] {
  return linesOf("g7-commitments.dev.jsonl") as G7Commitment[];
}

function linesOf(name: string): unknown[] {
  const lines = readFileSync(path.join(folder, name), "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line) as unknown);
}
