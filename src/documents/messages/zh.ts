import { mebibytes, type DocumentMessages } from "./shape.ts";

const formats = { txt: "文本", html: "HTML", docx: "Word", pdf: "PDF" } as const;

export const zh: DocumentMessages = {
  empty: () => "文件中没有文字。",
  "too-large": ({ size, limit }) =>
    `文件大小为 ${mebibytes(size)}，最多可读取 ${mebibytes(limit)}；请拆分文件或只保留文字。`,
  "unpacks-too-large": ({ limit }) => `文件解压后超过 ${mebibytes(limit)}，不是正常的会议文件，未予打开。`,
  "too-much-text": ({ limit }) => `文件文字超过 ${limit / 10_000} 万字，请分段读取。`,
  encrypted: ({ format }) => `该 ${formats[format]} 文件设有密码，请取消密码后重试。`,
  damaged: ({ format }) => `文件看似 ${formats[format]}，但内容已损坏。`,
  "no-text-layer": ({ pages }) => `该 PDF 没有文字层（共 ${pages} 页扫描件），请先做文字识别。`,
  "takes-too-long": ({ seconds }) => `该 PDF 在 ${seconds} 秒内未能读完，已放弃。`,
  "old-format": () => "这是旧版 Word（.doc）或韩文（.hwp）文件，请另存为 docx、PDF 或文本。",
  "not-a-text": () => "无法识别该文件的文字编码；可读取 docx、PDF、HTML 和文本文件。",
};
