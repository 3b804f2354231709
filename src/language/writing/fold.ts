const fullWidth =
  /[\uff01-\uff5e\u3000\u00a0\u2009\u202f\u2212\u2018\u2019\u201c\u201d\u2013\u2015\uff61-\uff65\u2236\u2103]/g;

const singles: Record<string, string> = {
  "\u3000": " ",
  "\u00a0": " ",
  "\u2009": " ",
  "\u202f": " ",
  "\u2212": "-",
  "\u2013": "-",
  "\u2015": "\u2014",
  "\u2018": "'",
  "\u2019": "'",
  "\u201c": '"',
  "\u201d": '"',
  "\uff61": "。",
  "\uff64": "、",
  "\u2236": ":",
};

function foldOne(char: string): string {
  const single = singles[char];
  if (single !== undefined) return single;
  const code = char.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : char;
}

/**
 * The same text with full-width letters, digits, signs and spaces as plain ones. One UTF-16 unit becomes
 * one UTF-16 unit, so that every offset in the result is an offset in the text; lone surrogates stay.
 */
export function foldWidth(text: string): string {
  return text.replace(fullWidth, foldOne);
}
