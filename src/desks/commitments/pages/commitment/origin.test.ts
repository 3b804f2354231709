import { expect, test } from "vitest";
import { addressOfSource } from "./origin.tsx";

const hash = "0123456789abcdef0123456789abcdef";

test("a source is opened where it stands; what the other side read in is not at our server", () => {
  expect(addressOfSource("readout", `china/readout-${hash}`, "china")).toBe(`/readin/${hash}`);
  expect(addressOfSource("readout", `korea/readout-${hash}`, "china")).toBeNull();
  expect(addressOfSource("paragraph", "china/p-1", "china")).toBe("/paragraphs/china/p-1");
  expect(addressOfSource("observer", "observer:jetc-24-01", "china")).toContain("jetc-24-01");
  expect(addressOfSource("readout", "china/readout-9", "china")).toBe("/evidence/china/readout-9");
});
