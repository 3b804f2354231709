import { mebibytes, type DocumentMessages } from "./shape.ts";

const formats = { txt: "text", html: "HTML", docx: "Word", pdf: "PDF" } as const;

export const en: DocumentMessages = {
  empty: () => "The file holds no text.",
  "too-large": ({ size, limit }) =>
    `The file is ${mebibytes(size)} and at most ${mebibytes(limit)} are read; split it or keep only the text.`,
  "unpacks-too-large": ({ limit }) =>
    `The file unpacks to more than ${mebibytes(limit)}, which no readout does; it was not opened.`,
  "too-much-text": ({ limit }) =>
    `The file holds more than ${limit / 1_000_000} million characters; read it in parts.`,
  encrypted: ({ format }) =>
    `The ${formats[format]} file is protected by a password; save it without one and try again.`,
  damaged: ({ format }) => `The file looks like ${formats[format]} but its inside is damaged.`,
  "no-text-layer": ({ pages }) =>
    `The PDF has no text layer (${pages} scanned ${pages === 1 ? "page" : "pages"}); run text recognition on it first.`,
  "takes-too-long": ({ seconds }) => `The PDF was not read within ${seconds} seconds and was put aside.`,
  "old-format": () => "This is an old Word (.doc) or Hangul (.hwp) file; save it as docx, PDF or text.",
  "not-a-text": () =>
    "The file is not a text in an encoding that can be told; docx, PDF, HTML and text are read.",
};
