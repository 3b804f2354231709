import { describe, expect, test } from "vitest";
import { formatAgreementKey } from "./anchor.ts";
import { sampleKeys } from "./sample-node.ts";
import { seal, unseal } from "./seal.ts";

const own = sampleKeys("recipient").agreement;
const other = sampleKeys("somebody else").agreement;
const once = sampleKeys("once").agreement;
const to = { agreement: formatAgreementKey(own) };
const context = Buffer.from("context");

describe("sealing", () => {
  test.each([0, 1, 65_535, 65_536, 65_537, 131_072, 200_000])("%i bytes come back", (length) => {
    const plain = Buffer.alloc(length, 7);
    const sealed = seal(plain, to, context, once);
    expect(Buffer.from(unseal(sealed, own, context) as Uint8Array).equals(plain)).toBe(true);
  });

  test("nobody else opens it, and nobody under another context", () => {
    const sealed = seal(Buffer.from("words"), to, context, once);
    expect(unseal(sealed, other, context)).toBeNull();
    expect(unseal(sealed, own, Buffer.from("another"))).toBeNull();
  });

  test("whole chunks can be neither dropped, nor exchanged, nor repeated", () => {
    const sealed = seal(Buffer.alloc(3 * 65_536, 7), to, context, once);
    const head = sealed.subarray(0, 32);
    const chunks = [0, 1, 2].map((at) => sealed.subarray(32 + at * 65_552, 32 + (at + 1) * 65_552));
    const [a, b, c] = chunks as [Uint8Array, Uint8Array, Uint8Array];
    for (const order of [[a, b], [a], [b, c], [b, a, c], [a, b, b, c], [a, c, b], []]) {
      expect(unseal(Buffer.concat([head, ...order]), own, context)).toBeNull();
    }
    expect(unseal(Buffer.concat([head, a, b, c]), own, context)).not.toBeNull();
  });

  test("a point of small order in the place of the one-time key is refused", () => {
    const sealed = Buffer.from(seal(Buffer.from("words"), to, context, once));
    sealed.fill(0, 0, 32);
    expect(unseal(sealed, own, context)).toBeNull();
  });
});
