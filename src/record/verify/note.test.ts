import { generateKeyPairSync, hash, sign, verify } from "node:crypto";
import { describe, expect, test } from "vitest";
import { cosign, cosignatureTime } from "./cosignature.ts";
import { isSmallOrder, privateKeyFromSeed, publicKeyFromRaw, rawPublicKey } from "./ed25519.ts";
import { NOTE_LIMIT, SIGNATURE_LIMIT, formatNote, parseNote } from "./note.ts";
import { signText, verifyNote } from "./signature.ts";
import {
  COSIGNATURE,
  NOTE_SIGNATURE,
  formatVerifierKey,
  isKeyName,
  keyId,
  parseVerifierKey,
  signingKey,
  verifierKey,
} from "./verifier-key.ts";

const secret = (name: string) => privateKeyFromSeed(hash("sha256", name, "buffer"));
const east = signingKey("east.example", NOTE_SIGNATURE, secret("east"));
const west = signingKey("west.example", NOTE_SIGNATURE, secret("west"));
const witness = signingKey("west.example", COSIGNATURE, secret("west"));
const eastKey = verifierKey(east.name, east.type, east.key);
const westKey = verifierKey(west.name, west.type, west.key);
const witnessKey = verifierKey(witness.name, witness.type, witness.key);

const text = "第一行 · 첫 줄\n\nsecond line after an empty one\n";
const signatures = [signText(text, east), signText(text, west), cosign(text, witness, 1_790_000_000)];
const whole = formatNote({ text, signatures });
const bytesOf = (note: string) => Buffer.from(note, "utf8");

describe("verifier keys", () => {
  test("go through their text and back", () => {
    for (const key of [eastKey, westKey, witnessKey]) {
      expect(parseVerifierKey(formatVerifierKey(key))).toMatchObject({
        ok: true,
        key: { name: key.name, id: key.id, type: key.type },
      });
    }
    expect(westKey.id).not.toBe(witnessKey.id);
  });

  test("the key id is that of the specification", () => {
    const input = Buffer.concat([Buffer.from("east.example\n\u0001"), rawPublicKey(east.key)]);
    expect(eastKey.id).toBe(hash("sha256", input, "buffer").readUInt32BE(0));
    expect(formatVerifierKey({ ...eastKey, id: 1 })).toContain("+00000001+");
  });

  test.each([
    ["", "malformed-key"],
    ["east.example", "malformed-key"],
    [formatVerifierKey(eastKey).slice(0, -1), "malformed-key"],
    [`${formatVerifierKey(eastKey)}=`, "malformed-key"],
    [`${formatVerifierKey(eastKey)}\n`, "malformed-key"],
    [formatVerifierKey(eastKey).replace("east", "ea+st"), "malformed-key"],
    [formatVerifierKey(eastKey).replace("east", "ea st"), "bad-key-name"],
    [formatVerifierKey(eastKey).replace("east", "ea\u3000st"), "bad-key-name"],
    [formatVerifierKey(eastKey).replace("east.example", ""), "bad-key-name"],
    [formatVerifierKey(eastKey).replace("east", "eest"), "key-id-mismatch"],
    [formatVerifierKey({ ...eastKey, type: 2 as 1 }), "unknown-signature-type"],
  ])("%j is refused: %s", (key, code) => {
    expect(parseVerifierKey(key)).toEqual({ ok: false, code });
  });

  test("points of small order are refused: anyone can sign for them", () => {
    const identity = Buffer.alloc(32);
    identity[0] = 1;
    const forged = Buffer.concat([identity, Buffer.alloc(32)]);
    expect(verify(null, Buffer.from("anything"), publicKeyFromRaw(identity), forged)).toBe(true);
    expect(isSmallOrder(identity)).toBe(true);
    const id = keyId("weak.example", NOTE_SIGNATURE, identity);
    const vkey = formatVerifierKey({ name: "weak.example", type: NOTE_SIGNATURE, id, raw: identity });
    expect(parseVerifierKey(vkey)).toEqual({ ok: false, code: "weak-key" });
    expect(isSmallOrder(eastKey.raw)).toBe(false);
  });

  test.each([
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0100000000000000000000000000000000000000000000000000000000000000",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  ])("one signature fits many messages under %s", (hex) => {
    const forged = Buffer.alloc(64);
    forged[0] = 1;
    const raw = Buffer.from(hex, "hex");
    const key = publicKeyFromRaw(raw);
    const fits = Array.from({ length: 400 }, (_, at) =>
      verify(null, Buffer.from(`message ${at}`), key, forged),
    );
    expect(fits.filter(Boolean).length).toBeGreaterThan(20);
    expect(isSmallOrder(raw)).toBe(true);
  });

  test("wrong material for a key is a fault", () => {
    expect(() => privateKeyFromSeed(Buffer.alloc(31))).toThrow(RangeError);
    expect(() => publicKeyFromRaw(Buffer.alloc(33))).toThrow(RangeError);
    expect(() => rawPublicKey(generateKeyPairSync("x25519").publicKey)).toThrow(TypeError);
    expect(() => verifierKey("two words", NOTE_SIGNATURE, east.key)).toThrow(RangeError);
    expect(() => signText(text, witness)).toThrow(TypeError);
    expect(() => cosign(text, east, 1)).toThrow(TypeError);
    expect(() => cosign(text, witness, -1)).toThrow(RangeError);
    expect(isKeyName("a\ud800")).toBe(false);
  });
});

