import { dateWriter } from "../languages.ts";
import type { Messages } from "./messages.ts";

const write = dateWriter("ko-KR");

export const ko: Messages = {
  product: "Concord",
  skipToContent: "본문으로 건너뛰기",
  demonstration: "시연용이며, 어느 정부의 공식 입장도 아닙니다.",
  deskOf: (party) => `${party} 측 업무 공간`,
  pageTitle: (page, desk) => `${page} · ${desk}`,
  mainNavigation: "주 메뉴",
  pages: {
    paragraphs: "문단",
    paragraph: "문단",
    newParagraph: "새 문단",
    texts: "문서",
    newText: "새 문서",
    text: "문서",
    textAdoption: "채택",
    textCopy: "서명할 본",
    meetings: "회의",
    newMeeting: "새 회의",
    meeting: "회의",
    delegations: "대표단",
    table: "회의장",
    outbox: "발신함",
    exchange: "기록 교환",
    keys: "서명 키",
    evidence: "증거",
    signIn: "로그인",
    notFound: "없는 페이지",
  },
  interfaceLanguage: "화면 언어",
  textLanguage: "본문 언어",
  signedInAs: "로그인한 부서",
  signOut: "로그아웃",
  loading: "읽는 중…",
  close: "닫기",
  cancel: "취소",
  more: "더 보기",
  notFoundHelp:
    "이 주소에는 페이지가 없습니다. 이름이 바뀌었거나 잘못 입력되었을 수 있습니다. 기록에는 아무 영향이 없습니다.",
  backToStart: "문단 목록으로",
  ...write,
  duration: (seconds) =>
    seconds < 60
      ? `${seconds}초`
      : seconds < 3600
        ? `${Math.floor(seconds / 60)}분`
        : seconds < 86_400
          ? `${Math.floor(seconds / 3600)}시간`
          : `${Math.floor(seconds / 86_400)}일`,
  standing: {
    silent: "제시 없음",
    open: "제시 대기",
    provisional: "잠정 합의",
    bracketed: "이견 있음",
    unreadable: "읽을 수 없음",
    settled: "확정",
  },
  concord: {
    theirs: (party) => `${party} (상대측)`,
    ours: (party) => `${party} (우리 측)`,
    takeTheirs: (party) => `${party} 측 문안 수용`,
    sayOurs: "우리 문안 제시",
    notSpoken: "아직 제시하지 않음",
    erased: "작성한 쪽이 문안을 삭제함",
    notReceived: "문안을 아직 받지 못함",
    sent: (when) => `${when} 보냄`,
    sentAs: (dispatch, when) => `제${dispatch}호, ${when} 보냄`,
    receivedBy: (party, when) => `${party} 측이 ${when} 받음`,
    notYetReceived: (party) => `${party} 측이 아직 수신을 확인하지 않음`,
    bracketsExplained: "대괄호 안은 문안이 서로 다른 부분입니다",
  },
  draft: {
    label: (party) => `${party} 측 초안`,
    staysHome: "보내기 전에는 우리 측만 볼 수 있습니다",
    saved: "우리 측 서버에 저장됨",
    kept: "이 기기에 보관됨, 저장 중…",
    offline: "연결 없음: 이 기기에 보관됨. 연결되면 자동 저장됩니다",
    refused: "서버가 이 초안을 받지 않았습니다. 글은 이 기기에 남아 있습니다",
    overtaken: (when) => `동료가 ${when} 이 초안을 고쳤습니다. 아직 덮어쓰지 않았습니다.`,
    keepMine: "내 글 사용",
    takeColleagues: "동료의 글 사용",
    discard: "초안 버리기",
    undo: "이전 초안 되돌리기",
    blank: "빈 문안은 보낼 수 없습니다.",
    tooLong: (length, limit) =>
      `받지 않았습니다. 글이 ${write.number(length)}자가 되는데, 한 문단은 ${write.number(limit)}자까지입니다. 원래 글은 그대로입니다. 문단을 나누어 붙여 넣으십시오.`,
  },
  oddSigns: {
    title: (count) => `보이는 것과 다르게 저장될 수 있는 문자가 ${write.number(count)}곳 있습니다.`,
    kinds: {
      direction: "읽는 방향을 바꾸는 제어 문자. 서버가 보내지 않습니다:",
      invisible: "보이지 않는 문자:",
      broken: "반쪽짜리 문자. 서버가 보관하지 못합니다:",
      mixed: "비슷하게 생긴 다른 문자가 섞인 낱말:",
    },
    place: (position) => `${write.number(position)}번째 글자`,
    remove: (count) => `보이지 않는 문자 ${write.number(count)}개 지우기`,
  },
  release: {
    waiting: (count) => `준비되었으나 보내지 않은 문안 ${count}건`,
    open: "보내기…",
    title: "상대측에 보내기",
    consequence: (parties) =>
      `보내면 ${parties} 측이 아래 문안을 받습니다. 보낸 문안은 거두어들일 수 없지만 나중에 새 문안을 제시할 수 있습니다. 보내는 것은 채택이 아닙니다.`,
    confirm: "번호를 붙여 보내기",
    notSavedYet: "아직 저장 중인 글이 있습니다. 잠시 기다려 주십시오.",
    done: (dispatch) => `제${dispatch}호로 보냈습니다.`,
    doneHelp: "상대측이 수신을 확인하면 우리 문안 아래에 표시됩니다.",
  },
  ceremony: {
    shown: "아래 문안에 글자 그대로 서명합니다.",
    withPasskey: "패스키로 서명",
    withSoftwareKey: "시연용 소프트웨어 키로 서명",
    softwareKeyLabel: "시연 전용: 소프트웨어 키는 서버가 보관하므로 누가 서명했는지 증명하지 못합니다.",
    noKey: "이 부서에 등록된 서명 키가 없습니다.",
    toKeys: "먼저 키 등록",
    working: "서명하는 중…",
    fingerprint: "문안 지문",
  },
  problem: {
    heading: "처리하지 못했습니다",
    whatToDo: "이렇게 하십시오",
    tryAgain: "다시 시도",
    noConnection: "우리 측 서버와의 연결이 끊겨 응답을 받지 못했습니다.",
    noConnectionSafe: "입력한 글은 이 기기에 보관되어 있으며 누구에게도 보내지 않았습니다.",
    noConnectionToDo: "네트워크를 확인하고 다시 시도하십시오. 연결되면 글이 자동으로 저장됩니다.",
    notAnAnswer: "서버의 응답을 알아볼 수 없습니다.",
    notAnAnswerToDo:
      "다시 시도하십시오. 계속되면 관리자에게 알려 주십시오. 입력한 글은 이 기기에 보관되어 있습니다.",
    pageBroke:
      "이 페이지를 표시하다가 오류가 났습니다. 기록에는 영향이 없으며 입력한 글은 이 기기에 보관되어 있습니다.",
    pageBrokeToDo: "페이지를 다시 여십시오.",
  },
  live: {
    connected: "연결됨",
    lost: "연결 끊김. 입력한 글은 이 기기에 보관됩니다",
  },
  alarm: {
    heading: "기록 교환에 경보가 있습니다",
    look: "지금 확인",
  },
  passkey: {
    cancelled: "패스키 확인이 끝나지 않아 아무것도 서명되지 않았습니다.",
    cancelledToDo: "기기를 준비한 뒤 다시 시도하십시오.",
    unavailable: "이 브라우저 또는 이 주소에서는 패스키를 쓸 수 없습니다.",
    unavailableToDo: "https 또는 localhost 주소에서, 패스키를 지원하는 브라우저로 여십시오.",
  },
};
