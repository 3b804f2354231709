import type { PasswordFault } from "../../../sign-in/password.ts";
import type { PeopleProblems } from "../../problem.ts";
import type { WordsFor } from "../words.ts";

const faults: Record<PasswordFault, string> = {
  "too-short": "不足十二个字符。",
  "too-long": "超过 128 个字符。",
  "too-common": "由最先被尝试的常用词和连续字符组成。",
  "holds-own-name": "由本人或本机构的名称组成。",
};

export const people: WordsFor<PeopleProblems> = {
  "second-factor-needed": () => [
    "请先设置第二步验证",
    "本次登录仅供设置通行密钥或验证码生成器。没有任何更改。",
    "设置完成后，本机构的全部页面即可使用。",
  ],
  "second-factor-refused": () => [
    "第二步验证不符",
    "验证码或通行密钥不正确，或已使用过。",
    "请等待下一个验证码，或改用其他方式。",
  ],
  "ticket-over": () => ["时间已过", "下一步须在五分钟内完成，且只有效一次。", "请从头开始。"],
  "invitation-refused": () => [
    "邀请未被接受",
    "名称与邀请码不相符，或邀请已过期。",
    "请核对两者，或向本方管理员索取新的邀请。",
  ],
  "password-refused": ({ fault }) => [
    "请另选密码",
    `${faults[fault]}没有任何更改。`,
    "请用几个互不相关的词，至少十二个字符。",
  ],
  "password-wrong": () => ["当前密码不正确", "没有任何更改。", "请输入您登录时使用的密码。"],
  "passkey-refused": ({ reason }) => [
    "通行密钥不符",
    `设备签署了其他内容，或用于其他地址（${reason}）。没有任何更改。`,
    "请在常用地址的本页面重试。",
  ],
  "passkey-taken": () => [
    "已经登记",
    "该通行密钥已为某人或某机构登记。没有任何更改。",
    "请新建一个。用于通过文本的密钥与用于登录的密钥须分开。",
  ],
  "generator-exists": () => [
    "已有验证码生成器",
    "您的账户已有生效的验证码生成器。没有任何更改。",
    "请先设置另一种第二步验证，再移除它。",
  ],
  "last-factor": () => [
    "最后一种第二步验证须保留",
    "仅凭密码在此不能登录。没有任何更改。",
    "请先添加另一种第二步验证，再移除这一种。",
  ],
  "person-unknown": () => ["没有这个账户", "本方没有这样的有效账户。没有任何更改。", "请重新载入页面。"],
  "sign-in-name-taken": () => [
    "名称已被使用",
    "已有人以此名称登录，或某机构以此为名。没有任何更改。",
    "请另选登录名。",
  ],
  "office-not-own": ({ office }) => [
    "不是本方机构",
    `${office} 不是本方机构。没有任何更改。`,
    "请从列表中选择。",
  ],
  "not-in-demonstration": () => [
    "演示账户不可用",
    "演示账户没有自己的密码或第二步验证。没有任何更改。",
    "请由管理员邀请人员，并以该人员登录。",
  ],
};
