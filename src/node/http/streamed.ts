import { Readable, pipeline } from "node:stream";
import { createGzip } from "node:zlib";
import type { Answered, Headers } from "./route.ts";

/**
 * A long answer, made while it is sent, so that its length costs no memory; compressed for who takes it so. The first
 * part is made before anything is sent: what fails there is still a problem with a sentence. What fails later breaks the
 * connection, so that nobody takes a part for the whole.
 */
export async function streamed(
  chunks: AsyncGenerator<string>,
  mediaType: string,
  headers: Headers,
): Promise<Answered> {
  const first = await chunks.next();
  return {
    ok: true,
    stream: (request, response, set) => {
      const takes = /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
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

async function* withFirst(
  first: IteratorResult<string>,
  rest: AsyncGenerator<string>,
): AsyncGenerator<string> {
  if (first.done === true) return;
  yield first.value;
  yield* rest;
}
