import { z } from "zod";
import { describeKind } from "../../record/kind/description.ts";
import type { Kind } from "../../record/kind/kind.ts";
import { problemCodes, sentencesOf } from "../problems/sentences.ts";
import { problem } from "../problems/problem.ts";
import type { Route } from "./route.ts";
import { status } from "./status.ts";

type Document = Record<string, unknown>;

/** The description of a node's interface (OpenAPI 3.1), from its routes' schemas and its kinds' declarations alone. */
export function openapi(routes: readonly Route[], kinds: readonly Kind[]): Document {
  const paths: Record<string, Document> = {};
  for (const route of routes) {
    const path = route.url.replaceAll(/:([a-z]+)/gi, "{$1}").replace("*", "{path}");
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "A node of Concord",
      version: "1",
      description:
        "The record two or more parties keep together. Every refusal is a problem document (RFC 9457) with a stable code.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    paths,
    components: {
      schemas: { ...kindSchemas(kinds), Problem: problemSchema },
      securitySchemes: {
        office: {
          type: "apiKey",
          in: "cookie",
          name: "concord-<party>",
          description: "A signed-in office of this side. What changes something also carries x-concord-csrf.",
        },
        node: {
          type: "apiKey",
          in: "header",
          name: "authorization",
          description:
            "Concord-Note: a request signed with the key of a party's node or of an auditor. Bearer: an auditor's token.",
        },
      },
    },
    "x-kinds": kinds.map(describeKind),
    "x-problems": Object.fromEntries(problemCodes.map((code) => [code, { status: status[code] }])),
  };
}

function operationOf(route: Route): Document {
  return {
    summary: route.summary,
    parameters: [...pathParameters(route), ...queryParameters(route)],
    ...bodyOf(route),
    responses: {
      ...answerOf(route),
      default: {
        description: sentencesOf(problem("fault"), "en").title,
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    },
    security: securityOf(route),
  };
}

function securityOf({ access }: Route): Document[] {
  switch (access.to) {
    case "public":
      return [];
    case "office":
    case "session":
      return [{ office: [] }];
    case "log":
      return [{}, { node: [] }];
  }
}

function pathParameters({ url }: Route): Document[] {
  const names = [...url.matchAll(/:([a-z]+)/gi)].map((match) => match[1] ?? "");
  if (url.endsWith("*")) names.push("path");
  return names.map((name) => ({ name, in: "path", required: true, schema: { type: "string" } }));
}

function queryParameters({ query }: Route): Document[] {
  const schema = query === undefined ? {} : schemaOf(query, "input");
  const properties = (schema["properties"] ?? {}) as Record<string, unknown>;
  const own = Object.entries(properties).map(([name, one]) => ({
    name,
    in: "query",
    required: false,
    schema: one,
  }));
  const language = {
    name: "language",
    in: "query",
    required: false,
    schema: { enum: ["zh-Hans", "ko", "en"] },
  };
  return [...own, language];
}

function bodyOf({ body }: Route): Document {
  if (body === undefined) return {};
  const content =
    body === "bytes"
      ? { "application/octet-stream": {} }
      : { "application/json": { schema: schemaOf(body, "input") } };
  return { requestBody: { required: body !== "bytes", content } };
}

function answerOf({ answer, method, url }: Route): Document {
  const description = `${method} ${url}`;
  switch (answer) {
    case "nothing":
      return { "204": { description } };
    case "bytes":
      return { "200": { description, content: { "application/octet-stream": {} } } };
    case "events":
      return { "200": { description, content: { "text/event-stream": {} } } };
  }
  return { "200": { description, content: { "application/json": { schema: schemaOf(answer, "output") } } } };
}

function schemaOf(schema: z.ZodType, io: "input" | "output"): Document {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  void $schema;
  return rest;
}

/** What may be said in each kind's fields. */
function kindSchemas(kinds: readonly Kind[]): Record<string, Document> {
  return Object.fromEntries(
    kinds.map((kind) => {
      const { fields, name, version } = describeKind(kind);
      const properties = Object.fromEntries(
        Object.entries(fields).map(([field, { holder, schema }]) => [
          field,
          { ...(schema as Document), "x-holder": holder },
        ]),
      );
      return [`kind.${name}`, { type: "object", title: name, "x-version": version, properties }];
    }),
  );
}

const problemSchema: Document = {
  type: "object",
  required: ["type", "title", "status", "code", "detail", "whatToDo", "instance"],
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    code: { enum: problemCodes },
    detail: { type: "string" },
    whatToDo: { type: "string" },
    instance: { type: "string" },
  },
};
