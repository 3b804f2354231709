/** Why a kind's own rule says no, in Korean. */
export const rules: Readonly<Record<string, readonly [detail: string, whatToDo: string]>> = {
  "bidirectional-control": [
    "글에 보이지 않는 제어 문자가 있어 저장된 것과 다르게 읽힐 수 있습니다.",
    "지우거나 글을 다시 입력하십시오.",
  ],
  "reason-required": ["이런 변경에는 사유가 필요합니다.", "“reason”에 사유를 쓰십시오."],
  "overtaken-by-required": [
    "다른 것으로 대체된 경우 무엇으로 대체되었는지 밝혀야 합니다.",
    "“by”에 해당 항목을 쓰십시오.",
  ],
};
