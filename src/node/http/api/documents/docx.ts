import { z } from "zod";
import { DOCX_MEDIA_TYPE, writeDocx } from "../../../../documents/write-docx.ts";
import { type Route, route } from "../../route.ts";

const words = z.string().max(50_000);
const change = z.strictObject({
  kind: z.enum(["inserted", "deleted"]),
  by: z.string().min(1).max(200),
  at: z.iso.datetime(),
});

const body = z.strictObject({
  title: words,
  language: z.string().regex(/^[A-Za-z-]{2,35}$/),
  remark: words,
  paragraphs: z
    .array(
      z.strictObject({ runs: z.array(z.strictObject({ text: words, change: change.optional() })).max(5000) }),
    )
    .max(1000),
  notice: words.default(""),
  closing: z.array(words).max(50).default([]),
});

const headers = {
  "content-disposition": "attachment",
  "content-security-policy": "default-src 'none'; sandbox",
  "cache-control": "private, no-store",
};

/** A Word file of what a page shows, with what the sides say differently as tracked changes. Nothing of it is kept. */
export function documentsDocx(): Route[] {
  return [
    route({
      method: "POST",
      url: "/api/documents/docx",
      summary: "Writes a Word file of the words given, with tracked changes; nothing given is kept.",
      access: { to: "office", deed: "read" },
      body,
      limit: 8_000_000,
      answer: "bytes",
      handle: ({ body: { paragraphs, notice, closing, ...rest } }) => {
        const runs = paragraphs.map((one) => ({
          runs: one.runs.map(({ text, change: by }) => (by === undefined ? { text } : { text, change: by })),
        }));
        const signing = closing.map((text) => ({ runs: [{ text }], style: "words" as const }));
        const bytes = writeDocx({ ...rest, paragraphs: [...runs, ...signing], foot: notice });
        return Promise.resolve({ ok: true, bytes, mediaType: DOCX_MEDIA_TYPE, headers });
      },
    }),
  ];
}
