import { expect, test } from "vitest";
import { createClient } from "./client.ts";

function client(response: () => Response | Promise<never>) {
  const surroundings = { language: () => "en", csrf: () => "mark", onSignedOut: () => undefined };
  return createClient({ ...surroundings, fetch: () => Promise.resolve(response()) });
}

test("a file comes with the name that the node gives it", async () => {
  const headers = { "content-disposition": 'attachment; filename="china-0-0-7-for-korea.concord"' };
  const answer = await client(() => new Response("sealed", { headers })).file("/api/bundles?to=korea");
  expect(answer.ok && [answer.value.name, await answer.value.file.text()]).toEqual([
    "china-0-0-7-for-korea.concord",
    "sealed",
  ]);
});

test("a refusal is a problem, never a file, and no answer is no connection", async () => {
  const body = JSON.stringify({ code: "not-allowed", title: "Not for this office" });
  const headers = { "content-type": "application/problem+json" };
  const refused = await client(() => new Response(body, { status: 403, headers })).file("/api/bundles");
  expect(refused).toMatchObject({ ok: false, problem: { status: 403, code: "not-allowed" } });
  const cut = await client(() => Promise.reject(new TypeError("cut"))).file("/api/bundles");
  expect(cut).toMatchObject({ ok: false, problem: { status: 0, code: "no-connection" } });
});
