import type { SearchWords } from "./messages.ts";

export const zh: SearchWords = {
  title: "搜索",
  lead: "在我方可读的全部内容中查找：词语有无空格均可，人名地名的任何写法均可，中文、韩文、英文均可。",
  label: "词语或名称",
  go: "搜索",
  begin: "请输入词语、名称或编号。",
  none: "没有内容包含这些词语。可减少词语，或换一种语言。",
  near: "没有内容包含全部词语；以下内容相近。",
  compiled: "据公开来源汇编",
  pages: "搜索结果分页",
  earlier: "上一页",
  later: "下一页",
  back: "全部类别",
  found: (count, about) => `找到${about ? "约" : ""} ${count} 项`,
  about: (count) => `约 ${count}`,
  all: (count, kind) => `${kind}：全部 ${count} 项`,
  page: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
};
