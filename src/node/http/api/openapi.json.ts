import type { Kind } from "../../../record/kind/kind.ts";
import { openapi } from "../openapi.ts";
import { type Route, route } from "../route.ts";

/** The description of the interface, made once of all routes, itself included. */
export function openapiJson(routes: readonly Route[], kinds: readonly Kind[]): Route[] {
  let text: Buffer | null = null;
  const own: Route = route({
    method: "GET",
    url: "/api/openapi.json",
    summary: "This description.",
    access: { to: "public" },
    answer: "bytes",
    handle: async () => {
      text ??= Buffer.from(JSON.stringify(openapi([...routes, own], kinds)));
      return { ok: true, bytes: text, mediaType: "application/json; charset=utf-8" };
    },
  });
  return [own];
}
