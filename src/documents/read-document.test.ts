import { describe, expect, test } from "vitest";
import { largestFile, type DocumentResult } from "./document.ts";
import { refusalSentence } from "./messages/messages.ts";
import { readDocument } from "./read-document.ts";
import { pdfLines, sampleBomb, sampleDocx, sampleEncryptedDocx, samplePdf } from "./samples.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

async function textOf(bytes: Uint8Array, name: string): Promise<string> {
  const result = await readDocument(bytes, name);
  if (!result.ok) throw new Error(result.code);
  for (const block of result.blocks) expect(result.text.slice(block.start, block.end).trim()).not.toBe("");
  return result.text;
}

async function codeOf(bytes: Uint8Array, name: string): Promise<string> {
  const result = await readDocument(bytes, name);
  return result.ok ? "read" : result.code;
}

describe("text", () => {
  test("keeps its own offsets", async () => {
    expect(await textOf(utf8("  Heading\n\nBoth sides agreed.\n"), "a.txt")).toBe(
      "  Heading\n\nBoth sides agreed.\n",
    );
  });

  test("older national encodings are told apart", async () => {
    const korean = Uint8Array.from([0xbe, 0xe7, 0xb1, 0xb9, 0xc0, 0xba, 0x20, 0xc7, 0xf9, 0xb7, 0xc2]);
    const chinese = Uint8Array.from([0xcb, 0xab, 0xb7, 0xbd, 0xcd, 0xac, 0xd2, 0xe2]);
    expect(await textOf(korean, "a.txt")).toBe("양국은 협력");
    expect(await textOf(chinese, "a.txt")).toBe("双方同意");
  });

  test("what is no text is said not to be one", async () => {
    expect(
      await codeOf(
        Uint8Array.from({ length: 500 }, (_, at) => (at * 7) % 32),
        "a.bin",
      ),
    ).toBe("not-a-text");
    expect(await codeOf(new Uint8Array(0), "a.txt")).toBe("empty");
    expect(await codeOf(utf8(" \n\t "), "a.txt")).toBe("empty");
  });
});

describe("html", () => {
  test("gives the visible text, runs nothing, fetches nothing", async () => {
    const page = `<!doctype html><title>T</title><script>throw new Error("ran"); document.write("<p>no</p>")</script>
      <style>p{}</style><img src="http://127.0.0.1:9/x.png" onerror="alert(1)"><iframe src="http://127.0.0.1:9/"></iframe>
      <h1>Readout</h1><p>Both&nbsp;sides <b>agreed</b> &amp; signed.</p><table><tr><td>1</td><td>Trade</td></tr></table>`;
    expect(await textOf(utf8(page), "a.html")).toBe("Readout\n\nBoth sides agreed & signed.\n\n1\n\nTrade");
  });

  test("hostile markup takes time in step with its length", async () => {
    const nested = `<html>${"<b a=1><p><div>".repeat(150_000)}deep`;
    const started = performance.now();
    expect(await textOf(utf8(nested), "a.html")).toBe("deep");
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});

describe("docx", () => {
  test("paragraphs, entities, headings; deletions are gone", async () => {
    const body =
      '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>A &amp; B</w:t></w:r></w:p>' +
      "<w:p><w:r><w:t>양국은 </w:t></w:r><w:del><w:r><w:delText>안</w:delText></w:r></w:del><w:r><w:t>협력합니다.</w:t></w:r></w:p>";
    const result = await readDocument(sampleDocx([], body), "a.docx");
    expect(result).toMatchObject({ ok: true, format: "docx", text: "A & B\n\n양국은 협력합니다." });
    expect(result.ok ? result.blocks[0]?.kind : null).toBe("heading");
  });

  test("a bomb is not unpacked, a password is said, damage is said", async () => {
    expect(await codeOf(sampleBomb(34 * 1024 * 1024), "a.docx")).toBe("unpacks-too-large");
    expect(await codeOf(sampleEncryptedDocx(), "a.docx")).toBe("encrypted");
    expect(await codeOf(sampleDocx(["x"]).subarray(0, 120), "a.docx")).toBe("damaged");
    const other = sampleEncryptedDocx().fill(0, 8);
    expect(await codeOf(other, "a.hwp")).toBe("old-format");
  });
});

describe("pdf", () => {
  test("lines become paragraphs and broken spaces are mended", async () => {
    const lines = [
      "The two s i d e s agreed to strengthen their econ-",
      "omic cooperation in the coming years.",
    ];
    expect(await textOf(samplePdf(pdfLines(lines)), "a.pdf")).toBe(
      "The two sides agreed to strengthen their economic cooperation in the coming years.",
    );
  });

  test("glyphs set one by one come together by their places", async () => {
    const glyphs =
      "BT /F1 12 Tf 50 700 Td [(Both) -600 (sides) -600 (will) -600 (co) 5 (operate) -600 (closely.)] TJ ET";
    expect(await textOf(samplePdf(glyphs), "a.pdf")).toBe("Both sides will cooperate closely.");
  });

  test("a scan has no text layer, a broken file is damaged", async () => {
    expect(await codeOf(samplePdf("q 500 0 0 700 50 50 cm Q"), "a.pdf")).toBe("no-text-layer");
    expect(await codeOf(utf8("%PDF-1.7\nnothing more"), "a.pdf")).toBe("damaged");
  });
});

test("a file of 50 MB is refused with a sentence in each language", async () => {
  const result: DocumentResult = await readDocument(new Uint8Array(50 * 1024 * 1024), "a.txt");
  expect(result).toEqual({ ok: false, code: "too-large", size: 50 * 1024 * 1024, limit: largestFile });
  if (result.ok) throw new Error("read");
  expect(refusalSentence(result, "en")).toContain("50 MiB");
  expect(refusalSentence(result, "zh")).toContain("50 MiB");
  expect(refusalSentence(result, "ko")).toContain("50 MiB");
});
