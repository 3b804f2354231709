import { describe, expect, test } from "vitest";
import { frontierRoot } from "../verify/frontier.ts";
import { sampleCheckpoint, sampleEntries, sampleLog } from "../verify/sample-log.ts";
import { examine } from "./examine.ts";
import type { HeldLog } from "./held.ts";
import type { Remote } from "./remote.ts";
import { generator, mutated } from "./mutation.ts";
import { sampleHeld } from "./sample-held.ts";
import { treeRemote } from "./tree-remote.ts";

function logOf(
  entries: readonly Uint8Array[],
  change: (files: Map<string, Uint8Array>) => void = () => undefined,
): Remote {
  const files = sampleLog(entries);
  change(files);
  return treeRemote((path) => Promise.resolve(files.get(path) ?? null));
}

const entries = sampleEntries(700);
const first = (count: number) => entries.slice(0, count);
const fork = (at: number, count: number) => [...first(at), ...sampleEntries(count - at, 5_000)];

describe("what is new in a log", () => {
  test.each([
    [0, 0],
    [0, 1],
    [0, 700],
    [1, 2],
    [255, 256],
    [256, 257],
    [300, 300],
    [511, 700],
  ])("from %i held entries to %i", async (held, size) => {
    const examined = await examine(logOf(first(size)), sampleHeld(first(held)));
    expect(examined.ok && [examined.batch.from, examined.batch.entries.length, examined.batch.whole]).toEqual(
      [held, size - held, true],
    );
    if (examined.ok)
      expect(examined.batch.entries.map((one) => Buffer.from(one))).toEqual(entries.slice(held, size));
  });

  test("is taken in rounds; each is proved to begin what is signed", async () => {
    const limits = { entries: 256, bytes: 1_000_000 };
    const sizes: number[] = [];
    let held = 10;
    while (held < 700) {
      const examined = await examine(logOf(entries), sampleHeld(first(held)), limits);
      if (!examined.ok) throw new Error(examined.code);
      held = examined.batch.frontier.size;
      expect(examined.batch.whole).toBe(held === 700);
      sizes.push(held);
    }
    expect(sizes).toEqual([512, 700]);
  });

  test("is found in the full bundle where the partial one is gone", async () => {
    const remote = logOf(first(300), (files) => {
      files.set("tile/entries/000", sampleLog(first(256)).get("tile/entries/000") as Uint8Array);
      files.set("checkpoint", sampleLog(first(200)).get("checkpoint") as Uint8Array);
    });
    const examined = await examine(remote, sampleHeld(first(100)));
    expect(examined.ok && examined.batch.frontier.size).toBe(200);
  });
});

