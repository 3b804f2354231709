import type { AccessProblems } from "../../problem.ts";
import { refusalOf } from "../exchange.ts";
import type { WordsFor } from "../words.ts";
import { exchangeSentence } from "../../../../record/exchange/messages.ts";
import type { Deed } from "../../../policy.ts";

const deeds: Record<Deed, string> = {
  read: "查阅记录",
  draft: "拟写草稿",
  release: "发出",
  adopt: "代表本方通过文本",
  "manage-keys": "登记或撤销密钥",
  "see-exchange": "查看交换状态",
  "manage-trust": "决定信任哪些密钥、由谁审计日志",
  carry: "写出或导入数据包",
  "read-own-items": "查阅由其他机构办理的承诺",
  "see-outbox": "查看拟发内容",
  report: "就这些承诺撰写报告",
  circulate: "送请会签",
  clear: "会签",
  overrule: "在有异议时决定继续",
  "see-people": "查看本方各机构的人员",
  "manage-people": "开立或关闭账户",
  "read-trail": "查阅访问记录",
};

export const access: WordsFor<AccessProblems> = {
  "not-signed-in": () => [
    "请先登录",
    "此处仅向已登录的本方机构开放；登录可能已过期。",
    "请登录后重试。您输入的内容保留在浏览器中。",
  ],
  "sign-in-refused": () => [
    "登录被拒绝",
    "名称或密码不正确，或账户未开通。",
    "请核对两者。遗失者请向本方管理员索取新的邀请。",
  ],
  "sign-in-locked": ({ seconds }) => [
    "尝试次数过多",
    `多次失败后，须等待 ${seconds} 秒。`,
    "请稍后重试；如非本人操作，请告知操作员。",
  ],
  "csrf-refused": () => [
    "页面已过时",
    "请求未带有本次登录的标记。未作任何更改。",
    "请重新载入页面，再重复操作。",
  ],
  "other-site": () => [
    "请求来自其他网站",
    "该请求由其他网站的页面发出。未作任何更改。",
    "请在本节点的页面上操作。",
  ],
  "not-allowed": ({ deed }) => [
    "该机构无此权限",
    `贵机构不得${deeds[deed]}。未作任何更改。`,
    "请由有权限的机构办理；本节点的权限规定载明了是哪些机构。",
  ],
  "node-not-authenticated": (facts) => [
    "未被确认为本机制的节点",
    `只有各方经认证的节点和审计者可以读取。${exchangeSentence(refusalOf(facts), "zh")}`,
    "请确认双方互信对方的现行密钥，且双方时钟准确。",
  ],
  "cosignature-refused": (facts) => [
    "未接受联署",
    exchangeSentence(refusalOf(facts), "zh"),
    "请查看双方节点的交换页面。",
  ],
  "streams-exhausted": ({ limit }) => [
    "打开的页面过多",
    `一个机构最多可同时保持 ${limit} 个页面连接。`,
    "请关闭其中一些。",
  ],
  "not-own-item": () => [
    "不是贵机构的事项",
    "贵机构只查阅并报告由其办理的承诺。没有任何更改。",
    "如应由贵机构办理，请秘书单位将贵机构列为办理单位。",
  ],
};
