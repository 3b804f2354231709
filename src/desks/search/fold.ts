import { simplifiedHan } from "./han.ts";

const CJK = "\\p{Script=Han}\\p{Script=Hangul}\\p{Script=Hiragana}\\p{Script=Katakana}";
const SPACE_WITHIN_CJK = new RegExp(`(?<=[${CJK}])\\s+(?=[${CJK}])`, "gu");

/**
 * What two texts must share for one to find the other: compatibility forms made one (NFKC), case and Latin accents
 * dropped, traditional characters simplified, hyphens and apostrophes within Latin words gone, and no spaces between
 * Chinese or Korean characters, which are written with and without.
 */
export function folded(text: string): string {
  const plain = withoutAccents(text.toWellFormed().normalize("NFKC").toLowerCase());
  return simplifiedHan(plain)
    .replace(/(?<=\p{Script=Latin})['’‐‑-](?=\p{Script=Latin})/gu, "")
    .replace(/[\u0000-\u001F]/g, " ")
    .replace(SPACE_WITHIN_CJK, "");
}

function withoutAccents(text: string): string {
  if (!/[\u00C0-\u024F]|\p{Mn}/u.test(text)) return text;
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .normalize("NFC");
}

const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
const PER_INITIAL = 588;
// Compatibility jamo become these under NFKC: ㄱ, as typed, is U+1100 after folding.
const FIRST_INITIAL = 0x1100;

/** The initial consonants of a Korean name, as people type them to find it fast: 경제 is ㄱㅈ. Empty without hangul. */
export function initialsOf(text: string): string {
  return Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < FIRST_SYLLABLE || code > LAST_SYLLABLE) return "";
    return String.fromCodePoint(FIRST_INITIAL + Math.floor((code - FIRST_SYLLABLE) / PER_INITIAL));
  }).join("");
}

/** A name in the forms under which it is looked for: as written, run together, and by its Korean initials. */
export function nameForms(name: string): string[] {
  const whole = folded(name);
  const joined = whole.replaceAll(" ", "");
  const initials = initialsOf(whole);
  return [whole, ...(joined === whole ? [] : [joined]), ...(initials.length > 1 ? [initials] : [])];
}

/** The words of a query, folded: at most eight, each at most 64 units; punctuation parts them as spaces do. */
export function tokensOf(query: string): string[] {
  const words = folded(query).split(/[\s,.;:!?()[\]{}"“”‘’「」『』《》〈〉、。，；：！？（）·・…|/\\]+/u);
  const tokens = words.filter((word) => word !== "").map((word) => word.slice(0, 64));
  return [...new Set(tokens)].slice(0, 8);
}
