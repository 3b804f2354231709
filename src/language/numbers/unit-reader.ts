import type { Language } from "../language.ts";
import { formsOf, signs, unitNames, type Unit } from "./units.ts";

interface Reader {
  after: RegExp;
  units: Map<string, Unit[]>;
}

function escape(form: string): string {
  return form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function makeReader(language: Language): Reader {
  const units = new Map<string, Unit[]>();
  for (const unit of unitNames) {
    for (const form of formsOf(unit, language)) {
      const written = language === "en" ? form.toLowerCase() : form;
      units.set(written, [...(units.get(written) ?? []), unit]);
    }
  }
  const written = [...units.keys()].sort((a, b) => b.length - a.length);
  return { after: language === "en" ? englishUnit(written) : cjkUnit(written), units };
}

/** English units are words, so they end where the word ends; single letters (5m, 3g) stand right at the number. */
function englishUnit(written: string[]): RegExp {
  const words = written.filter((form) => form.length > 1).map(escape);
  const letters = written.filter((form) => form.length === 1 && form !== "%" && form !== "‰");
  return new RegExp(
    `(?:\\s?\\(\\d+\\))?(?:[\\s-]?(${words.join("|")}|%|‰)(?:s|es)?|(${letters.join("|")}))(?![a-z])`,
    "iy",
  );
}

/** A bracketed numeral may stand between, as in 三十（30）日, and "more than", as in 20多年. */
function cjkUnit(written: string[]): RegExp {
  return new RegExp(`(?:\\s?\\(\\d+\\))?\\s?[여余多几]?\\s?(${written.map(escape).join("|")})`, "y");
}

const readers = new Map<Language, Reader>();

function readerOf(language: Language): Reader {
  const known = readers.get(language);
  if (known !== undefined) return known;
  const made = makeReader(language);
  readers.set(language, made);
  return made;
}

/** The unit written right after `at`, as the units it may be and where it ends; null where there is none. */
export function unitAfter(
  text: string,
  at: number,
  language: Language,
): { units: Unit[]; end: number } | null {
  const { after, units } = readerOf(language);
  after.lastIndex = at;
  const found = after.exec(text);
  if (found === null) return null;
  const form = found[1] ?? found[2] ?? "";
  const named = units.get(language === "en" ? form.toLowerCase() : form);
  return named === undefined ? null : { units: named, end: after.lastIndex };
}

/** The currency written right before `start`: $, US$, EUR, 人民币. */
export function currencyBefore(text: string, start: number): { units: Unit[]; start: number } | null {
  const before = text.slice(Math.max(0, start - 5), start);
  const trimmed = before.trimEnd();
  for (const [sign, unit] of signs) {
    if (!trimmed.endsWith(sign)) continue;
    return { units: [unit], start: start - (before.length - trimmed.length) - sign.length };
  }
  return null;
}
