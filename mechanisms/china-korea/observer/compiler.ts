import type { Compiler, Trusted } from "../../observer/compilation.ts";

const mechanism = "demonstration.china-korea";

/** Who compiled the shipped record. `compiledOn` is the day of the last change of an item. */
export const compiler: Omit<Compiler, "privateKey"> = {
  mechanism,
  name: {
    "zh-Hans": "演示汇编者（据公开资料整理，不代表任何政府）",
    ko: "시연용 편찬자(공개 자료에 근거하며 어느 정부의 입장도 아님)",
    en: "Demonstration compiler (from public sources, not a statement of any government)",
  },
  demonstration: true,
  compiledOn: "2026-11-23",
};

/** The key the demonstration expects under its record. */
export const trustedCompiler: Trusted = {
  mechanism,
  publicKey: "LNeZsWQjGf1lLakZ-lrNMNolvYwAN8UoCaUbysCUNQg",
};
