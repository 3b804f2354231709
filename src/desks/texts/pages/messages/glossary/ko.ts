import type { GlossaryMessages } from "./messages.ts";

export const ko: GlossaryMessages = {
  list: {
    title: "공동 용어집",
    intro:
      "양측이 각 언어에서 무엇이라고 부르는지, 쓰는 말과 쓰지 않는 말, 혼동해서는 안 되는 말을 정합니다. 양측이 모두 채택하면 공동 용어가 됩니다.",
    open: "새 용어",
    search: "용어 찾기",
    term: "용어",
    kind: "분류",
    standing: "진행",
    atHome: "우리 측에만 있음",
    empty: "아직 공동 용어가 없습니다.",
    emptyToDo:
      "아래의 기본 용어나 문서가 제안하는 용어에서, 또는 직접 시작하십시오. 보내기 전에는 상대측이 볼 수 없습니다.",
    adoptAll: (count) => `양측이 일치하는 용어 ${count}건 채택…`,
    adoptAllTitle: "이 용어들을 채택",
    adoptMeaning:
      "채택은 우리 측이 이 용어들을 받아들인다는 기록입니다. 모든 측이 채택하면 확정됩니다. 한 번의 서명이 표시된 모든 용어에 미칩니다.",
  },
  shipped: {
    title: "기본 용어집에서 시작",
    intro:
      "소프트웨어에 딸린 것으로 용례마다 출처가 있습니다. 누구도 구속하지 않으며, 양측이 채택한 것이 우선합니다.",
    search: "기본 용어집에서 찾기",
    found: (shown, found) => (shown < found ? `${found}건 중 ${shown}건 표시.` : `${found}건 찾음.`),
    start: "이것으로 시작",
    source: "출처",
  },
  fromText: {
    title: "문서가 제안하는 용어",
    choose: "문서",
    go: "용어 찾아보기",
    intro: "이 문서가 스스로 정의하거나 되풀이하는 용어입니다. 각각 공동 용어의 출발점이 될 수 있습니다.",
    why: {
      defined: "문서에서 정의함",
      repeated: "되풀이됨",
      "rendered-differently": "되풀이되나 표현이 다름",
    },
    places: (paragraphs) => `제${paragraphs}문단`,
    none: "이 문서는 용어를 정의하거나 되풀이하지 않습니다.",
  },
  opening: {
    title: "새 용어",
    intro:
      "용어는 우리 측에서 시작합니다. 이름은 나중에 바꿀 수 없고, 각 언어의 표현은 다음 쪽에서 적습니다.",
    confirm: "계속",
  },
  term: {
    title: (name) => `용어 ${name}`,
    atHome: "이 용어는 우리 측에만 있습니다. 처음 보내면 상대측이 볼 수 있습니다.",
    forms: "각 측의 의견",
    accepted: (language) => `쓰는 말 · ${language}`,
    forbidden: (language) => `쓰지 않는 말 · ${language}`,
    kind: "분류",
    antonyms: "혼동해서는 안 되는 말",
    source: "출처",
    onePerLine: "한 줄에 하나씩.",
    firstIsSettled: "한 줄에 하나씩, 첫 줄이 대표 표현입니다.",
    tokenHelp: "라틴 소문자, 숫자, 붙임표만 씁니다. 예: customs-duty.",
    none: "없음",
    ours: (field) => `우리 측: ${field}`,
    notSent: "준비됨, 보내지 않음.",
    adoption: "채택",
    adoptTitle: "이 용어 채택",
    ready: "서로 다른 곳이 없으므로 이대로 채택할 수 있습니다.",
  },
};
