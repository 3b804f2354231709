import type { FastifyRequest } from "fastify";
import type { z } from "zod";
import { type Problem, problem } from "../problems/problem.ts";
import type { Route } from "./route.ts";
import { parseStrictJson } from "./strict-json.ts";

export type Input = { ok: true; params: unknown; query: unknown; body: unknown } | Problem;

/** What a route reads of a request, through its schemas: the one place where what comes from outside is believed. */
export function readInput(route: Route, request: FastifyRequest, bytes: Uint8Array): Input {
  const params = checked(route.params, request.params);
  if (!params.ok) return params;
  const query = checked(route.query, withoutLanguage(request.query));
  if (!query.ok) return query;
  const body = readBody(route, request, bytes);
  if (!body.ok) return body;
  return { ok: true, params: params.value, query: query.value, body: body.value };
}

type Read = { ok: true; value: unknown } | Problem;

function checked(schema: z.ZodType | undefined, value: unknown): Read {
  if (schema === undefined) return { ok: true, value: undefined };
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  return problem("input-malformed", { where: parsed.error.issues[0]?.path.join(".") ?? "" });
}

/** Every address takes `language`; no route has to declare it. */
function withoutLanguage(query: unknown): Record<string, unknown> {
  const { language, ...rest } = (query ?? {}) as Record<string, unknown>;
  void language;
  return { ...rest };
}

function readBody({ body }: Route, request: FastifyRequest, bytes: Uint8Array): Read {
  if (body === undefined || body === "bytes") return { ok: true, value: undefined };
  const [type = ""] = (request.headers["content-type"] ?? "").split(";");
  if (type.trim().toLowerCase() !== "application/json")
    return problem("media-type-unsupported", { wanted: "application/json" });
  const json = parseStrictJson(bytes);
  return json.ok ? checked(body, json.value) : json;
}
