/** Why a kind's own rule says no, in Chinese. */
export const rules: Readonly<Record<string, readonly [detail: string, whatToDo: string]>> = {
  "bidirectional-control": [
    "文字中含有不可见的控制字符，可能使其读起来与所存内容不同。",
    "请删除该字符，或重新输入文字。",
  ],
  "reason-required": ["此类变更须说明理由。", "请在“reason”中说明理由。"],
  "overtaken-by-required": ["被取代的事项须写明由何取代。", "请在“by”中写明该事项。"],
};
