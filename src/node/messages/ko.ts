import type { OperatorMessages } from "./messages.ts";

export const ko: OperatorMessages = {
  listening: (party, address) => `${party} 노드의 주소: ${address}`,
  signIn: (office, secret) => `${office} 로그인: ${secret} (이번 한 번만 표시되며 해시만 보관됩니다).`,
  signInUnchanged: (office) =>
    `${office}의 로그인은 이전에 표시된 그대로입니다. 새로 만들려면: concord node sign-in ${office}`,
  readOnly: "이 노드는 복원되었습니다. 모든 상대측과 대조할 때까지 읽기만 합니다(concord compare).",
  rowSecurityBypassed: (role) =>
    `데이터베이스 역할 ${role}은(는) 슈퍼유저이거나 BYPASSRLS 속성이 있습니다. 기관 간의 구분을 프로그램만이 지키고 데이터베이스는 뒷받침하지 못합니다. DATABASE_URL에 데이터베이스를 소유하되 둘 다 아닌 역할을 지정하십시오.`,
  firstContact: (party) =>
    `시연: ${party}의 키를 처음 만난 그대로 신뢰합니다. 실제로는 양측이 지문을 소리 내어 대조합니다(concord trust).`,
  stopping: "중지하는 중입니다. 진행 중인 작업을 마치고 서명합니다.",
  newSignIn: (office, secret) =>
    `${office}의 새 로그인은 ${secret}입니다. 이전 것은 더 이상 쓸 수 없으며 로그인되어 있던 사람은 로그아웃됩니다.`,
  backedUp: (file, rows, sha256, data) =>
    `${file}에 ${rows}개 행이 있습니다(내용의 SHA-256 ${sha256}). 개인 키는 들어 있지 않으니 ${data}/keys를 따로 보관하십시오.`,
  restored: (rows, backupAt, data) =>
    `${backupAt}의 ${rows}개 행을 되살렸습니다. 키를 ${data}/keys에 넣고 노드를 시작하십시오. 모든 상대측과 대조할 때까지 읽기만 합니다(concord compare).`,
  refusals: {
    "setting-malformed": ({ name, given }) =>
      given === ""
        ? `${name} 설정이 없습니다. 지정한 뒤 다시 시작하십시오.`
        : `${name} 설정은 “${given}”일 수 없습니다. 바로잡은 뒤 다시 시작하십시오.`,
    "mechanism-unknown": ({ name, known }) =>
      `“${name}” 협의체가 없습니다. CONCORD_MECHANISM에 ${known.join(", ")} 중 하나 또는 JSON 파일의 경로를 지정하십시오.`,
    "mechanism-malformed": ({ name, where }) =>
      `${name}의 협의체 설정이 온전하지 않습니다(${where}). 파일을 바로잡으십시오.`,
    "party-unknown": ({ party, parties }) =>
      `${party}은(는) 이 협의체의 당사자가 아닙니다. CONCORD_PARTY에 ${parties.join(", ")} 중 하나를 지정하십시오.`,
    "office-unknown": ({ office }) =>
      office === ""
        ? "이 당사자에는 간사 기관이 없습니다. CONCORD_OFFICE에 기관을 지정하십시오."
        : `이 당사자에는 ${office} 기관이 없습니다. CONCORD_OFFICE를 바로잡으십시오.`,
    "only-in-a-demonstration": ({ setting }) =>
      `${setting} 설정은 시연에서만 쓸 수 있습니다. 신뢰 카드를 직접 교환하고 소리 내어 대조하십시오(concord trust).`,
    "port-taken": ({ port }) =>
      `${port} 포트가 이미 쓰이고 있습니다. 쓰고 있는 것을 중지하거나 CONCORD_PORT를 지정하십시오.`,
  },
};
