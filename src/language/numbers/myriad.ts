/** A step of a number written in tens of thousands: a digit value, or a multiplier. */
export type Step = { digit: number } | { times: number };

/**
 * The value of 3亿2000万, 1억 4천2백만, 三千五百: digits and multipliers from left to right, where 万 亿 兆 (만 억 조) close
 * what stands before them and 十 百 千 (십 백 천) only the digit before them. 万亿 multiplies twice.
 */
export function sumMyriads(steps: readonly Step[]): number {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let smallest = Infinity;
  for (const step of steps) {
    if ("digit" in step) {
      digit = step.digit;
      continue;
    }
    if (step.times < 1e4) {
      section += (digit ?? 1) * step.times;
      digit = null;
      continue;
    }
    const part = section + (digit ?? 0);
    if (part === 0) total = total === 0 ? step.times : total * step.times;
    else total = step.times > smallest ? (total + part) * step.times : total + part * step.times;
    smallest = Math.min(smallest, step.times);
    section = 0;
    digit = null;
  }
  return total + section + (digit ?? 0);
}
