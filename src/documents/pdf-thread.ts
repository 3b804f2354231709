import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import { z } from "zod";

/** A run of glyphs as pdf.js gives it: its words, the place of its baseline in points, its width and height. */
const itemSchema = z.object({
  words: z.string(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
});

const answerSchema = z.discriminatedUnion("code", [
  z.object({ code: z.literal("pages"), pages: z.array(z.array(itemSchema)) }),
  z.object({ code: z.literal("encrypted") }),
  z.object({ code: z.literal("damaged") }),
]);

export type Item = z.infer<typeof itemSchema>;
export type PdfAnswer = z.infer<typeof answerSchema> | { code: "takes-too-long" };

/** More pages than this are not read. */
const mostPages = 2000;

/**
 * Runs in the thread: plain JavaScript, because the thread starts from text. pdf.js draws nothing, runs no script
 * of the document and fetches nothing: it is given bytes, and told to use no font, no eval, no worker.
 */
const threadCode = `
const { parentPort, workerData } = require("node:worker_threads");
const silent = () => undefined;
console.log = silent; console.warn = silent; console.info = silent;
async function read() {
  const { getDocumentProxy } = await import(workerData.library);
  const options = { isEvalSupported: false, disableFontFace: true, useSystemFonts: false, stopAtErrors: false, verbosity: 0 };
  const pdf = await getDocumentProxy(workerData.bytes, options);
  const pages = [];
  for (let number = 1; number <= Math.min(pdf.numPages, ${mostPages}); number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: false });
    pages.push(items.filter((item) => typeof item.str === "string").map((item) => ({
      words: item.str, x: item.transform[4], y: item.transform[5], width: item.width, height: item.height,
    })));
    page.cleanup();
  }
  return { code: "pages", pages };
}
read().then(
  (answer) => parentPort.postMessage(answer),
  (error) => parentPort.postMessage({ code: error && error.name === "PasswordException" ? "encrypted" : "damaged" }),
);
`;

/**
 * Takes a PDF's text runs apart in a thread of its own with its own memory, so that a document made to hang or to
 * eat memory is stopped and said so. The bytes are copied; the caller's stay whole.
 */
export async function textRuns(bytes: Uint8Array, seconds: number): Promise<PdfAnswer> {
  const library = createRequire(import.meta.url).resolve("unpdf");
  const worker = new Worker(threadCode, {
    eval: true,
    workerData: { bytes: new Uint8Array(bytes), library },
    resourceLimits: { maxOldGenerationSizeMb: 768 },
    stdout: true,
    stderr: true,
  });
  try {
    return await answerOf(worker, seconds);
  } finally {
    await worker.terminate();
  }
}

function answerOf(worker: Worker, seconds: number): Promise<PdfAnswer> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ code: "takes-too-long" }), seconds * 1000);
    const settle = (answer: PdfAnswer): void => {
      clearTimeout(timer);
      resolve(answer);
    };
    worker.once("message", (message) => settle(answerSchema.safeParse(message).data ?? { code: "damaged" }));
    worker.once("error", () => settle({ code: "damaged" }));
    worker.once("exit", () => settle({ code: "damaged" }));
  });
}
