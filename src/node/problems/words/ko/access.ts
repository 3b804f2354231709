import type { AccessProblems } from "../../problem.ts";
import { refusalOf } from "../exchange.ts";
import type { WordsFor } from "../words.ts";
import { exchangeSentence } from "../../../../record/exchange/messages.ts";
import type { Deed } from "../../../policy.ts";

const deeds: Record<Deed, string> = {
  read: "기록을 열람할",
  draft: "초안을 작성할",
  release: "발송할",
  adopt: "우리 측을 대표하여 문안을 채택할",
  "manage-keys": "키를 등록하거나 폐기할",
  "see-exchange": "교환 상태를 볼",
  "manage-trust": "어떤 키를 신뢰하고 누가 기록을 감사할지 정할",
  carry: "묶음 파일을 만들거나 가져올",
  "read-own-items": "다른 기관의 약속을 열람할",
  "see-outbox": "보낼 준비 중인 것을 볼",
  report: "이 약속의 보고를 작성할",
  circulate: "문안을 협의에 부칠",
  clear: "문안에 협의 의견을 낼",
  overrule: "이의가 있는데도 진행할",
  "see-people": "우리 측 기관의 담당자를 볼",
  "manage-people": "계정을 만들거나 닫을",
  "read-trail": "접근 기록을 열람할",
};

export const access: WordsFor<AccessProblems> = {
  "not-signed-in": () => [
    "로그인하십시오",
    "로그인한 우리 측 기관만 이용할 수 있습니다. 로그인이 만료되었을 수 있습니다.",
    "로그인한 뒤 다시 하십시오. 입력한 내용은 브라우저에 남아 있습니다.",
  ],
  "sign-in-refused": () => [
    "로그인이 거부되었습니다",
    "이름이나 비밀번호가 맞지 않거나, 열려 있지 않은 계정입니다.",
    "둘 다 확인하십시오. 잊으셨다면 우리 측 관리자에게 새 초대를 요청하십시오.",
  ],
  "sign-in-locked": ({ seconds }) => [
    "시도가 너무 많습니다",
    `여러 번 실패하여 ${seconds}초 동안 기다려야 합니다.`,
    "기다렸다가 다시 하십시오. 본인이 한 것이 아니라면 관리자에게 알리십시오.",
  ],
  "csrf-refused": () => [
    "화면이 오래되었습니다",
    "요청에 이 로그인의 표시가 없습니다. 변경된 것은 없습니다.",
    "화면을 다시 불러와 같은 작업을 반복하십시오.",
  ],
  "other-site": () => [
    "다른 사이트에서 온 요청입니다",
    "다른 사이트의 화면에서 보낸 요청입니다. 변경된 것은 없습니다.",
    "이 노드의 화면에서 작업하십시오.",
  ],
  "not-allowed": ({ deed }) => [
    "이 기관의 권한이 아닙니다",
    `귀 기관은 ${deeds[deed]} 수 없습니다. 변경된 것은 없습니다.`,
    "권한이 있는 기관에 요청하십시오. 이 노드의 정책에 나와 있습니다.",
  ],
  "node-not-authenticated": (facts) => [
    "이 협의체의 노드로 확인되지 않습니다",
    `당사자의 인증된 노드와 감사자만 읽을 수 있습니다. ${exchangeSentence(refusalOf(facts), "ko")}`,
    "양측이 서로의 현재 키를 신뢰하는지, 양측의 시계가 맞는지 확인하십시오.",
  ],
  "cosignature-refused": (facts) => [
    "확인 서명을 받지 않았습니다",
    exchangeSentence(refusalOf(facts), "ko"),
    "양측 노드의 교환 화면을 살펴보십시오.",
  ],
  "streams-exhausted": ({ limit }) => [
    "열린 화면이 너무 많습니다",
    `한 기관은 동시에 최대 ${limit}개의 화면을 연결할 수 있습니다.`,
    "일부를 닫으십시오.",
  ],
  "not-own-item": () => [
    "귀 기관의 사안이 아닙니다",
    "귀 기관은 스스로 이행하는 약속만 열람하고 보고합니다. 변경된 것은 없습니다.",
    "귀 기관의 사안이어야 한다면 간사 부서에 이행 기관으로 지정해 달라고 요청하십시오.",
  ],
};
