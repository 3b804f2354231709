import { describe, expect, test } from "vitest";
import { BUNDLE_LIMIT, encodeBundle } from "./bundle.ts";
import { type BundleFetch, nextFetch, joinLeaves, readAnswer } from "./fetching.ts";
import { EMPTY_FRONTIER, type Frontier, appendAll, frontierRoot } from "./frontier.ts";
import { type Hash, leafHash } from "./hash.ts";
import { sampleEntries } from "./sample-log.ts";
import { staticLog } from "./static-log.ts";

const entries = sampleEntries(600);
const leaves = entries.map(leafHash);
const treeAt = (size: number) => {
  const frontier = appendAll(EMPTY_FRONTIER, leaves.slice(0, size));
  return { size, root: frontierRoot(frontier), frontier };
};
const filesAt = (size: number) => staticLog(entries.slice(0, size)).files;
const tailAt = (size: number) => Buffer.from(encodeBundle(entries.slice(size - (size % 256), size)));

/** Follows a log served by `files`, by ranges or by whole files; the bytes that came and the frontier reached. */
function follow(from: number, to: number, files: Map<string, Uint8Array>, whole: boolean) {
  const fresh: Hash[] = [];
  let held = from;
  let tail: Uint8Array = tailAt(from);
  let bytes = 0;
  for (let next = nextFetch(held, tail.length, to); next !== null; next = nextFetch(held, tail.length, to)) {
    const answer = serve(next, files, whole);
    const read = readAnswer(next, answer, tail);
    if (!read.ok) throw new Error(read.code);
    bytes += answer.bytes.length;
    fresh.push(...read.entries.map(leafHash));
    held += next.count;
    tail = read.tail;
  }
  return { bytes, tail, joined: joinLeaves(treeAt(from).frontier, fresh, treeAt(to)) };
}

function serve(fetch: BundleFetch, files: Map<string, Uint8Array>, whole: boolean) {
  const path = files.has(fetch.path) ? fetch.path : (fetch.fallback ?? fetch.path);
  const file = files.get(path) as Uint8Array;
  return { path, whole: whole || fetch.offset === 0, bytes: whole ? file : file.subarray(fetch.offset) };
}

describe("following a log", () => {
  const steps = [0, 1, 100, 255, 256, 257, 511, 512, 513, 600];
  const pairs = steps.flatMap((from) => steps.filter((to) => to >= from).map((to) => [from, to] as const));

  test.each(pairs)("from %i to %i entries", (from, to) => {
    for (const whole of [false, true]) {
      const { joined, tail } = follow(from, to, filesAt(to), whole);
      expect(joined).toEqual({ ok: true, frontier: treeAt(to).frontier });
      if (to > from && to % 256 !== 0) expect(Buffer.compare(tail, tailAt(to))).toBe(0);
    }
  });

  test("of one new act only its bytes are fetched, by range; whole files where ranges are not served", () => {
    const one = 2 + (entries[0] as Uint8Array).length;
    expect(follow(254, 255, filesAt(255), false).bytes).toBe(one);
    expect(follow(254, 255, filesAt(255), true).bytes).toBe(255 * one);
    expect(follow(256, 257, filesAt(257), true).bytes).toBe(one);
  });

  test("the full bundle serves where the partial one is gone", () => {
    expect(follow(100, 200, filesAt(600), false).joined.ok).toBe(true);
    expect(follow(100, 200, filesAt(600), true).joined.ok).toBe(true);
  });
});

describe("what is refused", () => {
  const fetch = nextFetch(100, tailAt(100).length, 200) as BundleFetch;
  const file = filesAt(200).get(fetch.path) as Uint8Array;
  const range = { path: fetch.path, whole: false, bytes: file.subarray(fetch.offset) };

  test("nothing is fetched for a log that has not grown", () => {
    expect(nextFetch(200, 0, 200)).toBeNull();
    expect(nextFetch(201, 0, 200)).toBeNull();
  });

  test("an answer that is cut, goes on, is too long, or changes what is held", () => {
    const cut = { ...range, bytes: range.bytes.subarray(1) };
    expect(readAnswer(fetch, cut, tailAt(100))).toMatchObject({ ok: false, code: "answer-malformed" });
    const long = { ...range, bytes: Buffer.concat([range.bytes, Buffer.of(0)]) };
    expect(readAnswer(fetch, long, tailAt(100))).toMatchObject({ code: "answer-malformed", index: 200 });
    const bomb = { ...range, bytes: Buffer.alloc(BUNDLE_LIMIT + 1) };
    expect(readAnswer(fetch, bomb, tailAt(100))).toMatchObject({ code: "answer-too-long" });
    const other = Buffer.from(file);
    other[5] = 0;
    const whole = { path: fetch.path, whole: true, bytes: other };
    expect(readAnswer(fetch, whole, tailAt(100))).toMatchObject({ code: "held-entries-changed" });
  });

  test("entries that do not give the signed root, too few of them, and a shrunken log", () => {
    const held: Frontier = treeAt(100).frontier;
    const wrong = leaves.slice(100, 200).with(3, leaves[0] as Hash);
    expect(joinLeaves(held, wrong, treeAt(200))).toEqual({ ok: false, code: "root-mismatch" });
    expect(joinLeaves(treeAt(99).frontier, leaves.slice(100, 200), treeAt(200))).toMatchObject({
      code: "entries-missing",
    });
    expect(joinLeaves(held, [], treeAt(99))).toEqual({ ok: false, code: "shrunken", held: 100, size: 99 });
  });
});
