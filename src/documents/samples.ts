import { zipSync } from "fflate";

/** Documents made for tests: the smallest files of each format that hold given words. */

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A docx with these paragraphs; `body` replaces them with raw markup. */
export function sampleDocx(paragraphs: string[], body?: string): Uint8Array {
  const runs = paragraphs
    .map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`)
    .join("");
  const xml = `<?xml version="1.0"?><w:document xmlns:w="urn:w"><w:body>${body ?? runs}</w:body></w:document>`;
  return zipSync({ "[Content_Types].xml": bytesOf("<Types/>"), "word/document.xml": bytesOf(xml) });
}

/** A docx whose text part unpacks to `size` bytes of the same letter. */
export function sampleBomb(size: number): Uint8Array {
  return zipSync({ "word/document.xml": new Uint8Array(size).fill(0x61) }, { level: 1 });
}

/** The head and the names of an OLE container as Word writes it for a docx under a password. */
export function sampleEncryptedDocx(): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from("EncryptedPackage", "utf16le"), 1024);
  return bytes;
}

/** A PDF 1.4 of one page; `content` is its content stream (ISO 32000-1, 9.4: text objects). */
export function samplePdf(content: string): Uint8Array {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  ];
  let text = "%PDF-1.4\n";
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return bytesOf(text);
}

/** Lines of text from the top of the page down, 14 points apart. */
export function pdfLines(lines: string[]): string {
  const shown = lines.map((line) => `(${line.replace(/[()\\]/g, "\\$&")}) Tj T*`).join("\n");
  return `BT /F1 12 Tf 14 TL 50 780 Td\n${shown}\nET`;
}
