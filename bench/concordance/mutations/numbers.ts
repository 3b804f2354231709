import { drawMatch, replace, type Mutation, type Planted } from "../mutation.ts";
import type { Random } from "../random.ts";

/** Digits that stand alone: no list label at the start, no letters glued. */
const plain = /(?<![A-Za-z\d.,:-])\d+(?:,\d{3})*(?:\.\d+)?(?![\d:-]|[.)]\s)/g;

function draw(text: string, random: Random, fits: (digits: string) => boolean): RegExpMatchArray | null {
  const places = [...text.matchAll(plain)].filter((one) => (one.index ?? 0) > 3 && fits(one[0]));
  return random.pick(places);
}

function changed(
  text: string,
  match: RegExpMatchArray | null,
  by: (digits: string) => string | null,
): Planted | null {
  if (match === null) return null;
  const next = by(match[0]);
  if (next === null || next === match[0]) return null;
  const start = match.index ?? 0;
  return replace(text, start, start + match[0].length, next);
}

export const digit: Mutation = {
  name: "digit",
  plant: (text, _language, random) =>
    changed(
      text,
      draw(text, random, () => true),
      (digits) => {
        const at =
          random.pick(digits.split("").flatMap((one, index) => (/\d/.test(one) ? [index] : []))) ?? 0;
        const old = Number(digits[at]);
        const other = (old + 1 + random.below(8)) % 10;
        if (at === 0 && other === 0) return null;
        return digits.slice(0, at) + String(other) + digits.slice(at + 1);
      },
    ),
};

export const transposed: Mutation = {
  name: "transposed",
  plant: (text, _language, random) =>
    changed(
      text,
      draw(text, random, (digits) => /^\d{2,}$/.test(digits)),
      (digits) => {
        const at = random.below(digits.length - 1);
        if (at === 0 && digits[1] === "0") return null;
        return digits.slice(0, at) + (digits[at + 1] ?? "") + (digits[at] ?? "") + digits.slice(at + 2);
      },
    ),
};

export const timesTen: Mutation = {
  name: "x10",
  plant: (text, _language, random) =>
    changed(
      text,
      draw(text, random, (digits) => !digits.startsWith("0")),
      (digits) => {
        if (digits.includes(",")) return null;
        return digits.includes(".")
          ? digits.replace(/\.(\d)(\d*)/, (_all, a: string, b: string) => (b ? `${a}.${b}` : a))
          : `${digits}0`;
      },
    ),
};

const scaleSwaps: Record<string, string> = {
  万: "亿",
  亿: "万",
  만: "억",
  억: "만",
  million: "billion",
  billion: "million",
  thousand: "million",
};

export const unitScale: Mutation = {
  name: "unit-scale",
  plant(text, _language, random) {
    const match = drawMatch(text, /(?<=\d[\s-]?)(?:[万亿만억]|million|billion|thousand)/g, random);
    if (match === null) return null;
    const start = match.index ?? 0;
    return replace(text, start, start + match[0].length, scaleSwaps[match[0]] ?? match[0]);
  },
};

export const dropped: Mutation = {
  name: "dropped",
  plant(text, _language, random) {
    const match = draw(text, random, () => true);
    if (match === null) return null;
    const start = match.index ?? 0;
    return replace(text, start, start + match[0].length, "");
  },
};
