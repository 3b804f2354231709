import { describe, expect, test } from "vitest";
import { matchPattern } from "./router.ts";

describe("matching an address", () => {
  test("parameters are named and decoded; a slash at the end does not matter", () => {
    expect(matchPattern("/paragraphs/:party/:name", "/paragraphs/a/3.2")).toEqual({
      party: "a",
      name: "3.2",
    });
    expect(matchPattern("/paragraphs/:party/:name", "/paragraphs/a/b%20c/")).toEqual({
      party: "a",
      name: "b c",
    });
    expect(matchPattern("/", "/")).toEqual({});
    expect(matchPattern("/keys", "/keys/")).toEqual({});
  });

  test("what does not fit is no match, and broken escapes are taken as they stand", () => {
    expect(matchPattern("/keys", "/keys/more")).toBe(null);
    expect(matchPattern("/paragraphs/:party/:name", "/paragraphs//x")).toBe(null);
    expect(matchPattern("/:one", "/%E0%A4%A")).toEqual({ one: "%E0%A4%A" });
  });
});