describe("notes", () => {
  test("a note comes back with its text and signatures", () => {
    const read = parseNote(bytesOf(whole));
    expect(read).toMatchObject({ ok: true, note: { text } });
    expect(read.ok && read.note.signatures.map(({ name, id }) => [name, id])).toEqual([
      ["east.example", eastKey.id],
      ["west.example", westKey.id],
      ["west.example", witnessKey.id],
    ]);
    expect(read.ok && formatNote(read.note)).toBe(whole);
  });

  test.each([
    ["no blank line", "text\n\u2014 a AAAAAAA=\n", "note-without-signatures"],
    ["no signature", "text\n\n", "note-without-signatures"],
    ["no final newline", whole.slice(0, -1), "note-without-signatures"],
    ["nothing", "", "note-without-signatures"],
    ["a carriage return", whole.replace("line", "line\r"), "note-control-character"],
    ["a tab", whole.replace("line", "\t"), "note-control-character"],
    ["a zero byte", `${whole}\0`, "note-control-character"],
    ["a hyphen for the dash", whole.replace("\u2014", "-"), "malformed-signature-line"],
    ["two spaces", whole.replace("\u2014 ", "\u2014  "), "malformed-signature-line"],
    [
      "a word too many",
      whole.replace("\u2014 east.example", "\u2014 east .example"),
      "malformed-signature-line",
    ],
    ["a plus in the name", whole.replace("\u2014 east", "\u2014 ea+st"), "malformed-signature-line"],
    ["no name", whole.replace("\u2014 east.example", "\u2014 "), "malformed-signature-line"],
    ["four bytes only", "text\n\n\u2014 a AAAAAA==\n", "malformed-signature-line"],
    ["base64 with loose last bits", "text\n\n\u2014 a AAAAAAB=\n", "malformed-signature-line"],
    ["base64 without padding", "text\n\n\u2014 a AAAAAAA\n", "malformed-signature-line"],
    ["base64 for addresses", "text\n\n\u2014 a AAAAAA-_\n", "malformed-signature-line"],
  ])("%s is refused", (_, note, code) => {
    expect(parseNote(bytesOf(note))).toMatchObject({ ok: false, code });
  });

  test("bytes that are no UTF-8, too many bytes and too many signatures are refused", () => {
    const broken = Buffer.concat([Buffer.of(0xff), bytesOf(whole)]);
    expect(parseNote(broken)).toEqual({ ok: false, code: "note-not-utf8" });
    expect(parseNote(Buffer.from([0xed, 0xa0, 0x80]))).toEqual({ ok: false, code: "note-not-utf8" });
    const long = `${"x".repeat(NOTE_LIMIT)}\n\n\u2014 a AAAAAAA=\n`;
    expect(parseNote(bytesOf(long))).toEqual({ ok: false, code: "note-too-long", limit: NOTE_LIMIT });
    const lines = (count: number) => bytesOf(`text\n\n${"\u2014 a AAAAAAA=\n".repeat(count)}`);
    expect(parseNote(lines(SIGNATURE_LIMIT)).ok).toBe(true);
    expect(parseNote(lines(SIGNATURE_LIMIT + 1))).toMatchObject({ ok: false, code: "too-many-signatures" });
  });

  test("a text that is no note's is a fault where it is written", () => {
    for (const wrong of ["no newline", "tab\t\n", "lone \ud800\n", ""]) {
      expect(() => formatNote({ text: wrong, signatures })).toThrow(RangeError);
    }
    expect(() => formatNote({ text, signatures: [] })).toThrow(RangeError);
    expect(() => formatNote({ text, signatures: [{ name: "a b", id: 1, bytes: Buffer.of(1) }] })).toThrow(
      RangeError,
    );
  });
});

