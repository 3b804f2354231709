import { describe, expect, test } from "vitest";
import { formatCheckpoint, openCheckpoint, parseCheckpoint, signCheckpoint } from "./checkpoint.ts";
import { EMPTY_ROOT } from "./hash.ts";
import { formatNote } from "./note.ts";
import { sampleAnchor, sampleCheckpoint, sampleKey, sampleOrigin, sampleTime } from "./sample-log.ts";
import { signText } from "./signature.ts";
import { verifierKey } from "./verifier-key.ts";

const root = EMPTY_ROOT;
const encoded = Buffer.from(root).toString("base64");
const plain = { origin: sampleOrigin, size: 20_852_163, root, extensions: [] };

describe("the text of a checkpoint", () => {
  test("is origin, size and root, one a line, then extensions", () => {
    expect(formatCheckpoint(plain)).toBe(`${sampleOrigin}\n20852163\n${encoded}\n`);
    const extended = { ...plain, extensions: ["one", "two words"] };
    expect(parseCheckpoint(formatCheckpoint(extended))).toEqual({ ok: true, checkpoint: extended });
  });

  test.each([
    ["", "origin"],
    [`\n1\n${encoded}\n`, "origin"],
    [`o\n01\n${encoded}\n`, "size"],
    [`o\n-1\n${encoded}\n`, "size"],
    [`o\n+1\n${encoded}\n`, "size"],
    [`o\n1.0\n${encoded}\n`, "size"],
    [`o\n1e3\n${encoded}\n`, "size"],
    [`o\n \n${encoded}\n`, "size"],
    [`o\n9007199254740992\n${encoded}\n`, "size"],
    [`o\n18446744073709551615\n${encoded}\n`, "size"],
    [`o\n1\n${encoded.slice(0, -1)}\n`, "root"],
    [`o\n1\n${encoded.slice(4)}\n`, "root"],
    [`o\n1\n ${encoded}\n`, "root"],
    ["o\n1", "root"],
    [`o\n1\n${encoded}`, "extension"],
    [`o\n1\n${encoded}\n\n`, "extension"],
    [`o\n1\n${encoded}\nextension`, "extension"],
    [`o\n1\n${encoded}\n\nextension\n`, "extension"],
  ])("%j is refused at the %s", (text, where) => {
    expect(parseCheckpoint(text)).toEqual({ ok: false, code: "malformed-checkpoint", where });
  });

  test("what cannot be read back is not written", () => {
    for (const wrong of [
      { ...plain, origin: "" },
      { ...plain, origin: "two\nlines" },
      { ...plain, size: 2 ** 53 },
      { ...plain, size: 0.5 },
      { ...plain, root: Buffer.alloc(31) },
      { ...plain, extensions: [""] },
      { ...plain, extensions: ["two\nlines"] },
    ]) {
      expect(() => formatCheckpoint(wrong)).toThrow(RangeError);
    }
  });
});

describe("a signed checkpoint", () => {
  const signed = Buffer.from(sampleCheckpoint(7, root));

  test("opens for its anchor, with its cosignatures", () => {
    const opened = openCheckpoint(signed, sampleAnchor);
    expect(opened).toMatchObject({ ok: true, checkpoint: { origin: sampleOrigin, size: 7 }, unknown: [] });
    expect(opened.ok && opened.signatures).toHaveLength(1);
    expect(opened.ok && opened.cosignatures.map(({ time }) => time)).toEqual([sampleTime]);
  });

  test("a cosigner who is not known is kept apart", () => {
    const opened = openCheckpoint(signed, { ...sampleAnchor, cosigners: [] });
    expect(opened.ok && [opened.cosignatures.length, opened.unknown.length]).toEqual([0, 1]);
  });

  test("another log's, an unsigned and a merely cosigned one are refused", () => {
    const elsewhere = { ...sampleAnchor, origin: "elsewhere.example" };
    expect(openCheckpoint(signed, elsewhere)).toEqual({
      ok: false,
      code: "other-origin",
      expected: "elsewhere.example",
      found: sampleOrigin,
    });
    expect(openCheckpoint(signed, { ...sampleAnchor, keys: [] })).toEqual({
      ok: false,
      code: "no-known-signature",
    });
    const cosigners = [verifierKey(sampleKey.name, sampleKey.type, sampleKey.key)];
    const swapped = { ...sampleAnchor, keys: sampleAnchor.cosigners ?? [], cosigners };
    expect(openCheckpoint(signed, swapped)).toEqual({ ok: false, code: "no-known-signature" });
  });

  test("a signed note that is no checkpoint is refused", () => {
    const text = `${sampleOrigin}\nmany\n${encoded}\n`;
    const note = Buffer.from(formatNote({ text, signatures: [signText(text, sampleKey)] }));
    expect(openCheckpoint(note, sampleAnchor)).toEqual({
      ok: false,
      code: "malformed-checkpoint",
      where: "size",
    });
  });

  test("is what signCheckpoint writes", () => {
    const own = Buffer.from(signCheckpoint(plain, [sampleKey]));
    expect(openCheckpoint(own, sampleAnchor)).toMatchObject({
      ok: true,
      checkpoint: plain,
      cosignatures: [],
    });
  });
});
