import { dateWriter } from "../languages.ts";
import type { Messages } from "./messages.ts";

const write = dateWriter("zh-CN");

export const zh: Messages = {
  product: "Concord",
  skipToContent: "跳到正文",
  demonstration: "演示用，不代表任何政府的声明。",
  deskOf: (party) => `${party}方工作台`,
  pageTitle: (page, desk) => `${page} · ${desk}`,
  mainNavigation: "主导航",
  pages: {
    paragraphs: "段落",
    paragraph: "段落",
    newParagraph: "新建段落",
    texts: "文本",
    newText: "新建文本",
    text: "文本",
    textAdoption: "通过",
    textCopy: "待签文本",
    outbox: "待发与已发",
    exchange: "记录交换",
    keys: "签署密钥",
    evidence: "证据",
    signIn: "登录",
    notFound: "没有此页",
  },
  interfaceLanguage: "界面语言",
  textLanguage: "文本语言",
  signedInAs: "登录机构",
  signOut: "退出登录",
  loading: "正在读取…",
  close: "关闭",
  cancel: "取消",
  more: "显示更多",
  notFoundHelp: "该地址没有页面，可能已改名或输入有误。记录没有受到任何影响。",
  backToStart: "回到段落列表",
  ...write,
  duration: (seconds) =>
    seconds < 60
      ? `${seconds} 秒`
      : seconds < 3600
        ? `${Math.floor(seconds / 60)} 分钟`
        : seconds < 86_400
          ? `${Math.floor(seconds / 3600)} 小时`
          : `${Math.floor(seconds / 86_400)} 天`,
  standing: {
    silent: "尚无人表态",
    open: "有待表态",
    provisional: "初步一致",
    bracketed: "有分歧",
    unreadable: "无法读取",
    settled: "已议定",
  },
  concord: {
    theirs: (party) => `${party}（对方）`,
    ours: (party) => `${party}（我方）`,
    takeTheirs: (party) => `采用${party}方文字`,
    sayOurs: "提出我方文字",
    notSpoken: "尚未表态",
    erased: "文字已由作者删除",
    notReceived: "文字尚未收到",
    sent: (when) => `${when} 发出`,
    sentAs: (dispatch, when) => `第 ${dispatch} 号，${when} 发出`,
    receivedBy: (party, when) => `${party}方已于 ${when} 收到`,
    notYetReceived: (party) => `${party}方尚未确认收到`,
    bracketsExplained: "方括号内为各方不同之处",
  },
  draft: {
    label: (party) => `${party}方草稿`,
    staysHome: "发出之前只有本方看得到",
    saved: "已存于本方服务器",
    kept: "已存于这台设备，正在保存…",
    offline: "没有连接：已存于这台设备，恢复后自动保存",
    refused: "服务器没有接受这份草稿；文字仍在这台设备上",
    overtaken: (when) => `同事已于 ${when} 修改了这份草稿。您的文字还没有覆盖它。`,
    keepMine: "用我的文字",
    takeColleagues: "用同事的文字",
    discard: "放弃草稿",
    undo: "恢复原来的草稿",
    blank: "空白文字不能发出。",
    tooLong: (length, limit) =>
      `未接受：文字将长达 ${write.number(length)} 个字符，而一段最多 ${write.number(limit)} 个。原有文字未变；请分段粘贴。`,
  },
  oddSigns: {
    title: (count) => `此处有 ${write.number(count)} 处字符，读到的可能与存储的不同。`,
    kinds: {
      direction: "改变阅读方向的控制符，服务器不会发出：",
      invisible: "看不见的字符：",
      broken: "不完整的半个字符，服务器无法保存：",
      mixed: "混用了形近异文字母的词：",
    },
    place: (position) => `第 ${write.number(position)} 个字符`,
    remove: (count) => `删去 ${write.number(count)} 个看不见的字符`,
  },
  release: {
    waiting: (count) => `${count} 项立场已备好，尚未发出`,
    open: "发出…",
    title: "向对方发出",
    consequence: (parties) =>
      `发出后，${parties}方将收到以下文字。已发出的文字不能收回，但以后可以另提新的文字。发出并不等于通过。`,
    confirm: "编号并发出",
    notSavedYet: "有文字还在保存，请稍候。",
    done: (dispatch) => `已作为第 ${dispatch} 号发出。`,
    doneHelp: "对方确认收到后，会显示在我方文字下面。",
  },
  ceremony: {
    shown: "签署的正是下面这些文字，一字不差：",
    withPasskey: "用通行密钥签署",
    withSoftwareKey: "用演示软件密钥签署",
    softwareKeyLabel: "仅限演示：软件密钥由服务器保管，不能证明是谁在签署。",
    noKey: "本机构还没有登记签署密钥。",
    toKeys: "先登记密钥",
    working: "正在签署…",
    fingerprint: "文本指纹",
  },
  problem: {
    heading: "未能完成",
    whatToDo: "可以这样做",
    tryAgain: "重试",
    noConnection: "与本方服务器的连接已中断，请求没有得到答复。",
    noConnectionSafe: "已输入的文字保存在这台设备上，没有发给任何人。",
    noConnectionToDo: "请检查网络后重试；连接恢复后文字会自动保存。",
    notAnAnswer: "服务器的答复无法识别。",
    notAnAnswerToDo: "请重试；如仍然如此，请告知管理人员。已输入的文字保存在这台设备上。",
    pageBroke: "此页显示时出现故障。记录未受影响，已输入的文字保存在这台设备上。",
    pageBrokeToDo: "请重新打开此页。",
  },
  live: {
    connected: "已连接",
    lost: "连接中断，输入的文字保存在这台设备上",
  },
  alarm: {
    heading: "记录交换发出警报",
    look: "立即查看",
  },
  passkey: {
    cancelled: "通行密钥的确认没有完成，因此没有签署任何内容。",
    cancelledToDo: "准备好设备后请再试一次。",
    unavailable: "此浏览器或此地址不能使用通行密钥。",
    unavailableToDo: "请通过 https 或 localhost 打开本页，并使用支持通行密钥的浏览器。",
  },
};