describe("a batch is refused", () => {
  const cases: [string, Remote, HeldLog, object][] = [
    [
      "another root at the size held",
      logOf(fork(100, 300)),
      sampleHeld(first(300)),
      { code: "fork", size: 300 },
    ],
    [
      "a longer log that begins otherwise",
      logOf(fork(100, 400)),
      sampleHeld(first(300)),
      { code: "fork", size: 400 },
    ],
    [
      "a longer log that begins otherwise, at a border",
      logOf(fork(10, 512)),
      sampleHeld(first(256)),
      { code: "fork" },
    ],
    [
      "a shorter log that begins otherwise",
      logOf(fork(100, 200)),
      sampleHeld(first(300)),
      { code: "fork", size: 200 },
    ],
    [
      "a shorter log of a size never seen",
      logOf(first(201)),
      sampleHeld(first(300)),
      { code: "shrunken", held: 300 },
    ],
    ["a checkpoint seen before", logOf(first(200)), sampleHeld(first(300)), { code: "replayed", size: 200 }],
    [
      "entries that are not those signed",
      logOf(first(400), (files) => files.set("tile/entries/001.p/144", bundleOf(fork(399, 400)))),
      sampleHeld(first(300)),
      { code: "inconsistent", size: 400 },
    ],
    [
      "a bundle that is cut",
      logOf(first(400), (files) => files.set("tile/entries/001.p/144", bundleOf(first(400)).subarray(0, -1))),
      sampleHeld(first(300)),
      { code: "unusable-entries", reason: "answer-malformed" },
    ],
    [
      "a bundle that goes on",
      logOf(first(400), (files) =>
        files.set("tile/entries/001.p/144", Buffer.concat([bundleOf(first(400)), Buffer.of(0)])),
      ),
      sampleHeld(first(300)),
      { code: "unusable-entries" },
    ],
    [
      "a missing bundle",
      logOf(first(400), (files) => void files.delete("tile/entries/001.p/144")),
      sampleHeld(first(300)),
      { code: "remote", path: "tile/entries/001" },
    ],
    [
      "no checkpoint",
      logOf(first(400), (files) => void files.delete("checkpoint")),
      sampleHeld(first(300)),
      { code: "remote", path: "checkpoint" },
    ],
    [
      "a signature that is not the log's",
      logOf(first(400), (files) => files.set("checkpoint", resigned(files.get("checkpoint") as Uint8Array))),
      sampleHeld(first(300)),
      { code: "bad-checkpoint" },
    ],
    [
      "a key that is not yet in force",
      logOf(first(400)),
      keyFrom(401),
      { code: "key-not-in-force", size: 400 },
    ],
    [
      "a key that is no longer in force",
      logOf(first(400)),
      keyUntil(399),
      { code: "key-not-in-force", size: 400 },
    ],
  ];
  test.each(cases)("%s", async (_, remote, held, expected) => {
    expect(await examine(remote, held)).toMatchObject({ ok: false, ...expected });
  });

  test("a fork is shown by both signed checkpoints, whole", async () => {
    const held = sampleHeld(first(300));
    const examined = await examine(logOf(fork(100, 400)), held);
    const other = sampleLog(fork(100, 400)).get("checkpoint") as Uint8Array;
    expect(
      !examined.ok && "notes" in examined && examined.notes.map((one) => Buffer.from(one).toString()),
    ).toEqual([Buffer.from(held.largest?.note ?? "").toString(), Buffer.from(other).toString()]);
  });

  test("while catching up, a log that does not pass through the checkpoint aimed at", async () => {
    const aim = { size: 400, root: frontierRoot(sampleHeld(fork(350, 400)).frontier) };
    const held = {
      ...sampleHeld(first(300)),
      largest: { ...aim, note: sampleCheckpoint(aim.size, aim.root) },
    };
    expect(await examine(logOf(entries), held)).toMatchObject({ ok: false, code: "inconsistent" });
  });
});

function bundleOf(all: readonly Uint8Array[]): Uint8Array {
  return sampleLog(all).get(`tile/entries/001.p/${all.length - 256}`) as Uint8Array;
}

/** The same note with the last bit of its first signature turned. */
function resigned(note: Uint8Array): Uint8Array {
  const lines = Buffer.from(note).toString().split("\n");
  const at = lines.findIndex((line) => line.startsWith("\u2014"));
  const [dash, name, encoded = ""] = (lines[at] ?? "").split(" ");
  const bytes = Buffer.from(encoded, "base64");
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
  lines[at] = [dash, name, bytes.toString("base64")].join(" ");
  return Buffer.from(lines.join("\n"));
}

function keyFrom(from: number): HeldLog {
  const held = sampleHeld(first(300));
  return { ...held, keys: held.keys.map((one) => ({ ...one, from })) };
}

function keyUntil(until: number): HeldLog {
  const held = sampleHeld(first(300));
  return { ...held, keys: held.keys.map((one) => ({ ...one, until })) };
}

const COUNT = 10_000;
const mutable = ["checkpoint", "tile/entries/000", "tile/entries/001.p/44"];

test(`${COUNT} random mutations of what a log sends: none crashes, none is taken for what was signed`, async () => {
  const held = sampleHeld(first(5));
  const truth = Buffer.concat(first(300).slice(5));
  const files = sampleLog(first(300));
  const random = generator(20_200_801);
  let refused = 0;
  for (let n = 0; n < COUNT; n += 1) {
    const changed = new Map(files);
    const path = mutable[random(mutable.length)] as string;
    changed.set(path, mutated(files.get(path) as Uint8Array, random));
    const examined = await examine(
      treeRemote((one) => Promise.resolve(changed.get(one) ?? null)),
      held,
    );
    if (!examined.ok) refused += 1;
    // What is accepted is exactly what was signed: the change fell on a witness's line, or on entries held already.
    else expect(Buffer.concat(examined.batch.entries).equals(truth)).toBe(true);
  }
  expect(refused).toBeGreaterThan(COUNT * 0.8);
});
