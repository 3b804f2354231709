import type { NotAdoptable } from "../../../../record/kind/revision.ts";
import type { SayingProblems } from "../../problem.ts";
import type { WordsFor } from "../words.ts";
import { rules } from "./rules.ts";

const because: Record<NotAdoptable["code"], string> = {
  bracketed: "双方文字不一致",
  unreadable: "有的值已被抹去或尚未收到",
  "required-field-silent": "必填之处尚无任何一方表态",
  "held-back": "一方的保留尚未撤销",
  "nothing-said": "尚无任何一方表态",
  "child-missing": "本节点尚不知其所含部分",
  "unit-unknown": "该类没有这一确定单元",
  "version-unknown": "其所用的类版本为本节点所不知",
};

export const saying: WordsFor<SayingProblems> = {
  "same-id-other-content": ({ act }) => [
    "该编号已被使用",
    `标识 ${act} 之下已发出其他内容。已发出的内容不变，未增加任何内容。`,
    "请重新载入页面；如确为新内容，请使用新的标识。",
  ],
  "same-id-twice": ({ act }) => [
    "一个标识，两项行为",
    `请求中标识 ${act} 使用了两次。未发出任何内容。`,
    "请为每项行为使用各自的标识。",
  ],
  "entity-unknown": ({ entity }) => [
    "此处未知",
    `本节点不知道 ${entity}。`,
    "请核对名称；如由对方开立，请等待其到达。",
  ],
  "entity-exists": ({ entity }) => [
    "已经开立",
    `${entity} 已经开立。未发出任何内容。`,
    "请在已有的条目上继续，或另取名称。",
  ],
  "entity-not-own-name": ({ party }) => [
    "不是本方的名称",
    `本方开立的条目名称以 ${party}/ 开头。未发出任何内容。`,
    "请使用这样的名称。",
  ],
  "not-a-participant": ({ entity }) => [
    "不是参与方",
    `本方不参与 ${entity}。未发出任何内容。`,
    "只有参与方可以就其表态。",
  ],
  "party-unknown": ({ named }) => [
    "没有这一方",
    `${named} 不是本机制的一方。未发出任何内容。`,
    "请使用会话中列出的各方名称。",
  ],
  "kind-unknown": ({ kind }) => [
    "未知的类",
    `本节点不知道类 ${kind} 的该版本。`,
    "请更新节点，或选用其已知的类。",
  ],
  "field-unknown": ({ field }) => [
    "未知的字段",
    `该类没有字段 ${field}。未发出任何内容。`,
    "请选用其已有字段；列表见 /api/openapi.json。",
  ],
  "value-malformed": ({ field, where }) => [
    "不符合该字段",
    where === "" ? `${field} 的内容不符合该字段的要求。` : `${field} 中“${where}”处不符合该字段的要求。`,
    "请更正；说明见 /api/openapi.json。",
  ],
  "value-too-long": ({ field, limit }) => [
    "内容过长",
    `${field} 的内容超过 ${limit} 字节。未发出任何内容。`,
    "请缩短，或作为文件附上。",
  ],
  "value-not-plain": ({ field }) => [
    "无法签名的值",
    `${field} 含有小数、损坏的字符，或嵌套过深。未发出任何内容。`,
    "精确数额请写成文字或整数，损坏的字符请重新输入。",
  ],
  "text-changed": () => [
    "文本在此期间已有变动",
    "现在将被通过的文本与向您显示的不同。未通过任何文本。",
    "请阅读现行文本，如同意再行通过。",
  ],
  "adopted-already": () => [
    "已经通过",
    "本方已经通过这一文本。未增加任何内容。",
    "此处无需再做什么；可能仍在等待对方通过。",
  ],
  "declined-already": () => ["已经拒绝", "本方已拒绝这一文本；就此文本而言不可更改。", "请提出其他措辞。"],
  "bound-by-adoption": () => [
    "受先前通过的约束",
    "本方已在同一处通过另一文本。只有对方拒绝该文本之后，才可通过这一文本。",
    "请对方拒绝先前的文本，然后再行通过。",
  ],
  "not-settled": () => [
    "尚未确定",
    "只有各方均已通过的内容才能以此方式公布。未公布任何内容。",
    "请等待对方通过。",
  ],
  "not-own-act": () => [
    "不是本方的行为",
    "只有作出该行为的一方可以抹去或公布它。未作任何处理。",
    "请与对方联系。",
  ],
  "not-adoptable": ({ reason, field, entity }) => [
    "尚不能通过",
    `${because[reason]}${field === undefined ? "" : `（${field}）`}${entity === undefined ? "" : `：${entity}`}。未通过任何文本。`,
    "请先使双方文字一致。",
  ],
  "rule-refused": ({ rule, field }) => {
    const [detail, whatToDo] = rules[rule] ?? [`该类的规则不允许（${rule}）。`, "请修改内容。"];
    return ["不能这样做", `${detail}${field === undefined ? "" : `（${field}）`}`, whatToDo];
  },
  "assent-missing": () => [
    "通过未经签名",
    "通过须带有机构密钥对所显示文本的签名。未通过任何文本。",
    "请用通行密钥通过。",
  ],
  "assent-refused": ({ reason }) => [
    "签名不符",
    `该签名未将贵机构的密钥与这一文本绑定（${reason}）。未通过任何文本。`,
    "请在本节点的页面上，用为贵机构登记的通行密钥再次通过。",
  ],
  "assent-not-needed": () => [
    "有签名而无通过",
    "请求带有签名，但没有通过任何文本。未发出任何内容。",
    "请去掉签名，或通过某一文本。",
  ],
  "key-unknown": ({ key }) => [
    "未知的密钥",
    `贵机构没有已登记且未撤销的密钥 ${key}。`,
    "请先在密钥页面登记通行密钥。",
  ],
  "key-exists": ({ key }) => ["已经登记", `密钥 ${key} 已经登记；标识不再重复使用。`, "请另取标识。"],
  "key-of-another-office": ({ key }) => [
    "其他机构的密钥",
    `密钥 ${key} 将属于其他机构。未登记任何密钥。`,
    "各机构登记自己的密钥。",
  ],
  "software-key-refused": () => ["演示之外不可用", "软件密钥仅在演示中有效。", "请登记通行密钥。"],
  "act-too-long": ({ limit }) => [
    "一项行为过长",
    `一项行为的信封最多 ${limit} 字节。未发出任何内容。`,
    "请缩短名称和证明；值的长度不计在内。",
  ],
  "file-unknown": ({ act, attachment }) => [
    "缺少文件",
    `行为 ${act} 引用了文件 ${attachment.slice(0, 12)}…，本节点没有或已不再持有该文件。未发出任何内容。`,
    "请重新附上该文件。",
  ],
  "too-many-files": ({ act, limit }) => [
    "文件过多",
    `行为 ${act} 引用的文件超过 ${limit} 个。未发出任何内容。`,
    "请减少文件，或合并为一个。",
  ],
  "draft-unknown": ({ entity, field }) => [
    "没有这份草稿",
    `${entity} 的 ${field} 没有草稿。未发出任何内容。`,
    "请重新载入页面：其他机构可能已将其发出或放弃。",
  ],
  "nothing-to-release": () => ["没有可发出的内容", "请求既无草稿也无通过。", "请先准备内容。"],
};
