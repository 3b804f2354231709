import { gzipSync } from "node:zlib";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Problem } from "../problems/problem.ts";
import { type Language, sentencesOf } from "../problems/sentences.ts";
import { securityHeaders, transportHeader } from "./headers.ts";
import type { Answered, Headers, Route } from "./route.ts";
import { status } from "./status.ts";

/** The document of a problem (RFC 9457): its code and sentences, and what its sentences are made of. */
export function problemDocument(
  problem: Problem,
  language: Language,
  instance: string,
): Record<string, unknown> {
  const { ok, ...facts } = problem;
  void ok;
  const { title, detail, whatToDo } = sentencesOf(problem, language);
  return {
    type: `/api/openapi.json#/x-problems/${problem.code}`,
    title,
    status: status[problem.code],
    ...facts,
    detail,
    whatToDo,
    instance: `urn:uuid:${instance}`,
  };
}

/** Sends a problem in the asker's language. */
export function sendProblem(
  reply: FastifyReply,
  problem: Problem,
  language: Language,
  instance: string,
): FastifyReply {
  if (problem.code === "sign-in-locked") void reply.header("retry-after", String(problem.seconds));
  if (problem.code === "storage-away" || problem.code === "busy") void reply.header("retry-after", "2");
  if (problem.code === "method-not-allowed") void reply.header("allow", problem.allowed);
  return reply
    .code(status[problem.code])
    .header("content-type", "application/problem+json; charset=utf-8")
    .header("content-language", language)
    .header("cache-control", "no-store")
    .send(Buffer.from(JSON.stringify(problemDocument(problem, language, instance))));
}

/**
 * Sends what a route answered. A value goes through the route's schema, which drops what it does not declare; one that
 * does not fit is a fault of ours and is not sent.
 */
export function sendAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  route: Route,
  answered: Exclude<Answered, Problem>,
): FastifyReply {
  if ("stream" in answered) {
    const set = Object.fromEntries(
      Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)] as const),
    );
    reply.hijack();
    answered.stream(request.raw, reply.raw, set);
    return reply;
  }
  for (const [name, value] of Object.entries(answered.headers ?? {})) void reply.header(name, value);
  if (reply.getHeader("cache-control") === undefined) void reply.header("cache-control", "no-store");
  if ("nothing" in answered) return reply.code(204).send();
  if ("bytes" in answered) {
    const code =
      answered.unavailable === true
        ? 503
        : answered.missing === true
          ? 404
          : answered.partial === true
            ? 206
            : 200;
    void reply.code(code).header("content-type", answered.mediaType);
    return reply.send(squeezed(request, reply, answered));
  }
  const body = typeof route.answer === "object" ? route.answer.parse(answered.body) : answered.body;
  return reply
    .code(answered.created === true ? 201 : 200)
    .header("content-type", "application/json; charset=utf-8")
    .send(Buffer.from(JSON.stringify(body)));
}

/** What is public and long is sent compressed (RFC 9110, 8.4.1) to who takes it so; a secret never shares such an answer. */
function squeezed(
  request: FastifyRequest,
  reply: FastifyReply,
  { bytes, headers = {} }: { bytes: Uint8Array; headers?: Headers },
): Buffer {
  const takes = /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
  if (!takes || bytes.length < 1400 || !/accept-encoding/.test(headers["vary"] ?? ""))
    return Buffer.from(bytes);
  void reply.header("content-encoding", "gzip");
  return gzipSync(bytes);
}

/** Sets what every answer says to the browser. */
export function guard(reply: FastifyReply, isTls: boolean): void {
  const guards: Headers = securityHeaders;
  for (const [name, value] of Object.entries(guards)) void reply.header(name, value);
  if (isTls) void reply.header(...transportHeader);
}
