import { z } from "zod";
import type { Finding } from "./finding.ts";
import { checkUnit, type CheckOptions, type UnitTexts } from "./check.ts";
import { isTooLong } from "./documents.ts";

/** A row of aligned texts as it comes in: anything else in it is let pass. */
export const rowSchema = z.object({
  id: z.union([z.string(), z.number()]),
  doc: z.string().optional(),
  texts: z.object({ en: z.string().nullish(), zh: z.string().nullish(), ko: z.string().nullish() }),
});

export interface CheckedRow {
  id: string | number;
  findings: Pick<Finding, "class" | "severity" | "spans" | "message">[];
}

export type RowResult =
  | { ok: true; row: CheckedRow }
  | { ok: false; code: "not-json" | "not-a-row" | "too-long" };

/** One line of a JSON-lines file, checked; a line that is no row is refused, and nothing else happens to it. */
export function checkLine(line: string, options: CheckOptions): RowResult {
  const read = parse(line);
  if (read === undefined) return { ok: false, code: "not-json" };
  const row = rowSchema.safeParse(read);
  if (!row.success) return { ok: false, code: "not-a-row" };
  const texts: UnitTexts = {};
  for (const language of ["en", "zh", "ko"] as const) {
    const text = row.data.texts[language];
    if (typeof text === "string") texts[language] = text;
  }
  if (isTooLong(texts)) return { ok: false, code: "too-long" };
  const findings = checkUnit(texts, options).map(({ class: kind, severity, spans, message }) => ({
    class: kind,
    severity,
    spans,
    message,
  }));
  return { ok: true, row: { id: row.data.id, findings } };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}
