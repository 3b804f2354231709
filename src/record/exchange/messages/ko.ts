import type { Sentences } from "./sentences.ts";

export const ko: Sentences = {
  alarms: {
    fork: ({ party, size }) =>
      `${party}의 기록이 ${size}번째 항목에서 서로 다른 두 이력을 보입니다. 서명된 두 체크포인트를 증거로 보관했으며, 두 번째 이력은 전혀 반영하지 않았습니다. 상대측에 문의하십시오.`,
    shrunken: ({ party, size, held }) =>
      `${party}의 기록이 지금 ${size}개 항목만 보입니다. 이전에는 ${held}개까지 서명했습니다. 이곳에 보관된 내용은 잃지 않았습니다. 상대측이 백업을 복원했는지 물어보십시오.`,
    replayed: ({ party, size, held }) =>
      `${party}의 예전 체크포인트(${size}개)가 다시 제시되었습니다. 이곳에는 ${held}개가 있습니다. 변경된 것은 없습니다. 두 노드 사이에 누군가 있거나 상대측이 백업을 복원했을 수 있습니다.`,
    inconsistent: ({ party, size }) =>
      `${party}이(가) 보낸 내용이 서명한 ${size}개 항목과 맞지 않아 반영하지 않았습니다. 다시 일어나면 상대측에 문의하십시오.`,
    "bad-signature": ({ party }) =>
      `${party} 명의의 체크포인트에 올바른 서명이 없어 반영하지 않았습니다. 연결 상태와 상대측의 키 변경 여부를 확인하십시오.`,
    "key-not-in-force": ({ party, size }) =>
      `${party}의 ${size}개 항목 체크포인트가 유효하지 않은 키로 서명되어 반영하지 않았습니다. 상대측에 키를 확인하십시오.`,
    "unusable-entries": ({ party, path }) =>
      `${party}이(가) 보낸 항목(${path})을 읽을 수 없어 반영하지 않았습니다. 다시 요청합니다.`,
    "too-large": ({ party, path }) =>
      `${party}이(가) 보낸 내용(${path})이 허용 길이를 넘어 끝까지 읽지 않았고 반영하지 않았습니다.`,
    "other-content": ({ party, path }) =>
      `${party}이(가) ${path}(으)로 보낸 것은 다른 내용입니다. 받지 않은 것으로 보고 다시 요청합니다.`,
    "own-fork": ({ by, size }) =>
      `${by}이(가) 우리 기록에 없는 ${size}개 항목의 체크포인트를 확인했다고 합니다. 우리 키가 유출되었거나 이곳에서 이력을 잃었을 수 있습니다. 작업을 멈추고 상대측과 대조하십시오.`,
    "epoch-forgets": ({ party, epoch, size }) =>
      `${party}의 제${epoch}기는 이전 기의 ${size}개 항목을 바탕으로 하는데, 이곳에 보관된 것과 다릅니다. 반영하지 않았습니다. 상대측에 문의하십시오.`,
    "bundle-refused": ({ party, sha256 }) =>
      `${party} 명의의 묶음 파일을 통째로 거부했습니다(${sha256}). 손상되었거나 변조되었거나 허용 크기를 넘습니다. 다시 요청하십시오.`,
  },
  refusals: {
    "other-mechanism": ({ mechanism }) => `다른 메커니즘(${mechanism})의 것입니다. 변경된 것은 없습니다.`,
    "unknown-party": ({ party }) => `${party}은(는) 이 메커니즘의 당사자가 아닙니다. 변경된 것은 없습니다.`,
    "own-card": () => "우리 자신의 신뢰 카드입니다. 상대측에 전달하십시오.",
    "epoch-over": ({ epoch }) => `제${epoch}기는 끝났고 더 나중 기가 유효합니다. 변경된 것은 없습니다.`,
    "nothing-proposed": () => "대조를 기다리는 신뢰 카드가 없습니다. 먼저 상대측 카드를 입력하십시오.",
    "fingerprint-differs": ({ expected }) =>
      `카드의 숫자(${expected})와 다릅니다. 신뢰하지 말고 다른 경로로 카드를 다시 받으십시오.`,
    "acceptance-needed": ({ party }) =>
      `${party}에는 이미 키가 있었습니다. 새 키는 우리 기록의 행위로, 부처의 발송을 거쳐 수락해야 합니다.`,
    "nothing-to-replace": ({ party }) => `${party}에는 아직 유효한 키가 없습니다. 지문 대조로 충분합니다.`,
    "id-reused": ({ actId }) => `행위 번호 ${actId}은(는) 이미 다른 내용에 쓰였습니다. 변경된 것은 없습니다.`,
    "card-unreadable": () => "신뢰 카드가 아닙니다. 정규 JSON 한 줄이어야 합니다.",
    "card-malformed": ({ where }) => `카드의 ${where} 부분이 잘못되었습니다. 다시 받으십시오.`,
    "card-contradicts-itself": ({ where }) => `카드의 ${where} 부분이 서로 어긋납니다. 다시 받으십시오.`,
    "no-signature": () => "당사자 노드나 감사인의 서명이 필요합니다.",
    "malformed-signature": () => "요청의 서명을 읽을 수 없습니다.",
    "unknown-origin": ({ origin }) =>
      `${origin} 노드는 이곳에서 신뢰되지 않습니다. 신뢰 카드를 교환하고 소리 내어 대조하십시오.`,
    "clock-apart": ({ seconds }) => `두 노드의 시계가 ${seconds}초 어긋납니다. 맞추십시오.`,
    "bad-signature": () => "서명이 맞지 않습니다. 아무것도 하지 않았습니다.",
    "replayed-request": () => "이미 한 번 온 요청입니다. 아무것도 하지 않았습니다.",
    "unknown-token": () =>
      "이 토큰을 가진 감사인이 없습니다. 아무것도 보여 주지 않았습니다. 이 노드를 운영하는 측에 문의하십시오.",
    "recipient-not-trusted": ({ party }) =>
      `신뢰하는 ${party}의 키가 아직 없습니다. 먼저 카드를 대조하십시오.`,
    "nothing-signed": () => "보낼 서명된 체크포인트가 아직 없습니다.",
    "since-beyond-end": ({ size }) => `기록에는 ${size}개 항목만 있습니다.`,
    "too-much": ({ limit }) =>
      `묶음 파일 하나의 용량(${limit}바이트)을 넘습니다. 끝을 줄여 나누어 보내십시오.`,
    "not-a-bundle": () => "묶음 파일이 아닙니다. 변경된 것은 없습니다.",
    "other-recipient": ({ to }) =>
      `이 묶음 파일은 ${to} 앞으로 온 것이며 이 노드의 것이 아닙니다. 변경된 것은 없습니다.`,
    "too-large": ({ size, limit }) =>
      `묶음 파일이 ${size}바이트라고 하나 최대 ${limit}바이트만 읽습니다. 통째로 거부했습니다.`,
    bomb: ({ ratio }) => `묶음 파일을 풀면 ${ratio}배로 커집니다. 통째로 거부했습니다.`,
    damaged: () => "묶음 파일이 손상되었거나 도중에 바뀌었습니다. 통째로 거부했습니다. 다시 요청하십시오.",
    "sender-not-trusted": ({ party }) => `신뢰하는 ${party}의 키가 아직 없습니다. 먼저 카드를 대조하십시오.`,
    "not-taken": () => "묶음 파일의 내용을 반영하지 않았습니다. 까닭은 교환 화면에 있습니다.",
    unreadable: () => "연서된 체크포인트가 아닙니다.",
    "other-log": ({ origin }) => `${origin}은(는) 이 노드의 기록이 아닙니다.`,
    "not-our-checkpoint": ({ size }) =>
      `우리 기록은 ${size}개 항목에서 이런 내용이었던 적이 없습니다. 증거로 보관했습니다. 상대측과 대조하십시오.`,
    "not-asked": () =>
      "우리 기록을 얼마나 가지고 있는지 모든 상대측에 물어보지 못했습니다. 이 노드는 읽기 전용으로 남습니다.",
    "history-missing": ({ own }) =>
      `상대측이 이곳의 ${own}개보다 많은 우리 기록을 가지고 있습니다. 먼저 가져온 뒤 새 기를 시작하십시오.`,
    "other-history": () =>
      "상대측이 우리 서명이 있는 다른 이력을 가지고 있습니다. 이 노드는 읽기 전용으로 남습니다. 다른 백업을 복원하십시오.",
  },
};
