import { Readable, pipeline } from "node:stream";
import { createGzip } from "node:zlib";
import type { Answered, Headers } from "./route.ts";

type Part = string | Uint8Array;

/**
 * A long answer, made while it is sent, so that its length costs no memory; compressed for who takes it so. The first
 * part is made before anything is sent: what fails there is still a problem with a sentence. What fails later breaks the
 * connection, so that nobody takes a part for the whole.
 */
export async function streamed(
  chunks: AsyncGenerator<Part>,
  mediaType: string,
  headers: Headers,
  { compress = true } = {},
): Promise<Answered> {
  const first = await chunks.next();
  return {
    ok: true,
    stream: (request, response, set) => {
      const takes = compress && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
      response.writeHead(200, {
        ...set,
        ...headers,
        "content-type": mediaType,
        ...(takes ? { "content-encoding": "gzip" } : {}),
      });
      const source = Readable.from(withFirst(first, chunks));
      const onEnd = (fault: Error | null | undefined) => fault != null && response.destroy();
      if (takes) pipeline(source, createGzip(), response, onEnd);
      else pipeline(source, response, onEnd);
    },
  };
}

async function* withFirst(first: IteratorResult<Part>, rest: AsyncGenerator<Part>): AsyncGenerator<Part> {
  if (first.done === true) return;
  yield first.value;
  yield* rest;
}
