import type { OfficesMessages } from "./messages.ts";

export const ko: OfficesMessages = {
  signIn: {
    title: "로그인",
    intro: (desk) => `여기는 ${desk}입니다. 로그인해야 문안과 초안을 볼 수 있습니다.`,
    ended:
      "로그인이 끝났습니다(시간이 지났거나 다른 곳에서 끝냈습니다). 입력하신 내용은 이 기기에 보관되어 있으며, 다시 로그인하시면 있던 자리로 돌아갑니다.",
    office: "로그인 이름",
    secret: "비밀번호",
    help: "본인의 로그인 이름과 비밀번호, 또는 서버를 시작할 때 터미널에 표시된 기관과 비밀번호를 입력합니다.",
    confirm: "로그인",
    invited: "초대를 받았습니다",
    second: {
      title: "2단계 인증",
      withPasskey: "패스키로 로그인",
      take: {
        passkey: "패스키 쓰기",
        code: "코드 생성기 쓰기",
        "recovery-code": "기기를 잃어버렸습니다",
      },
      label: { code: "코드", "recovery-code": "기기 분실용 코드" },
      help: {
        code: "코드 생성기에 보이는 숫자 여섯 자리.",
        "recovery-code": "코드마다 한 번만 쓸 수 있습니다.",
      },
      back: "처음부터 다시",
    },
  },
  welcome: {
    title: "환영합니다",
    intro:
      "우리 측 기관의 담당자로 초대되셨습니다. 먼저 본인의 비밀번호를 정하고, 이어서 2단계 인증을 설정합니다.",
    name: "로그인 이름",
    code: "초대 코드",
    password: "새 비밀번호",
    passwordHelp: "열두 글자 이상. 서로 관계없는 낱말 몇 개가 가장 좋습니다.",
    confirm: "계속",
    factorIntro: "이제 2단계 인증을 고르십시오. 이것이 있으면 비밀번호만으로는 아무도 로그인하지 못합니다.",
    addPasskey: "이 기기의 패스키 쓰기",
    addPasskeyHelp: "권장합니다. 기기가 본인을 확인하며 입력할 것이 없습니다.",
    addGenerator: "코드 생성기 쓰기",
    addGeneratorHelp: "숫자 여섯 자리를 보여 주는 휴대전화 앱입니다.",
    generatorIntro: "비밀값은 지금 한 번만 표시됩니다. 코드 생성기를 준비하십시오.",
    showSecret: "비밀값 보기",
    secretIntro: "이 비밀값을 코드 생성기에 입력하거나 이 기기에서 여십시오.",
    openGenerator: "코드 생성기에서 열기",
    firstCode: "지금 보이는 코드",
    firstCodeHelp: "숫자 여섯 자리. 제대로 작동하는지 확인합니다.",
    confirmCode: "확인",
    codesTitle: "기기 분실용 코드",
    codesIntro:
      "기기와 다른 곳에 보관하십시오. 2단계 인증 대신 코드마다 한 번씩 쓸 수 있습니다. 다시 표시되지 않습니다.",
    factorAdded: "2단계 인증을 설정했습니다.",
    kept: "보관했습니다, 계속",
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
