import fc from "fast-check";
import { expect, test } from "vitest";
import { readDocument } from "./read-document.ts";
import { pdfLines, sampleDocx, samplePdf } from "./samples.ts";

const docx = sampleDocx(["양국은 협력하기로 했습니다.", "双方同意加强合作。", "Both sides agreed."]);
const pdf = samplePdf(pdfLines(["Both sides agreed to work together.", "They will meet in 2027."]));
const html = new TextEncoder().encode(
  "<!doctype html><html><head><title>t</title><style>p{}</style></head><body><p>Both <b>sides</b> agreed.</p><table><tr><td>1</table><script>x</script></body></html>",
);

/** A file with some bytes changed, cut off, or repeated. */
function damaged(file: Uint8Array): fc.Arbitrary<Uint8Array> {
  const changes = fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { maxLength: 12 });
  return fc.tuple(changes, fc.nat(file.length), fc.boolean()).map(([bytes, cut, whole]) => {
    const copy = Uint8Array.from(file);
    for (const [at, byte] of bytes) copy[at] = byte;
    return whole ? copy : copy.subarray(0, cut);
  });
}

async function holds(bytes: Uint8Array, name: string): Promise<void> {
  const result = await readDocument(bytes, name);
  if (!result.ok) return;
  let past = 0;
  for (const block of result.blocks) {
    expect(block.start >= past && block.end <= result.text.length && block.end > block.start).toBe(true);
    past = block.end;
  }
}

const property = (file: Uint8Array, name: string): fc.IAsyncProperty<[Uint8Array]> =>
  fc.asyncProperty(damaged(file), (bytes) => holds(bytes, name));

test("1,500 damaged Word files, 1,500 damaged pages, 500 files of noise are read or refused", async () => {
  await fc.assert(property(docx, "a.docx"), { seed: 24, numRuns: 1500 });
  await fc.assert(property(html, "a.html"), { seed: 24, numRuns: 1500 });
  const noise = fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), (bytes) => holds(bytes, "a"));
  await fc.assert(noise, { seed: 24, numRuns: 500 });
});

test("24 damaged PDFs are read or refused", async () => {
  await fc.assert(property(pdf, "a.pdf"), { seed: 24, numRuns: 24 });
});
