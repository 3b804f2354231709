import { describe, expect, test } from "vitest";
import { formatAgreementKey } from "./anchor.ts";
import { openBundle, readHeader, writeBundle } from "./bundle-file.ts";
import { sampleEntries, sampleLog } from "../verify/sample-log.ts";
import { generator, mutated } from "./mutation.ts";
import { sampleKeys } from "./sample-node.ts";

const recipient = sampleKeys("recipient").agreement;
const to = "sample.example/west/0";
const about = { mechanism: "sample.example", from: "east", to, epoch: 0, since: 0, size: 20 };
const files = sampleLog(sampleEntries(20));
const file = writeBundle(
  about,
  files,
  { agreement: formatAgreementKey(recipient) },
  sampleKeys("once").agreement,
);
const own = { origins: [to], agreement: recipient };

describe("a bundle file", () => {
  test("opens for its recipient, and says from whom it is", () => {
    const opened = openBundle(file, own);
    expect(opened.ok && [opened.header.from, opened.files.size]).toEqual(["east", files.size]);
  });

  test("does not open for another: by its address, and by its key", () => {
    expect(openBundle(file, { ...own, origins: ["sample.example/north/0"] })).toEqual({
      ok: false,
      code: "other-recipient",
      to,
    });
    expect(openBundle(file, { ...own, agreement: sampleKeys("other").agreement })).toEqual({
      ok: false,
      code: "damaged",
    });
  });

  test("cut at any of its bytes, it is refused", () => {
    for (let at = 0; at < file.length; at += 1) expect(openBundle(file.subarray(0, at), own).ok).toBe(false);
  });

  test("its header cannot be changed, though it can be read", () => {
    const text = Buffer.from(file).toString("latin1").replace('"since":0', '"since":9');
    const changed = Buffer.from(text, "latin1");
    expect(readHeader(changed)).toMatchObject({ ok: true, header: { since: 9 } });
    expect(openBundle(changed, own)).toEqual({ ok: false, code: "damaged" });
  });

  test.each([
    ["nothing", Buffer.alloc(0)],
    ["another file", Buffer.from("PK\u0003\u0004")],
    ["a first line alone", Buffer.from("concord/bundle/1\n")],
    ["a header without end", Buffer.from(`concord/bundle/1\n${" ".repeat(10_000)}`)],
    ["a header of another form", Buffer.from('concord/bundle/1\n{"from":"east"}\n')],
  ])("%s is no bundle", (_, bytes) => {
    expect(openBundle(bytes, own)).toEqual({ ok: false, code: "not-a-bundle" });
  });
});

const COUNT = 10_000;

test(`${COUNT} random mutations of a bundle: none crashes, none opens`, () => {
  const random = generator(24);
  const original = Buffer.from(file);
  let opened = 0;
  for (let n = 0; n < COUNT; n += 1) {
    const changed = mutated(file, random);
    if (!original.equals(changed) && openBundle(changed, own).ok) opened += 1;
  }
  expect(opened).toBe(0);
});
