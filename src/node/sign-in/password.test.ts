import { describe, expect, test } from "vitest";
import { passwordFault } from "./password.ts";

const own = ["li.na", "李娜", "china-mofcom-asia"];

describe("a password", () => {
  test.each([
    ["short", "too-short"],
    ["eleven chrs", "too-short"],
    ["x".repeat(129), "too-long"],
    ["passwordpassword", "too-common"],
    ["P@ssw0rd123456", "too-common"],
    ["123456789012", "too-common"],
    ["aaaaaaaaaaaaaaaa", "too-common"],
    ["qwertyuiopasdf", "too-common"],
    ["abcdefghijklmn", "too-common"],
    ["Summer2026!!!!!", "too-common"],
    ["woaini1234567", "too-common"],
    ["tkfkdgo123456", "too-common"],
    ["correcthorsebatterystaple", "too-common"],
    ["mofcom-asia-2026", "holds-own-name"],
    ["tea at the harbour gate", null],
    ["회의록을 다시 읽는 저녁", null],
    ["青岛的海风吹过二十四次", "too-short"],
    ["青岛的海风在八月吹过二十四次", null],
    ["4tkqz-9m2xw-7hc1p", null],
  ])("%s: %s", (password, fault) => {
    expect(passwordFault(password, own)).toBe(fault);
  });
});
