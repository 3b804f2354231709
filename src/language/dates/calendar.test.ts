import fc from "fast-check";
import { expect, test } from "vitest";
import { civil, day, daysIn, later, weekday, weekOf } from "./calendar.ts";

const anyDay = fc
  .tuple(
    fc.integer({ min: 1900, max: 2199 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([y, m, d]) => day(y, m, d) ?? "");

test("going forth and back by days returns to the same day", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -9000, max: 9000 }), (start, amount) => {
      expect(later(later(start, amount, "day") ?? "", -amount, "day")).toBe(start);
    }),
    { seed: 24, numRuns: 500 },
  );
});

test("months keep the day, cut to the month's length", () => {
  expect(later("2024-01-31", 1, "month")).toBe("2024-02-29");
  expect(later("2023-12-15", 14, "month")).toBe("2025-02-15");
  expect(later("2024-02-29", 1, "year")).toBe("2025-02-28");
});

test("business days skip Saturday and Sunday", () => {
  expect(later("2023-05-05", 1, "business-day")).toBe("2023-05-08");
  expect(later("2023-05-17", 10, "business-day")).toBe("2023-05-31");
});

test("a week runs from Monday to Sunday and holds its day", () => {
  fc.assert(
    fc.property(anyDay, (one) => {
      const week = weekOf(one, 0);
      expect(weekday(week.from ?? "")).toBe(1);
      expect((week.from ?? "") <= one && one <= (week.to ?? "")).toBe(true);
    }),
    { seed: 24, numRuns: 200 },
  );
});

test("there is no 29 February 2023, no month 13, no year 0", () => {
  expect([day(2023, 2, 29), day(2023, 13, 1), day(0, 1, 1), civil("2023-02-30")]).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect(daysIn(2024, 2)).toBe(29);
  expect(later("2024-01-01", 1e9, "day")).toBeNull();
});
