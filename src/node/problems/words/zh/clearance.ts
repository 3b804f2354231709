import type { ClearanceProblems } from "../../problem.ts";
import type { WordsFor } from "../words.ts";

export const clearance: WordsFor<ClearanceProblems> = {
  "preparation-unknown": () => [
    "没有这份拟发文件",
    "它已发出或已解散，或未送贵机构会签。没有任何更改。",
    "请重新载入发件箱。",
  ],
  "preparation-empty": () => [
    "其中没有内容",
    "拟发文件至少包含一份草稿。没有任何更改。",
    "请选择要发出的草稿。",
  ],
  "draft-prepared-already": ({ entity, field }) => [
    "已在另一份拟发文件中",
    `${entity} 的 ${field} 草稿已列入另一份拟发文件。没有任何更改。`,
    "请先从那份中取出。",
  ],
  "not-cleared": ({ objecting, silent }) => [
    "会签未完成",
    `${[objecting.length > 0 ? `有异议：${objecting.join("、")}。` : "", silent.length > 0 ? `对现有文字尚未答复：${silent.join("、")}。` : ""].join("")}没有发出任何内容。`,
    "请与这些机构协商，或由有权者写明理由后继续。",
  ],
  "dispatch-in-part": () => [
    "送会签的文件须整体发出",
    "这些草稿与其他草稿一并送会签。没有发出任何内容。",
    "请在发件箱中整体发出，或将其解散。",
  ],
  "not-asked": () => [
    "未送贵机构会签",
    "这份文件未送贵机构会签。没有任何更改。",
    "如应送会签，请告知秘书单位。",
  ],
  "words-changed": () => [
    "文字已有变动",
    "您阅读之后，本方有人改动了草稿。您的答复未被接受。",
    "请阅读现有文字后再答复。",
  ],
  "objection-without-words": () => [
    "请写明异议内容",
    "异议须附文字说明。没有任何更改。",
    "请写明应如何修改。",
  ],
  "nothing-to-overrule": () => [
    "没有可驳回的异议",
    "该机构已同意这些文字。没有任何更改。",
    "请重新载入发件箱。",
  ],
  "answered-already": ({ office }) => [
    "该机构已提出异议",
    `${office} 已提出异议，不能径行略去。没有任何更改。`,
    "请修改文字后重新送会签，或由有权者写明理由后继续。",
  ],
};
