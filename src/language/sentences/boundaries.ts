/** Closing marks that still belong to the sentence they follow. */
const closing = new Set("”’」』）)]\"'》〉】〕＂".split(""));

/** A full stop after one of these ends no sentence; single capitals (initials, U.S.) are told by their shape. */
const abbreviations = new Set(
  "mr mrs ms dr prof sr jr st vs etc no nos art arts para paras cf e.g i.e viz approx dept est gen gov hon inc ltd corp co rep sen amb lt col jan feb mar apr jun jul aug sep sept oct nov dec vol fig u.n u.s u.k d.c a.m p.m ph.d".split(
    " ",
  ),
);

/** Words that begin a sentence even after "U.S.". */
const starters =
  /^(?:The|We|They|In|Both|It|This|These|Those|To|As|At|On|For|He|She|Our|Their|All|Each|With|By|Such|Furthermore|Moreover|Additionally|Finally|Secretary|Ministers|Leaders)\b/;

/** Where the sentence that begins at `start` ends: one past its last unit, at most `longest` units on. */
export function boundaryAfter(text: string, start: number, longest: number): number {
  const limit = Math.min(text.length, start + longest);
  for (let at = start; at < limit; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || code === 0x0d) {
      if (endsLine(text, start, at)) return at + 1;
    } else if (isWideStop(code)) return afterClosing(text, at + 1);
    else if (code === 0x2e || code === 0x21 || code === 0x3f) {
      const end = afterClosing(text, at + 1);
      if (endsHere(text, start, at, end)) return end;
    }
  }
  return limit === text.length ? limit : lastSpace(text, start, limit);
}

/** 。！？ and their half-width and ideographic kin. */
function isWideStop(code: number): boolean {
  return code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 0xff61;
}

function afterClosing(text: string, from: number): number {
  let at = from;
  while (at < text.length && at < from + 8 && (closing.has(text.charAt(at)) || isRepeated(text, at))) at += 1;
  return at;
}

function isRepeated(text: string, at: number): boolean {
  return /[.!?。！？]/.test(text.charAt(at));
}

function endsHere(text: string, start: number, stop: number, end: number): boolean {
  if (end >= text.length) return true;
  const next = text.slice(end, end + 24);
  const word = wordBefore(text, start, stop);
  if (text.charAt(stop) !== ".") return /^\s/.test(next) || isHangul(next) || /^[“"‘]/.test(next);
  if (isHangul(next)) return /[다요까죠]$/.test(word);
  if (!/^\s/.test(next)) return isGluedStart(word, next);
  return !isAbbreviation(word, next.trimStart());
}

function wordBefore(text: string, start: number, stop: number): string {
  let from = stop;
  while (from > start && from > stop - 24 && !/[\s(“"‘]/.test(text.charAt(from - 1))) from -= 1;
  return text.slice(from, stop);
}

function isHangul(text: string): boolean {
  return /^[가-힣]/.test(text);
}

/** "programs.Both leaders": a space was lost. */
function isGluedStart(word: string, next: string): boolean {
  return /[a-z]{3}[)”’]?$/.test(word) && /^[A-Z][a-z]+ /.test(next) && !/[@/]|www/.test(word);
}

function isAbbreviation(word: string, next: string): boolean {
  if (/^[a-z,;]/.test(next)) return true;
  const plain = word.toLowerCase().replace(/^[(“"‘]+/, "");
  if (/^(?:[a-z]|(?:[a-z]\.)+[a-z]|[a-z.]*-[a-z]\.[a-z])$/.test(plain))
    return !starters.test(next) || plain.length === 1;
  if (/^\d{1,2}$/.test(plain)) return /^[\d가-힣A-Z]/.test(next);
  if (/^\d{4}$/.test(plain)) return /^\d{1,2}\./.test(next);
  return abbreviations.has(plain);
}

/** A line break ends a sentence unless the line only wraps: text before it goes on in small letters or mid-phrase. */
function endsLine(text: string, start: number, at: number): boolean {
  const rest = text.slice(at, at + 80);
  const next = /^(?:\r\n|\r|\n)(\s*)(\S?)/.exec(rest);
  if (next === null || /[\r\n]/.test(next[1] ?? "") || next[2] === "") return true;
  const line = text.slice(Math.max(start, text.lastIndexOf("\n", at - 1) + 1), at).trimEnd();
  if (line.length < 25) return true;
  if (/[a-z,]$/.test(line) && /[a-z(“"]/.test(next[2] ?? "")) return false;
  return !isWrappedEast(line, rest.trimStart());
}

function isWrappedEast(line: string, rest: string): boolean {
  const cut = /[\u4e00-\u9fff\uac00-\ud7a3，、,]$/.test(line) && /^[\u4e00-\u9fff\uac00-\ud7a3]/.test(rest);
  return (
    cut &&
    line.length >= 30 &&
    !/[다음]$/.test(line) &&
    !/^(?:[一二三四五六七八九十첫둘셋넷]+[是、째])/.test(rest)
  );
}

function lastSpace(text: string, start: number, limit: number): number {
  const space = text.lastIndexOf(" ", limit - 1);
  const end = space > start ? space + 1 : limit;
  const split = text.charCodeAt(end - 1);
  return split >= 0xd800 && split <= 0xdbff && end - 1 > start ? end - 1 : end;
}
