import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { envelopeBytes, parseEnvelope } from "./envelope.ts";
import { leafHash } from "./hash.ts";
import { type ContentsDone, checkContents } from "./log-contents.ts";
import { encodePack, parsePackPath } from "./pack.ts";

/** A log of one party: an opening, positions each with its words, and what comes after. */

const PARTY = "a";
const common = { v: 1, office: "a-office", time: "2020-08-01T00:00:00.000Z" } as const;
const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const words = (at: number): Buffer => Buffer.from(`{"salt":"${at}","value":"words ${at}"}`);

function saying(at: number, more: object = {}): Uint8Array {
  const envelope = {
    ...common,
    id: `say-${at}`,
    act: "say",
    entity: "a/1",
    kind: "paragraph",
    version: 1,
    field: "wording.en",
    body: hashOf(words(at)),
    ...more,
  };
  return envelopeBytes(envelope as never);
}

function erasing(id: string, index: number, leaf: string, more: object = {}): Uint8Array {
  const target = { party: PARTY, epoch: 0, index, leaf };
  const about = { act: "erase", entity: "a/1", kind: "paragraph", version: 1, target, ...more };
  const bytes = envelopeBytes({ ...common, id, ...about } as never);
  expect(parseEnvelope(bytes)).toMatchObject({ ok: true });
  return bytes;
}

const leafOf = (entry: Uint8Array | undefined): string =>
  Buffer.from(leafHash(entry ?? Buffer.alloc(0))).toString("hex");

type Pack = (span: { from: number; to: number }, files: ReadonlyMap<string, Uint8Array>) => Uint8Array | null;

/** The bodies of these entries that are there, in one. */
const packed: Pack = ({ from, to }, files) => {
  const spanned = Array.from({ length: to - from }, (_, at) => files.get(`body/${hashOf(words(from + at))}`));
  return encodePack(spanned.filter((one) => one !== undefined));
};

/** Hands a log over as `verifyLog` does: a file of 256 entries after the other. */
async function check(
  entries: readonly Uint8Array[],
  files: ReadonlyMap<string, Uint8Array>,
  { before, most = Infinity, pack = () => null }: { before?: ContentsDone; most?: number; pack?: Pack } = {},
) {
  const seen = { asked: 0, packs: 0, atOnce: 0, most: 0 };
  const read = async (path: string): Promise<Uint8Array | null> => {
    if (path.startsWith("tile/")) return Buffer.alloc(0);
    const span = parsePackPath(path);
    if (span !== null) {
      seen.packs += 1;
      return pack(span, files);
    }
    seen.asked += 1;
    if (seen.asked > most) throw new Error("The line is dead.");
    seen.most = Math.max(seen.most, (seen.atOnce += 1));
    await new Promise((resolve) => setTimeout(resolve, 1));
    seen.atOnce -= 1;
    return files.get(path) ?? null;
  };
  const contents = checkContents(read, PARTY, before);
  const report = (async () => {
    for (const [index, entry] of entries.entries()) {
      if (index % 256 === 0) await contents.read(`tile/entries/${index / 256}`);
      contents.onEntry(index, entry, leafHash(entry));
    }
    return contents.report();
  })();
  return { report, contents, seen };
}

const entries = Array.from({ length: 700 }, (_, at) => saying(at));
const right = new Map<string, Uint8Array>(
  entries.map((_, at) => [`body/${hashOf(words(at))}`, words(at)] as const),
);

describe("the words beside a log", () => {
  test("are all there and right: each is asked for once, a few at a time", async () => {
    const { report, seen } = await check(entries, right);
    expect(await report).toEqual({ right: 700, erased: 0, findings: [], dropped: 0 });
    expect(seen.asked).toBe(700);
    expect(seen.most).toBeLessThanOrEqual(8);
  });

  test("come in packs where there are any; what does not is asked for alone", async () => {
    const files = new Map(right);
    files.set(`body/${hashOf(words(5))}`, Buffer.from("other words"));
    files.delete(`body/${hashOf(words(300))}`);
    const { report, seen } = await check(entries, files, { pack: packed });
    expect(await report).toMatchObject({
      right: 698,
      findings: [
        { index: 5, code: "content-differs" },
        { index: 300, code: "content-missing" },
      ],
    });
    expect([seen.packs, seen.asked]).toEqual([3, 2]);
  });

  test.each<[string, Pack]>([
    ["that is cut", (span, files) => packed(span, files)?.subarray(1) ?? null],
    ["of other bodies", () => encodePack([Buffer.from("other"), Buffer.from("words")])],
    ["that does not come", () => expect.fail("A proxy lets nothing long through.")],
  ])("a pack %s is as good as none", async (_, pack) => {
    const { report, seen } = await check(entries, right, { pack });
    expect(await report).toEqual({ right: 700, erased: 0, findings: [], dropped: 0 });
    expect(seen.asked).toBe(700);
  });

  test("are named where they differ, are missing, or were erased by their author", async () => {
    const files = new Map(right);
    const nameAt = (at: number): string => `body/${hashOf(words(at))}`;
    files.set(nameAt(5), Buffer.from("other words"));
    for (const at of [7, 8, 9, 300]) files.delete(nameAt(at));
    const more = [
      erasing("e-7", 7, leafOf(entries[7])),
      // Neither another leaf nor another entity is the act that named it.
      erasing("e-8", 8, leafOf(entries[7])),
      erasing("e-9", 9, leafOf(entries[9]), { entity: "a/2" }),
      Buffer.from('{"act":"of a later version","attachments":["' + hashOf(words(1)) + '"],"erase":"erase"}'),
    ];
    files.set(`attachment/${hashOf(words(1))}`, words(1));
    const { report } = await check([...entries, ...more], files);
    const reference = (at: number) => ({ kind: "body", hash: hashOf(words(at)), index: at });
    expect(await report).toEqual({
      right: 700 - 5 + 1,
      erased: 1,
      findings: [
        { ...reference(5), code: "content-differs" },
        { ...reference(8), code: "content-missing" },
        { ...reference(9), code: "content-missing" },
        { ...reference(300), code: "content-missing" },
      ],
      dropped: 0,
    });
  });

  test("are compared from where a broken check came to, with what it had found", async () => {
    const files = new Map(right);
    files.set(`body/${hashOf(words(5))}`, Buffer.from("other words"));
    const first = await check(entries, files, { most: 400 });
    await expect(first.report).rejects.toThrow("The line is dead.");
    const before = first.contents.done();
    expect(before.upTo).toBeGreaterThan(300);
    expect(before.upTo).toBeLessThanOrEqual(400);
    const second = await check(entries, files, {
      before: JSON.parse(JSON.stringify(before)) as ContentsDone,
    });
    const report = await second.report;
    expect(report.findings).toMatchObject([{ index: 5, code: "content-differs" }]);
    expect(second.seen.asked).toBe(700 - before.upTo);
  });

  test("that are not there at all are counted beyond the first thousand", async () => {
    const many = Array.from({ length: 1_200 }, (_, at) => saying(at));
    const { report } = await check(many, new Map());
    const { findings, dropped, ...counted } = await report;
    expect([findings.length, dropped, counted]).toEqual([1_000, 200, { right: 0, erased: 0 }]);
  });
});
