import type { Words } from "./words.ts";

export const ko: Words = {
  office: "부처:",
  secret: "로그인 암호:",
  notReached: (address) =>
    `${address}에 노드가 없습니다. 노드를 시작하거나 --node로 다른 주소를 지정하십시오.`,
  unreadableFile: (file) => `${file}을(를) 읽을 수 없습니다.`,
  own: (fingerprint) => `우리 측 신뢰 카드입니다. 상대측에 소리 내어 읽어 주십시오:\n  ${fingerprint}`,
  state: { proposed: "아직 대조하지 않음", "in-force": "신뢰함", superseded: "교체됨" },
  proposed: (party, fingerprint) =>
    `${party}의 카드를 기록했으나 아직 신뢰하지 않습니다. 상대측이 숫자를 읽게 하십시오. 여기서는 다음과 같아야 합니다\n  ${fingerprint}\n그다음: concord trust compared ${party} "<들은 숫자>"`,
  compared: (party) => `${party}의 키를 신뢰합니다. 이제부터 그 기록을 따라갑니다.`,
  accepted: (party) => `${party}의 새 키를 우리 기록의 행위로 수락했습니다.`,
  rotated: (fingerprint) =>
    `새 키가 발효되었습니다. 우리 기록에 적혀 있어 다른 당사자들이 그대로 따라옵니다.\n  ${fingerprint}`,
  written: (file, bytes) => `${file}: ${bytes}바이트, 받는 쪽만 열 수 있습니다.`,
  opened: (folder, count) =>
    `파일 ${count}개. 기록은 ${folder}에 있습니다. 검증: concord verify ${folder} --key KEY`,
  taken: (from, size, received) => `${from}에서: 새 항목 ${received}개, 현재 ${size}개.`,
  missing: (count) => `항목 ${count}개에 본문이나 첨부가 없습니다. 올 때까지 연서하지 않습니다.`,
  cosigned: (size) => `${size}번째까지 연서했습니다. 다음 묶음 파일에 실려 돌아갑니다.`,
  confirmed: (count) => `우리 기록에 대한 연서: ${count}건.`,
  notRestored: "이 노드는 복원된 적이 없어 대조할 것이 없습니다.",
  goesOn: "우리 기록을 더 많이 가진 상대측이 없습니다. 이 노드는 다시 기록할 수 있습니다.",
  exported: (file, bytes) => `${file}: ${bytes}바이트.`,
  imported: (opened, changed, unchanged) => `신규 ${opened}건, 변경 ${changed}건, 그대로 ${unchanged}건.`,
  importedAs: {
    checked: () => "보관한 것은 없습니다.",
    prepared: () => "내부 초안으로 준비했으며 발송된 것은 없습니다. 발신함에서 발송하십시오.",
    released: (dispatch) => `제${dispatch}호로 발송했습니다.`,
  },
  saidActs: (count, dispatch) => `행위 ${count}건, 제${dispatch}호로 발송.`,
  noAuditor: "이 노드의 기록을 열람하는 감사인이 없습니다.",
  auditorToken: (name) =>
    `${name}은(는) 이 노드가 보유한 모든 기록을 봉투, 본문, 첨부까지 열람할 수 있습니다. 위 토큰은 이번 한 번만 표시되니 안전한 경로로 전달하십시오. 감사인은 "Authorization: Bearer 토큰"으로 보내거나, concord verify를 쓸 때 CONCORD_AUDITOR_TOKEN에 넣습니다.`,
  auditorByKey: (name, fingerprint) =>
    `${name}은(는) 이 키로 서명한 요청으로 이 노드가 보유한 모든 기록을 열람할 수 있습니다. 소리 내어 대조하십시오:\n  ${fingerprint}`,
  auditorRemoved: (name) => `${name}은(는) 이제 아무것도 열람하지 못합니다. 이미 읽은 것은 그대로 남습니다.`,
  newEpoch: (epoch, size, fingerprint) =>
    `이곳에 없던 이력을 가져왔습니다(${size}개 항목). 제${epoch}기가 새 키로 시작됩니다:\n  ${fingerprint}\n노드를 다시 시작하고, 모든 상대측이 새 카드를 수락하게 하십시오(concord trust card).`,
};
