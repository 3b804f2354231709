import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LIMITS, type Remote } from "./remote.ts";

/** The files every adapter of `Remote` is tried with: a log of three entries and what lies beside it. */
export const contractBody = Buffer.from('{"salt":"AAAAAAAAAAAAAAAAAAAAAA","value":"shall"}');
export const contractAttachment = Buffer.alloc(100_000, 3);
export const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const tooLong = "f".repeat(64);

export const contractFiles: ReadonlyMap<string, Uint8Array> = new Map<string, Uint8Array>([
  ["checkpoint", Buffer.from("a checkpoint\n")],
  ["tile/entries/000.p/3", Buffer.from("0123456789")],
  ["tile/0/000.p/3", Buffer.alloc(96, 1)],
  ["tile/0/001", Buffer.alloc(LIMITS.tile + 1)],
  ["rotations", Buffer.from("{}\n")],
  [`body/${hashOf(contractBody)}`, contractBody],
  [`body/${tooLong}`, Buffer.alloc(LIMITS.body + 1)],
  [`attachment/${hashOf(contractAttachment)}`, contractAttachment],
]);

/** What every adapter of `Remote` promises. `open` makes it over `contractFiles`. */
export function remoteContract(
  name: string,
  open: () => Promise<{ remote: Remote; close: () => Promise<void> }>,
): void {
  describe(`a remote: ${name}`, () => {
    let remote: Remote;
    let close: () => Promise<void>;

    beforeAll(async () => {
      ({ remote, close } = await open());
    });
    afterAll(() => close());

    test("hands over the checkpoint and files of the tree", async () => {
      expect(await text(remote.checkpoint())).toBe("a checkpoint\n");
      expect(await text(remote.read("tile/entries/000.p/3"))).toBe("0123456789");
      expect(await text(remote.read("rotations"))).toBe("{}\n");
    });

    test("hands over a file from a byte on, and says where the bytes begin", async () => {
      const fetched = await remote.read("tile/entries/000.p/3", 4);
      expect(fetched.ok && [Buffer.from(fetched.bytes).toString(), fetched.from]).toEqual(["456789", 4]);
    });

    test("says that a file ends before the byte asked for", async () => {
      expect(await remote.read("tile/entries/000.p/3", 10)).toEqual({ ok: false, code: "beyond-end" });
    });

    test("hands over bodies and attachments by their hash", async () => {
      expect(await text(remote.body(hashOf(contractBody)))).toBe(contractBody.toString());
      const attachment = await remote.attachment(hashOf(contractAttachment));
      expect(attachment.ok && contractAttachment.equals(attachment.bytes)).toBe(true);
    });

    test("says that something is not there", async () => {
      const missing = { ok: false, code: "not-there" };
      expect(await remote.read("tile/entries/001")).toEqual(missing);
      expect(await remote.body("0".repeat(64))).toEqual(missing);
      expect(await remote.attachment("0".repeat(64))).toEqual(missing);
    });

    test("hands over nothing that is longer than its kind may be", async () => {
      expect(await remote.body(tooLong)).toEqual({ ok: false, code: "too-large", limit: LIMITS.body });
      expect(await remote.read("tile/0/001")).toEqual({ ok: false, code: "too-large", limit: LIMITS.tile });
    });

    test("takes a cosignature, or says that it has no way back", async () => {
      const delivered = await remote.deliver(Buffer.from("a cosigned checkpoint\n"));
      expect(delivered.ok || delivered.code === "no-way-back").toBe(true);
    });
  });
}

async function text(fetched: ReturnType<Remote["checkpoint"]>): Promise<string | null> {
  const one = await fetched;
  return one.ok ? Buffer.from(one.bytes).toString() : null;
}
