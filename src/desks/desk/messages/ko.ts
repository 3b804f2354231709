import type { DeskWords } from "./messages.ts";

export const ko: DeskWords = {
  title: "내 책상",
  waiting: {
    adopt: "채택할 문안",
    "take-position": "밝혀야 할 입장",
    answer: "답해야 할 요청",
    report: "보고할 때",
    clearance: "우리에게 온 협의 요청",
    arrived: "방금 들어온 것",
  },
  why: {
    "they-spoke": "다른 측은 말하였고 우리는 아직입니다",
    "they-answered": "양측이 다르며 다른 측의 말이 더 나중입니다",
    "they-adopted": "다른 측이 바로 이 문안을 채택하였습니다",
    "all-agree": "모든 측의 말이 같으나 아직 아무도 채택하지 않았습니다",
    due: "기한이 다가옵니다",
    late: "기한이 지났고 종결이 확정되지 않았습니다",
    "no-news": "반년 동안 보고가 없습니다",
    asked: "답변을 요청받았습니다",
    received: "다른 측에서 받았습니다",
  },
  empty: "우리 측이 할 일이 없습니다. 회의, 문안, 약속 가운데 하나를 열어 시작하십시오.",
  late: "기한 지남",
  noDate: "기한 없음",
};
