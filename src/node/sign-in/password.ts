/** How long a password is, in characters as people count them. NIST SP 800-63B, 5.1.1: length, not kinds of letters. */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;
/** What is left of a password once everything that many people would try is counted as one character. */
const LEFT_AT_LEAST = 8;

export type PasswordFault = "too-short" | "too-long" | "too-common" | "holds-own-name";

/**
 * What is wrong with a password, or null. `own` are words that stand for its owner: sign-in name, name, office, party.
 * A word that many use, a run along the alphabet, the digits or a keyboard's row, and a repeated character count as one.
 */
export function passwordFault(password: string, own: readonly string[]): PasswordFault | null {
  const plain = password.normalize("NFKC").trim();
  const length = Array.from(plain).length;
  if (length < SHORTEST_PASSWORD) return "too-short";
  if (length > LONGEST_PASSWORD) return "too-long";
  const read = plainLetters(plain);
  const names = own
    .flatMap((one) => plainLetters(one.normalize("NFKC")).split(/[^\p{L}\p{N}]+/u))
    .filter((one) => Array.from(one).length >= 4);
  if (names.some((one) => read.includes(one)) && leftOf(read, names) < LEFT_AT_LEAST) return "holds-own-name";
  return leftOf(read, names) < LEFT_AT_LEAST ? "too-common" : null;
}

/** Letters as they are meant where they are written as digits and signs. */
function plainLetters(text: string): string {
  const meant: Record<string, string> = { "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t" };
  const signs: Record<string, string> = { "@": "a", $: "s", "!": "i", "|": "i" };
  const lower = text.toLowerCase();
  const isWord = /[a-z]/.test(lower);
  return Array.from(lower, (one) => (isWord ? (meant[one] ?? signs[one] ?? one) : one)).join("");
}

function leftOf(read: string, names: readonly string[]): number {
  const words = [...COMMON, ...names].sort((a, b) => b.length - a.length);
  let left = read;
  for (const word of words) left = left.replaceAll(word, "\u0001");
  return Array.from(withoutRuns(left)).filter((one) => one === "\u0001" || /[\p{L}\p{N}]/u.test(one)).length;
}

/** Three and more that go up, down or stay, by code or along a keyboard's row, count as one. */
function withoutRuns(text: string): string {
  const kept: string[] = [];
  let step: number | null = null;
  let run = 1;
  for (const one of text) {
    const before = kept.at(-1);
    const now: number | null = before === undefined ? null : stepFrom(before, one);
    run = now !== null && now === step ? run + 1 : now === null ? 1 : 2;
    step = now;
    if (run < 3) kept.push(one);
    else kept[kept.length - 1] = one;
  }
  return kept.join("");
}

const ROWS = [
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "1234567890",
  "qazwsxedcrfvtgbyhnujmikolp",
  "abcdefghijklmnopqrstuvwxyz",
];

/** 0: the same again; 1 or -1: a neighbour in a row; null: neither. */
function stepFrom(before: string, after: string): number | null {
  if (before === after) return 0;
  const [a, b] = [meantDigit(before), meantDigit(after)];
  for (const row of ROWS) {
    for (const [x, y] of [
      [before, after],
      [a, b],
    ] as const) {
      const from = row.indexOf(x);
      const to = row.indexOf(y);
      if (from >= 0 && to >= 0 && Math.abs(to - from) === 1) return to - from;
    }
  }
  return null;
}

/** A digit that was read as a letter, as the digit it was. */
function meantDigit(letter: string): string {
  const digits: Record<string, string> = { o: "0", i: "1", e: "3", a: "4", s: "5", t: "7" };
  return digits[letter] ?? letter;
}

/** Words that lists of leaked passwords are full of, in the languages of our users as they are typed. */
const COMMON = [
  "password",
  "passwort",
  "passw",
  "pass",
  "word",
  "secret",
  "letmein",
  "welcome",
  "login",
  "logon",
  "signin",
  "admin",
  "administrator",
  "root",
  "guest",
  "test",
  "user",
  "default",
  "changeme",
  "change",
  "qwerty",
  "qwertz",
  "azerty",
  "monkey",
  "dragon",
  "master",
  "shadow",
  "sunshine",
  "princess",
  "football",
  "baseball",
  "superman",
  "batman",
  "iloveyou",
  "iloveu",
  "love",
  "trustno",
  "hello",
  "freedom",
  "whatever",
  "summer",
  "winter",
  "spring",
  "autumn",
  "monday",
  "friday",
  "january",
  "december",
  "china",
  "korea",
  "beijing",
  "seoul",
  "shanghai",
  "busan",
  "daehan",
  "minguk",
  "zhongguo",
  "hanguo",
  "hankook",
  "woaini",
  "aini",
  "mima",
  "nihao",
  "wode",
  "taobao",
  "sarang",
  "saranghae",
  "annyeong",
  "tkfkd",
  "tkfkdgo",
  "dkssud",
  "qlalf",
  "qlqjs",
  "rhksfl",
  "concord",
  "committee",
  "ministry",
  "commerce",
  "foreign",
  "delegation",
  "office",
  "treaty",
  "trade",
  "government",
  "minister",
  "secretary",
  "asdf",
  "zxcv",
  "abcd",
  "samsung",
  "huawei",
  "google",
  "apple",
  "microsoft",
  "windows",
  "computer",
  "internet",
  "correct",
  "horse",
  "battery",
  "staple",
  "비밀번호",
  "안녕하세요",
  "사랑해",
  "대한민국",
  "密码",
  "我爱你",
  "你好",
  "中国",
  "管理员",
];
