/**
 * The text of bytes whose encoding nobody states: a byte order mark, else UTF-8, else the national encodings of
 * older Korean and Chinese files (WHATWG: euc-kr, gb18030), told apart by whether Hangul results. Null where
 * the bytes are no text at all.
 */
export function decode(bytes: Uint8Array): string | null {
  const marked = byMark(bytes);
  const text = marked ?? tried(bytes, "utf-8") ?? national(bytes);
  return looksBinary(text) ? null : text.replaceAll("\r\n", "\n").replaceAll("\r", "\n");
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return new TextDecoder("utf-8").decode(bytes);
  return null;
}

function tried(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/**
 * UTF-8 with a few broken bytes (a lone surrogate) stays UTF-8. Bytes of GB 18030 mostly make Hangul too, but rare
 * syllables: the commonest characters of each tell which it is.
 */
function national(bytes: Uint8Array): string {
  const damaged = new TextDecoder("utf-8").decode(bytes);
  if (share(damaged, /\ufffd/g) < 0.5) return damaged;
  const korean = tried(bytes, "euc-kr");
  const chinese = tried(bytes, "gb18030");
  const isKorean = korean !== null && share(korean, /[가-힣]/g) > 0.5;
  const isChinese = chinese !== null && share(chinese, /[\u4e00-\u9fff]/g) > 0.5;
  if (isKorean && !(isChinese && share(chinese, commonChinese) > share(korean, commonKorean))) return korean;
  return isChinese ? chinese : damaged;
}

const commonKorean =
  /[이다는의을를에고하기로한가은지사시도해인리자그대서어정나아과와수있들니것부보공제동국협력]/g;
const commonChinese =
  /[的一是在和了有不中国这为上以个人我们要会大来到时地年对将与及等双方同意合作加强发展经贸易进行关系]/g;

/** The share of a script among what is not ASCII, in the first 20,000 units. */
function share(text: string, script: RegExp): number {
  const sample = text.slice(0, 20_000);
  const foreign = sample.match(/[^\u0000-\u007f]/g)?.length ?? 0;
  return foreign === 0 ? 0 : (sample.match(script)?.length ?? 0) / foreign;
}

/** Control characters and replacement marks beyond one in a hundred. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, 20_000);
  const odd = sample.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  return odd * 100 > sample.length;
}
