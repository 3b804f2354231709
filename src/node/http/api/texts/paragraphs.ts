import { z } from "zod";
import { largestFile } from "../../../../documents/document.ts";
import { readDocument } from "../../../../documents/read-document.ts";
import { paragraphsOfDocument } from "../../../../desks/texts/import/paragraphs-of-document.ts";
import { problem } from "../../../problems/problem.ts";
import { type Route, route } from "../../route.ts";

/** A file as the paragraphs of a text to be. Nothing of it is kept. */
export function textParagraphs(): Route[] {
  return [
    route({
      method: "POST",
      url: "/api/texts/paragraphs",
      summary:
        "Reads a file (plain text, HTML, docx or pdf, as the bytes of the body) as the paragraphs of a text; nothing given is kept.",
      access: { to: "office", deed: "draft" },
      query: z.strictObject({ name: z.string().max(300).default("") }),
      body: "bytes",
      limit: largestFile,
      answer: z.object({ format: z.string(), paragraphs: z.array(z.string()) }),
      handle: async ({ bytes, query: { name } }) => {
        const document = await readDocument(bytes, name);
        if (!document.ok) {
          const { ok, code: reason, ...facts } = document;
          void ok;
          return problem("document-unreadable", { reason, facts });
        }
        const read = paragraphsOfDocument(document);
        if (!read.ok) {
          return read.code === "paragraph-too-long"
            ? problem("paragraph-too-long", { number: read.number, limit: read.limit })
            : problem("too-many-paragraphs", { count: read.count, limit: read.limit });
        }
        return { ok: true, body: { format: document.format, paragraphs: read.paragraphs } };
      },
    }),
  ];
}
