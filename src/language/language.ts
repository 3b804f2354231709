import type { Language } from "./sentences/language.ts";

export type { Language };

export const languages: readonly Language[] = ["en", "zh", "ko"];

/** A stretch of a text in UTF-16 units: `start` inclusive, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}
