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
  findings: {
    title: "언어본 사이에 다른 곳",
    ofParagraph: "이 문단의 언어본 사이에 다른 곳",
    severities: { critical: "심각", major: "중요", minor: "경미" },
    correct: "고치기",
    waive: "그대로 두기…",
    raise: "상대측에 제기",
    reason: "그대로 두어도 되는 까닭(우리 측에만 남고, 같은 글이 있는 곳마다 기억됩니다)",
    waiveConfirm: "그대로 두기",
    waived: (count) => `그대로 둔 곳 ${count}건`,
    because: (reason) => `그대로 둔 까닭: ${reason}`,
    by: (office, day) => `${office}, ${day}`,
    takeBack: "되돌리기",
    standing: ({ critical, major, minor }) =>
      `언어본이 ${critical + major + minor}곳에서 다릅니다. 심각 ${critical}건, 중요 ${major}건, 경미 ${minor}건.`,
    none: "언어본 사이에 다른 곳을 찾지 못했습니다.",
    looking: (left) => `아직 대조하지 않은 문단 ${left}개…`,
    staysHome: "상대측에 제기하기 전에는 우리 측만 볼 수 있습니다.",
  },
  raised: {
    of: (party) => `${party} 측이 언어본 대조를 요청합니다:`,
    notSent: "준비됨, 보내지 않음.",
    takeBack: "되돌리기",
  },
  report: {
    title: "언어본 대조 보고서",
    intro:
      "초안을 포함하여 우리 측이 가지고 있는 문안에서 언어본이 서로 다르게 말하는 곳입니다. 숫자, 날짜, 한도, 조항 인용, 의무와 허용, 부정, ‘및/또는’, 예외, 용어를 봅니다.",
    limits:
      "프로그램이 대조한 결과이므로 놓치는 것도, 잘못 짚는 것도 있습니다. 우리 측에만 남으며 사람의 검토를 대신하지 않습니다.",
    print: "인쇄",
    toText: "문서로 돌아가기",
    paragraph: (number) => `제${number}문단`,
    waivedTitle: "그대로 둔 곳과 그 까닭",
    noneWaived: "그대로 둔 곳이 없습니다.",
    lookedAt: (paragraphs) => `문단 ${paragraphs}개를 대조했습니다.`,
    tooFew: (paragraphs) =>
      paragraphs === 0 ? "" : `${paragraphs}개는 한 언어로만 있어 대조하지 못했습니다.`,
  },
  overFindings: {
    title: (count) => `심각한 차이가 ${count}건 남아 있습니다. 언어본의 내용이 서로 다릅니다.`,
    warning:
      "그래도 채택할 수 있습니다. 먼저 까닭을 적어 주십시오. 까닭은 지금의 차이와 함께 우리 측에만 남습니다.",
    reason: "우리 측이 그대로 채택하는 까닭",
    record: "까닭 기록하기",
    recorded: (office, when) => `${office}, ${when}에 기록한 까닭:`,
    looking: "언어본을 대조하는 중입니다. 잠시 기다려 주십시오.",
  },
};
