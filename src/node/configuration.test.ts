import { expect, test } from "vitest";
import { readConfiguration } from "./configuration.ts";

const least = { CONCORD_PARTY: "china", CONCORD_MECHANISM: "china-korea" };

test("two settings are enough", () => {
  expect(readConfiguration(least, "/pages")).toMatchObject({
    ok: true,
    configuration: {
      host: "127.0.0.1",
      port: 4100,
      origin: "http://localhost:4100",
      databaseUrl: null,
      counterparts: {},
    },
  });
});

test("counterparts are named with their addresses, with or without a slash at the end", () => {
  const read = readConfiguration(
    { ...least, CONCORD_COUNTERPARTS: "korea=http://127.0.0.1:4200, c=https://c.example/" },
    "",
  );
  expect(read).toMatchObject({
    configuration: { counterparts: { korea: "http://127.0.0.1:4200", c: "https://c.example" } },
  });
});

test.each([
  [{ CONCORD_PARTY: "" }, "CONCORD_PARTY"],
  [{ CONCORD_PARTY: "China" }, "CONCORD_PARTY"],
  [{ CONCORD_PORT: "eighty" }, "CONCORD_PORT"],
  [{ CONCORD_ORIGIN: "https://record.example/path" }, "CONCORD_ORIGIN"],
  [{ CONCORD_COUNTERPARTS: "korea" }, "CONCORD_COUNTERPARTS"],
  [{ CONCORD_SIGN_IN: "short" }, "CONCORD_SIGN_IN"],
  [{ CONCORD_TRUST: "everyone" }, "CONCORD_TRUST"],
])("%j is refused by its name", (more, name) => {
  expect(readConfiguration({ ...least, ...more }, "")).toMatchObject({ ok: false, name });
});

test("a secret is not repeated in a refusal", () => {
  expect(JSON.stringify(readConfiguration({ ...least, CONCORD_SIGN_IN: "hush" }, ""))).not.toContain("hush");
});
