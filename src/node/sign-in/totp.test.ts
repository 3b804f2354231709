import { expect, test } from "vitest";
import { base32, generatorAddress, matchingStep, stepAt, totpCode } from "./totp.ts";

/** RFC 6238, appendix B, SHA-1, of which six digits are shown. */
const secret = Buffer.from("12345678901234567890");
const vectors: [number, string][] = [
  [59, "94287082"],
  [1_111_111_109, "07081804"],
  [1_111_111_111, "14050471"],
  [1_234_567_890, "89005924"],
  [2_000_000_000, "69279037"],
  [20_000_000_000, "65353130"],
];

test.each(vectors)("at %i seconds the code is the one of RFC 6238", (seconds, eight) => {
  expect(totpCode(secret, stepAt(seconds * 1000))).toBe(eight.slice(2));
});

test("a code counts one step early or late, once, and no code that is malformed", () => {
  const now = 1_111_111_111_000;
  const step = stepAt(now);
  for (const drift of [-1, 0, 1])
    expect(matchingStep(secret, totpCode(secret, step + drift), now, 0)).toBe(step + drift);
  for (const drift of [-2, 2])
    expect(matchingStep(secret, totpCode(secret, step + drift), now, 0)).toBeNull();
  expect(matchingStep(secret, totpCode(secret, step), now, step)).toBeNull();
  for (const code of ["", "12345", "1234567", "12345a", "１２３４５６"])
    expect(matchingStep(secret, code, now, 0)).toBeNull();
});

test("a generator is told its secret as RFC 4648 writes it", () => {
  expect(base32(Buffer.from("foobar"))).toBe("MZXW6YTBOI");
  expect(generatorAddress(secret, "Concord 中国", "li.na")).toBe(
    "otpauth://totp/Concord%20%E4%B8%AD%E5%9B%BD:li.na?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Concord%20%E4%B8%AD%E5%9B%BD&algorithm=SHA1&digits=6&period=30",
  );
});
