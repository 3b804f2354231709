import { expect, test } from "vitest";
import { nameOfRead } from "../../src/desks/offices/pages/read-words.ts";
import { ROUTES } from "./policy-table.ts";

/** What is read with these deeds stands on the access trail by its address; what streams news does not. */
const NOTED = ["read", "read-own-items"];
const read = Object.entries(ROUTES)
  .filter(([route, deed]) => route.startsWith("GET ") && NOTED.includes(deed) && route !== "GET /api/events")
  .map(([route]) => route.slice("GET ".length));

test.each([...read, "/api/people", "/api/trail"])("%s is told in words on the access trail", (route) => {
  const address = route
    .replace(":party", "china")
    .replace(":name", "jetc-29")
    .replace(":hash", "ab".repeat(32));
  expect(nameOfRead(address)).not.toBeNull();
  expect(nameOfRead(address)?.of ?? null).toBe(
    route.includes(":name") ? "china/jetc-29" : route.includes(":hash") ? "abababababab" : null,
  );
});

test("a log is told with the part of it that was read, and what nobody knows as it is", () => {
  expect(nameOfRead("/log/china/0/checkpoint")).toEqual({ name: "log", of: "china/0/checkpoint" });
  expect(nameOfRead("/api/nothing/of/this")).toBeNull();
});
