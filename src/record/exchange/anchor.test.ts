import { describe, expect, test } from "vitest";
import { cosignerKey, fingerprintOf, formatCard, isFingerprint, noteKey, parseCard } from "./anchor.ts";
import { cardFor } from "./own-key.ts";
import { sampleKeys, sampleMechanism } from "./sample-node.ts";

const card = cardFor({ mechanism: sampleMechanism, party: "east", epoch: 0, ...sampleKeys("east") });

describe("a trust card", () => {
  test("is read back as it was written", () => {
    expect(parseCard(formatCard(card))).toEqual({ ok: true, card });
    const withAddress = { ...card, address: "https://east.example" };
    expect(parseCard(formatCard(withAddress))).toEqual({ ok: true, card: withAddress });
  });

  test("has a fingerprint of twelve groups of five digits, the same wherever the node is reached", () => {
    expect(fingerprintOf(card)).toMatch(/^(\d{5} ){11}\d{5}$/);
    expect(fingerprintOf({ ...card, address: "https://elsewhere.example" })).toBe(fingerprintOf(card));
  });

  test("has another fingerprint with another key of either kind", () => {
    const other = cardFor({ mechanism: sampleMechanism, party: "east", epoch: 0, ...sampleKeys("other") });
    const prints = [
      card,
      other,
      { ...card, agreement: other.agreement },
      { ...other, agreement: card.agreement },
    ];
    expect(new Set(prints.map(fingerprintOf)).size).toBe(4);
  });

  test("is compared by its digits alone", () => {
    const heard = fingerprintOf(card);
    expect(isFingerprint(card, heard.replaceAll(" ", "-"))).toBe(true);
    expect(isFingerprint(card, `${heard.slice(0, -1)}${heard.endsWith("0") ? 1 : 0}`)).toBe(false);
    expect(isFingerprint(card, "")).toBe(false);
  });

  test("gives one key that signs and cosigns under different ids", () => {
    expect(noteKey(card.key).id).not.toBe(cosignerKey(card.key).id);
    expect(Buffer.from(noteKey(card.key).raw)).toEqual(Buffer.from(cosignerKey(card.key).raw));
  });

  const refused: [string, string, object][] = [
    ["no JSON", "east", { code: "card-unreadable" }],
    ["spare spaces", formatCard(card).replace(":", ": "), { code: "card-unreadable" }],
    ["a missing member", formatCard({ ...card, agreement: undefined as never }), { code: "card-malformed" }],
    [
      "another party's origin",
      formatCard({ ...card, party: "west" }),
      { code: "card-contradicts-itself", where: "origin" },
    ],
    [
      "a key of another name",
      formatCard({ ...card, epoch: 1, origin: `${sampleMechanism}/east/1` }),
      { code: "card-contradicts-itself", where: "key" },
    ],
  ];
  test.each(refused)("is refused with %s", (_, text, refusal) => {
    expect(parseCard(text)).toMatchObject({ ok: false, ...refusal });
  });
});
