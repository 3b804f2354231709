import type { OfficesMessages } from "./messages.ts";

export const ko: OfficesMessages = {
  signIn: {
    title: "로그인",
    intro: (desk) => `여기는 ${desk}입니다. 로그인해야 문안과 초안을 볼 수 있습니다.`,
    office: "부서",
    secret: "비밀번호",
    help: "부서 이름과 비밀번호는 서버를 시작할 때 터미널에 표시됩니다.",
    confirm: "로그인",
  },
  keys: {
    title: "서명 키",
    intro:
      "문안을 채택할 때 우리 부서의 키로 서명합니다. 키는 우리 측 기록에 등록되고 상대측이 이를 보고 검증합니다.",
    empty: "이 부서에는 아직 키가 없습니다.",
    emptyToDo: "먼저 패스키를 등록해야 문안을 채택할 수 있습니다.",
    columns: { use: "종류", office: "부서", since: "등록 시각", id: "번호" },
    use: { passkey: "패스키", software: "시연용 소프트웨어 키(시연 전용)" },
    registerPasskey: "패스키 등록",
    registerPasskeyHelp: "이 기기나 보안 키에 보관되며, 서명할 때마다 본인을 확인합니다.",
    registerSoftware: "시연용 소프트웨어 키 등록",
    registerSoftwareHelp:
      "시연 전용: 서버가 보관하므로 누가 서명했는지 증명하지 못합니다. 실제 운영에서는 받지 않습니다.",
    registered: "키를 등록했습니다.",
    revoke: "말소…",
    revokeTitle: "이 키 말소",
    revokeConsequence: "말소하면 이 키로 더 서명할 수 없습니다. 이전 서명은 그대로 유효합니다.",
  },
};
