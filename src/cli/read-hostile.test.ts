import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { pdfLines, sampleBomb, sampleDocx, sampleEncryptedDocx, samplePdf } from "../documents/samples.ts";
import { run } from "./read.ts";

const folder = mkdtempSync(path.join(tmpdir(), "concord-hostile-"));
let [said, complained]: [string, string] = ["", ""];

beforeEach(() => {
  [said, complained] = ["", ""];
  vi.spyOn(process.stdout, "write").mockImplementation((words) => {
    said += String(words);
    return true;
  });
  vi.spyOn(process.stderr, "write").mockImplementation((words) => {
    complained += String(words);
    return true;
  });
});
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

async function read(name: string, content: string | Uint8Array, ...words: string[]): Promise<number> {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return run([...words, file]);
}

interface Line {
  text: string;
  lang: string;
  start: number;
}

const lines = (): Line[] =>
  said
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Line);

describe("what cannot be read: one clear sentence and exit code 2", () => {
  test.each([
    ["nothing", "empty.txt", "", /no text/],
    ["spaces alone", "blank.txt", " \n\t\u3000\n", /no text/],
    ["a scanned PDF", "scan.pdf", samplePdf("0 0 100 100 re f"), /no text layer/],
    ["a docx under a password", "secret.docx", sampleEncryptedDocx(), /password/],
    ["a zip bomb", "bomb.docx", sampleBomb(200 * 1024 * 1024), /unpacks|MiB/],
    ["a zip that is no document", "other.docx", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0]), /damaged/],
    ["a file of 50 MB", "large.txt", new Uint8Array(50 * 1024 * 1024).fill(0x61), /at most/],
    ["a picture", "photo.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0, 0, 0]), /./],
  ])("%s", async (_, name, content, sentence) => {
    expect(await read(name, content)).toBe(2);
    expect(complained).toMatch(sentence);
    expect(complained.trim().split("\n")).toHaveLength(1);
    expect(said).toBe("");
  });
});

describe("what is odd is read all the same, exit code 0", () => {
  test("languages mixed in one text, each told by its script", async () => {
    const text =
      "The two sides agreed to set up a fund.\n双方同意年内启动谈判。\n양측은 협의체를 신설하기로 했습니다.\n";
    expect(await read("mixed-2024-05-01.txt", text)).toBe(0);
    expect(lines().map((line) => line.lang)).toEqual(["en", "zh", "ko"]);
    for (const line of lines()) expect(text.slice(line.start, line.start + line.text.length)).toBe(line.text);
  });

  test("a PDF with broken spaces", async () => {
    const content = pdfLines(["The two s i d e s agreed to e s t a b l i s h a fund."]);
    expect(await read("broken.pdf", samplePdf(content))).toBe(0);
    expect(lines()).toHaveLength(1);
  });

  test("HTML with scripts: nothing runs, nothing is fetched, nothing hidden is read", async () => {
    const fetched = vi.spyOn(globalThis, "fetch");
    const html = `<html><head><script>globalThis.ran = true; fetch("http://example.invalid")</script></head>
      <body onload="globalThis.ran = true"><img src="http://example.invalid/x.png" onerror="globalThis.ran = true">
      <p>The two sides agreed to establish a hotline.</p><style>p { color: url(http://example.invalid) }</style>
      <noscript>We will pay a million.</noscript></body></html>`;
    expect(await read("page.html", html)).toBe(0);
    expect(lines().map((line) => line.text)).toEqual(["The two sides agreed to establish a hotline."]);
    expect("ran" in globalThis).toBe(false);
    expect(fetched).not.toHaveBeenCalled();
  });

  test("lone surrogates in rows and in a document", async () => {
    const rows = `{"id":1,"doc":"d","lang":"zh","text":"\\ud800双方同意年内启动谈判。\\udc00"}\n`;
    expect(await read("rows.jsonl", rows, "--sentences")).toBe(0);
    expect(lines()).toHaveLength(1);
    said = "";
    const words = Buffer.concat([
      Buffer.from("The two sides agreed to set up a fund. "),
      Buffer.from([0xed, 0xa0, 0x80]),
    ]);
    expect([0, 2]).toContain(await read("surrogate.txt", words));
  });

  test("one line of 1 MB, and a document of nothing but marks", async () => {
    const line = "The two sides agreed to continue work on supply chains ".repeat(18_500);
    expect(await read("line.txt", line)).toBe(0);
    expect(await read("marks.txt", "（《“".repeat(300_000))).toBe(0);
    const rows = JSON.stringify({ id: 1, doc: "d", lang: "en", text: line });
    expect(await read("line.jsonl", rows, "--sentences")).toBe(0);
  });

  test("a Word file with controls that turn the text around keeps its places", async () => {
    expect(
      await read("bidi.docx", sampleDocx(["The two sides \u202eagreed to set up\u202c a fund by 2027."])),
    ).toBe(0);
    expect(lines().length).toBeLessThanOrEqual(1);
  });

  test("a text in which nothing is promised: no line, exit code 0", async () => {
    expect(await read("calm.txt", "The weather was fine. Lunch was served.")).toBe(0);
    expect(said).toBe("");
  });
});
