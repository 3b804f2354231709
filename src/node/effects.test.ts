import { describe, expect, test } from "vitest";
import { forwardClock } from "./effects.ts";

const DAY = 86_400_000;

describe("a clock that never goes back", () => {
  test("follows the machine's clock while that goes forward", () => {
    let wall = 1000;
    const now = forwardClock(
      () => wall,
      () => 0,
    );
    wall = 5000;
    expect(now()).toBe(5000);
  });

  test("goes on by the steady count when the machine's clock is set back by a day", () => {
    let wall = 10 * DAY;
    let steady = 0;
    const now = forwardClock(
      () => wall,
      () => steady,
    );
    wall -= DAY;
    steady += 250;
    expect(now()).toBe(10 * DAY + 250);
    wall += 2 * DAY;
    expect(now()).toBe(11 * DAY);
  });

  test("begins no earlier than what is already on record", () => {
    const now = forwardClock(
      () => DAY,
      () => 0,
      3 * DAY,
    );
    expect(now()).toBe(3 * DAY);
  });
});
