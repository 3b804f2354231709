/** Why a kind's own rule says no: what it means and what to do, by the rule's code. */
export const rules: Readonly<Record<string, readonly [detail: string, whatToDo: string]>> = {
  "bidirectional-control": [
    "The text holds an invisible control character that can make it read otherwise than it is stored.",
    "Remove it, or type the text again.",
  ],
  "reason-required": ["A change of this kind needs a reason.", "Say why in “reason”."],
  "overtaken-by-required": [
    "What has been overtaken must name what overtook it.",
    "Name the entity or item in “by”.",
  ],
};
