import type { KeepingProblems } from "../../problem.ts";
import { exchangeSentence } from "../../../../record/exchange/messages.ts";
import type { ExchangeRefusal } from "../../../../record/exchange/messages/sentences.ts";
import type { WordsFor } from "../words.ts";

export const keeping: WordsFor<KeepingProblems> = {
  "storage-away": () => [
    "데이터베이스가 응답하지 않습니다",
    "노드가 데이터베이스에 연결할 수 없습니다. 이미 확인된 것은 안전하나 이 요청은 저장되지 않았을 수 있습니다.",
    "잠시 뒤 같은 요청을 다시 보내십시오. 두 번 말해지지는 않습니다. 계속되면 운영자에게 알리십시오.",
  ],
  "disk-full": () => [
    "디스크가 가득 찼습니다",
    "저장할 공간이 없습니다. 이미 확인된 것은 안전하며 이 요청은 저장되지 않았습니다.",
    "운영자에게 공간 확보를 요청한 뒤 다시 하십시오.",
  ],
  "read-only": () => [
    "복원 뒤 읽기 전용입니다",
    "이 노드는 복원된 뒤 모든 상대측과의 대조를 아직 마치지 않았습니다. 그때까지 새로 말할 수 없습니다.",
    "대조가 끝날 때까지 기다리십시오. 교환 화면에 표시됩니다.",
  ],
  busy: () => [
    "한꺼번에 너무 많습니다",
    "노드가 감당할 수 있는 것보다 많은 요청이 기다리고 있습니다. 이 요청은 저장되지 않았습니다.",
    "몇 초 뒤 다시 하십시오.",
  ],
  fault: () => [
    "이 노드에 문제가 생겼습니다",
    "노드 자체의 오류입니다. 이미 확인된 것은 안전하나 이 요청이 저장되었는지는 분명하지 않습니다.",
    "같은 요청을 다시 보내십시오. 두 번 말해지지는 않습니다. “instance”의 번호를 운영자에게 알리십시오.",
  ],
  "counterpart-unknown": ({ party }) => [
    "알 수 없는 상대측입니다",
    `이 노드에는 ${party}의 주소 또는 신뢰하는 키가 없습니다.`,
    "먼저 신뢰 기준을 교환하십시오(concord trust).",
  ],
  "exchange-refused": ({ reason, parts }) => [
    "교환에서 처리하지 않았습니다",
    exchangeSentence({ ...parts, ok: false, code: reason } as unknown as ExchangeRefusal, "ko"),
    "교환 화면을 확인하십시오. 보관된 내용은 바뀌지 않았습니다.",
  ],
};
