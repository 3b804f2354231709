import { civil, later, weekOf } from "./calendar.ts";
import { oneDay, partOfMonth, wholeMonth, type Part, type Period } from "./periods.ts";
import type { Reference } from "./time-phrase.ts";

const figures: Record<string, number> = {
  〇: 0,
  零: 0,
  "○": 0,
  O: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** Numerals of Chinese dates: 2026, ２０２６, 二〇二六, 十二, 三十一, 两, 一百八十. NaN for anything else. */
export function numeral(text: string): number {
  const plain = text.normalize("NFKC");
  if (/^\d+$/.test(plain)) return Number(plain);
  if (/^[〇零○O一二三四五六七八九]{2,}$/.test(plain))
    return Number(plain.replace(/./g, (figure) => String(figures[figure])));
  return compound(plain);
}

function compound(text: string): number {
  const match =
    /^(?:([一二两三四五六七八九])百零?)?(?:([一二三四五六七八九])?(十))?([一二两三四五六七八九])?$/.exec(
      text,
    );
  if (match === null || text === "") return Number.NaN;
  const [, hundreds, tens, ten, ones] = match;
  const value = (figure: string | undefined): number => (figure === undefined ? 0 : (figures[figure] ?? 0));
  return value(hundreds) * 100 + (ten === undefined ? 0 : (value(tens) || 1) * 10) + value(ones);
}

/** The month that lies `ahead` months after the reference's, or a part of it. */
export function monthFrom(reference: Reference, ahead: number, part: Part | null): Period | null {
  const at = reference === null ? null : civil(reference);
  if (at === null) return null;
  const index = at.year * 12 + at.month - 1 + ahead;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  return part === null ? wholeMonth(year, month) : partOfMonth(year, month, part);
}

/** The week `ahead` weeks after the reference's, or one weekday of it (Monday 1 … Sunday 7). */
export function weekFrom(reference: Reference, ahead: number, weekday: number | null): Period | null {
  if (reference === null) return null;
  const days = weekOf(reference, ahead);
  if (weekday === null) return { ...days, by: days.to };
  const only = days.from === null ? null : later(days.from, weekday - 1, "day");
  return { from: only, to: only, by: only };
}

/** The day `ahead` days after the reference. */
export function dayFrom(reference: Reference, ahead: number): Period | null {
  const at = reference === null ? null : later(reference, ahead, "day");
  const parts = at === null ? null : civil(at);
  return parts === null ? null : oneDay(parts.year, parts.month, parts.day);
}
