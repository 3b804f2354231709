import type { MarginMessages } from "./messages.ts";

export const zh: MarginMessages = {
  notes: {
    title: "本方备注",
    staysHome: "无论发出什么，备注都只留在本方。",
    by: (office, when) => `${office}，${when}`,
    write: "为本段写一条备注",
    keep: "保存备注",
    remove: "删除",
    none: "本方对本段没有备注。",
  },
  findings: {
    title: "各语言文本不一致之处",
    ofParagraph: "本段各语言文本不一致之处",
    severities: { critical: "严重", major: "重要", minor: "轻微" },
    correct: "更正",
    waive: "放过…",
    raise: "向对方提出",
    reason: "为何可以保留（只留在本方；凡同样文字之处均记住）",
    waiveConfirm: "放过",
    waived: (count) => `已放过 ${count} 处`,
    because: (reason) => `放过理由：${reason}`,
    by: (office, day) => `${office}，${day}`,
    takeBack: "收回",
    standing: ({ critical, major, minor }) =>
      `各语言有 ${critical + major + minor} 处不一致：严重 ${critical} 处，重要 ${major} 处，轻微 ${minor} 处。`,
    none: "没有发现各语言不一致之处。",
    looking: (left) => `还有 ${left} 段待比对…`,
    staysHome: "只有本方看得到，除非向对方提出。",
  },
  raised: {
    of: (party) => `${party}方请对照各语言文本：`,
    notSent: "已备好，尚未发出。",
    takeBack: "收回",
  },
  report: {
    title: "文本一致性报告",
    intro:
      "我方现有文字（含草稿）中各语言不一致之处：数字、日期、上下限、条款引用、义务与许可、否定、“和/或”、例外、术语。",
    limits: "本报告由程序比对得出，会有遗漏，也会误报。它只留在本方，不能代替人工审校。",
    print: "打印",
    toText: "回到文本",
    paragraph: (number) => `第 ${number} 段`,
    waivedTitle: "已放过之处及理由",
    noneWaived: "没有放过之处。",
    lookedAt: (paragraphs) => `已比对 ${paragraphs} 段。`,
    tooFew: (paragraphs) => (paragraphs === 0 ? "" : `${paragraphs} 段只有一种语言，无法比对。`),
  },
  overFindings: {
    title: (count) => `仍有 ${count} 处严重不一致：各语言所说不同。`,
    warning: "仍可通过，但请先写明理由；理由与此刻的不一致之处一并留存在本方。",
    reason: "我方为何在此情况下通过",
    record: "记录理由",
    recorded: (office, when) => `${office}于 ${when} 记录的理由：`,
    looking: "正在比对各语言文本，请稍候。",
  },
};
