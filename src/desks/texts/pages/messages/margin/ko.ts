import type { MarginMessages } from "./messages.ts";

export const ko: MarginMessages = {
  notes: {
    title: "우리 측 메모",
    staysHome: "무엇을 보내든 메모는 우리 측에만 남습니다.",
    by: (office, when) => `${office}, ${when}`,
    write: "이 문단에 새 메모",
    keep: "메모 남기기",
    remove: "지우기",
    none: "이 문단에 우리 측 메모가 없습니다.",
  },
};