describe("signatures of a note", () => {
  const note = { text, signatures };

  test("known ones are verified, unknown ones kept apart", () => {
    const all = verifyNote(note, [eastKey, westKey, witnessKey]);
    expect(all.ok && all.verified.map(({ key, time }) => [key.name, time])).toEqual([
      ["east.example", null],
      ["west.example", null],
      ["west.example", 1_790_000_000],
    ]);
    const one = verifyNote(note, [westKey]);
    expect(one.ok && [one.verified.length, one.unknown.length]).toEqual([1, 2]);
    expect(verifyNote(note, [])).toEqual({ ok: false, code: "no-known-signature" });
  });

  test("a wrong signature of a known key refuses the note, one of an unknown key does not", () => {
    const forged = { ...signText("another text\n", west) };
    const mixed = { text, signatures: [...signatures, forged] };
    expect(verifyNote(mixed, [eastKey]).ok).toBe(true);
    expect(verifyNote(mixed, [eastKey, westKey])).toEqual({
      ok: false,
      code: "bad-signature",
      name: "west.example",
    });
  });

  test("the same line twice counts once; a changed text, a short and a borrowed signature are refused", () => {
    const doubled = verifyNote({ text, signatures: [...signatures, ...signatures] }, [eastKey]);
    expect(doubled.ok && doubled.verified.length).toBe(1);
    const [first = signatures[0] as never] = signatures;
    for (const wrong of [
      { text: `${text}x\n`, signatures },
      { text, signatures: [{ ...first, bytes: first.bytes.subarray(1) }] },
      { text, signatures: [{ ...first, bytes: signText(text, west).bytes }] },
      { text, signatures: [{ ...signatures[2], ...eastKey, bytes: cosign(text, witness, 1).bytes }] },
    ]) {
      expect(verifyNote(wrong, [eastKey])).toMatchObject({ ok: false, code: "bad-signature" });
    }
  });

  test("a cosignature is over its own time, and no plain signature of the same key", () => {
    const { bytes } = cosign(text, witness, 1_790_000_000);
    expect(cosignatureTime(text, bytes, witnessKey.key)).toBe(1_790_000_000);
    const later = Buffer.from(bytes);
    later[7] = (later[7] as number) + 1;
    expect(cosignatureTime(text, later, witnessKey.key)).toBeNull();
    expect(cosignatureTime(text, bytes.subarray(1), witnessKey.key)).toBeNull();
    const plain = Buffer.concat([bytes.subarray(0, 8), sign(null, Buffer.from(text), witness.key)]);
    expect(cosignatureTime(text, plain, witnessKey.key)).toBeNull();
    const farFuture = Buffer.concat([Buffer.alloc(8, 0x7f), bytes.subarray(8)]);
    expect(cosignatureTime(text, farFuture, witnessKey.key)).toBeNull();
  });
});
