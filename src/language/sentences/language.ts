export type Language = "en" | "zh" | "ko";

/**
 * The language of a stretch of text by its script: Hangul is Korean, Han without Hangul or kana Chinese, Latin
 * English; null where none of the three prevails (digits only, Japanese, Cyrillic). Looks at the first 2,000 units.
 */
export function languageOf(text: string): Language | null {
  const { hangul, han, latin, other } = countScripts(text.slice(0, 2000));
  const letters = hangul * 2 + han * 2 + latin / 2 + other;
  if (letters === 0 || other > letters / 3) return null;
  if (hangul > 0 && hangul * 2 >= han) return hangul * 6 >= latin ? "ko" : "en";
  if (han > 0) return han * 8 >= latin ? "zh" : "en";
  return latin > 0 ? "en" : null;
}

function countScripts(text: string): { hangul: number; han: number; latin: number; other: number } {
  const counts = { hangul: 0, han: 0, latin: 0, other: 0 };
  for (let at = 0; at < text.length; at += 1) {
    const script = scriptOf(text.charCodeAt(at));
    if (script !== null) counts[script] += 1;
  }
  return counts;
}

function scriptOf(code: number): "hangul" | "han" | "latin" | "other" | null {
  if (code < 0x41) return null;
  if (code <= 0x24f) return isLatin(code) ? "latin" : null;
  if ((code >= 0xac00 && code <= 0xd7a3) || (code >= 0x1100 && code <= 0x11ff)) return "hangul";
  if ((code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff)) return "han";
  if (code >= 0x370 && code <= 0x1fff) return "other";
  return code >= 0x3040 && code <= 0x30ff && code !== 0x30fb ? "other" : null;
}

function isLatin(code: number): boolean {
  return (code <= 0x5a || code >= 0x61) && (code <= 0x7a || code >= 0xc0);
}
