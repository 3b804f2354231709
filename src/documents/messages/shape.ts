import type { Refusal } from "../document.ts";

/** Every sentence that says why a file was not read; a language that lacks one does not compile. */
export type DocumentMessages = {
  [Code in Refusal["code"]]: (refusal: Extract<Refusal, { code: Code }>) => string;
};

/** A number of bytes in mebibytes, for a sentence. */
export function mebibytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MiB`;
}
