import type { OfficesMessages } from "./messages.ts";

export const zh: OfficesMessages = {
  signIn: {
    title: "登录",
    intro: (desk) => `这里是${desk}。登录后才能看到文本和草稿。`,
    office: "机构",
    secret: "口令",
    help: "机构名称和口令在启动服务器时显示在终端里。",
    confirm: "登录",
  },
  keys: {
    title: "签署密钥",
    intro: "通过文本时，由本机构的密钥签署。密钥登记在本方记录中，对方据此核验。",
    empty: "本机构还没有密钥。",
    emptyToDo: "请先登记一个通行密钥，之后才能通过文本。",
    columns: { use: "种类", office: "机构", since: "登记时间", id: "编号" },
    use: { passkey: "通行密钥", software: "演示软件密钥（仅限演示）" },
    registerPasskey: "登记通行密钥",
    registerPasskeyHelp: "存于这台设备或安全钥匙中；每次签署都要验证本人。",
    registerSoftware: "登记演示软件密钥",
    registerSoftwareHelp: "仅限演示：由服务器保管，不能证明是谁在签署。正式环境不接受。",
    registered: "密钥已登记。",
    revoke: "注销…",
    revokeTitle: "注销这个密钥",
    revokeConsequence: "注销后不能再用它签署。以前的签署仍然有效。",
  },
};
