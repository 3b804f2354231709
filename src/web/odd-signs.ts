/**
 * A sign that makes words read otherwise than they are stored. `direction`: a control that turns the order of reading;
 * `invisible`: a sign without a shape; `broken`: half of a sign, which no file can carry; `mixed`: a word that mixes
 * letters of scripts that look alike.
 */
export interface OddSign {
  kind: "direction" | "invisible" | "broken" | "mixed";
  /** UTF-16 units. */
  start: number;
  end: number;
}

const PATTERNS: Readonly<Record<Exclude<OddSign["kind"], "mixed">, RegExp>> = {
  direction: /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/gu,
  invisible:
    /[\u00AD\u200B-\u200D\u2060-\u2064\u3164\uFFA0\uFEFF\u115F\u1160]|[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/gu,
  broken: /[\uD800-\uDFFF]/gu,
};

const WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}]{2,}/gu;
const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];

/** The odd signs of a text in their order; words that mix Latin with Cyrillic or Greek as Unicode TR 39 warns of. */
export function oddSigns(text: string): OddSign[] {
  const single = Object.entries(PATTERNS).flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map(({ index, 0: sign }) => {
      return { kind: kind as OddSign["kind"], start: index, end: index + sign.length };
    }),
  );
  const mixed = [...text.matchAll(WORD)].flatMap(({ index, 0: word }) =>
    SCRIPTS.filter((script) => script.test(word)).length > 1
      ? [{ kind: "mixed" as const, start: index, end: index + word.length }]
      : [],
  );
  return [...single, ...mixed].sort((a, b) => a.start - b.start);
}

/** The text without the signs that have no shape of their own; mixed words stay, for nobody but their author can mend them. */
export function withoutOddSigns(text: string): string {
  const gone = oddSigns(text).filter(({ kind }) => kind !== "mixed");
  return gone.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}

/** Each sign by its number, so that it can be named: `U+202E`. */
export function codePoints(text: string): string {
  return Array.from(text, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  }).join(" ");
}
