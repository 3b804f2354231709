import { expect, test } from "vitest";
import type { FieldSeen } from "../texts/view.ts";
import { isInForce } from "./in-force.ts";

const place = (party: string, index: number) => ({ party, epoch: 0, index, leaf: "" });

function said(index: number, time: string): FieldSeen {
  return {
    standing: "settled",
    positions: { china: { state: "said", value: "x", time, at: place("china", index) } },
  };
}

const agenda = {
  id: "china/jetc-29",
  participants: ["china", "korea"],
  fields: { agenda: said(2, "2026-11-20T10:00:00Z") },
  units: {
    agenda: {
      settled: [{ digest: "d", by: [place("china", 5), place("korea", 3)] }],
      settledValues: { agenda: ["china/point"] },
    },
  },
};
const point = (index: number, time: string) => ({
  id: "china/point",
  participants: ["china", "korea"],
  fields: { "title.en": said(index, time) },
  units: {},
});

test("what was said of a point before its side adopted leaves the agenda as settled, whatever its clock says", () => {
  expect(isInForce(agenda, "agenda", [point(4, "2099-01-01T00:00:00Z")])).toBe(true);
});

test("what was said of it afterwards does not, though its clock stands before the adoption", () => {
  expect(isInForce(agenda, "agenda", [point(6, "2001-01-01T00:00:00Z")])).toBe(false);
});

test("what was never settled is not in force", () => {
  expect(isInForce({ ...agenda, units: {} }, "agenda", [])).toBe(false);
});
