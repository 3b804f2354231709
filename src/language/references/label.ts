const romanValues: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/** The order of letters in Korean agreements: (a) is 가, (b) 나, … (n) 하. */
const koreanLetters = "가나다라마바사아자차카타파하";
const secondLetters = "거너더러머버서어저처커터퍼허";

const chineseDigits: Record<string, number> = {
  〇: 0,
  零: 0,
  "○": 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/**
 * The places in a list that a label may name: "b", "2", "(ii)", "二", "나" are all the second; "i" is the ninth letter
 * or the first Roman numeral, so it names both. Empty where the writing is no label.
 */
export function placesOf(label: string): number[] {
  const bare = label.replace(/[()\s.]/g, "");
  if (/^\d+$/.test(bare)) return [Number(bare)];
  if (/^[a-z]{1,6}$/i.test(bare)) return [...letterPlace(bare), ...romanPlace(bare)];
  const korean =
    koreanLetters.indexOf(bare) >= 0 ? koreanLetters.indexOf(bare) : secondLetters.indexOf(bare) + 13;
  if (bare.length === 1 && korean >= 0 && (koreanLetters + secondLetters).includes(bare)) return [korean + 1];
  return chinesePlace(bare);
}

function letterPlace(bare: string): number[] {
  const first = bare.toLowerCase().charCodeAt(0) - 96;
  if (bare.length === 1) return [first];
  return /^([a-z])\1$/i.test(bare) ? [first + 26] : [];
}

function romanPlace(bare: string): number[] {
  const lower = bare.toLowerCase();
  if (!/^m*(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(lower)) return [];
  let total = 0;
  for (let at = 0; at < lower.length; at += 1) {
    const value = romanValues[lower.charAt(at)] ?? 0;
    total += value < (romanValues[lower.charAt(at + 1)] ?? 0) ? -value : value;
  }
  return total > 0 ? [total] : [];
}

/** 二十四, 一百一十, 二〇: the small numbers that number articles. */
function chinesePlace(bare: string): number[] {
  if (!/^[〇零○一二三四五六七八九十百]+$/.test(bare)) return [];
  if (!/[十百]/.test(bare))
    return [
      Number(
        bare
          .split("")
          .map((one) => chineseDigits[one] ?? 0)
          .join(""),
      ),
    ];
  let total = 0;
  let digit: number | null = null;
  for (const one of bare) {
    if (one === "十" || one === "百") {
      total += (digit ?? 1) * (one === "十" ? 10 : 100);
      digit = null;
    } else digit = chineseDigits[one] ?? 0;
  }
  return [total + (digit ?? 0)];
}
