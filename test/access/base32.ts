const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The bytes that RFC 4648 base 32 stands for, as a code generator reads its secret. */
export function fromBase32(text: string): Buffer {
  const bits = Array.from(text.replaceAll(/\s/g, ""), (letter) =>
    LETTERS.indexOf(letter).toString(2).padStart(5, "0"),
  ).join("");
  const bytes = bits.match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((one) => Number.parseInt(one, 2)));
}
