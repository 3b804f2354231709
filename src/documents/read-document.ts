import { largestFile, type DocumentResult, type Format } from "./document.ts";

/** A way to read one format, loaded only when a file of it comes. */
interface Reader {
  format: Format;
  recognises: (head: Uint8Array, name: string) => boolean;
  read: (bytes: Uint8Array) => Promise<DocumentResult>;
}

/** The formats that are read, the surest mark first: one file and one line each. */
const readers: Reader[] = [
  {
    format: "pdf",
    recognises: (head) => latin(head).includes("%PDF-"),
    read: async (bytes) => (await import("./pdf.ts")).readPdf(bytes),
  },
  {
    format: "docx",
    recognises: (head) => latin(head).startsWith("PK\u0003\u0004"),
    read: async (bytes) => (await import("./docx.ts")).readDocx(bytes),
  },
  {
    format: "html",
    recognises: (head, name) =>
      /\.x?html?$/i.test(name) || /^\W{0,8}<(?:!doctype html|html|head|body)/i.test(latin(head)),
    read: async (bytes) => (await import("./html.ts")).readHtml(bytes),
  },
  {
    format: "txt",
    recognises: () => true,
    read: async (bytes) => (await import("./text.ts")).readPlainText(bytes),
  },
];

/**
 * Reads a document of any known format into text and blocks; the format is told by the bytes, then by the name.
 * Never throws for what a file holds: what cannot be read comes back as a refusal with its reason.
 */
export async function readDocument(bytes: Uint8Array, name: string): Promise<DocumentResult> {
  if (bytes.length > largestFile)
    return { ok: false, code: "too-large", size: bytes.length, limit: largestFile };
  const head = bytes.subarray(0, 1024);
  if (isCompoundFile(head)) return compound(bytes);
  const reader = readers.find((one) => one.recognises(head, name));
  const result: DocumentResult =
    reader === undefined ? { ok: false, code: "not-a-text" } : await reader.read(bytes);
  return result.ok && result.text.trim() === "" ? { ok: false, code: "empty" } : result;
}

/** The OLE container (MS-CFB): of old .doc and .hwp files, and of docx files under a password. */
function isCompoundFile(head: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, at) => head[at] === byte);
}

function compound(bytes: Uint8Array): DocumentResult {
  const names = new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  if (names.includes("EncryptedPackage")) return { ok: false, code: "encrypted", format: "docx" };
  return { ok: false, code: "old-format" };
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}
