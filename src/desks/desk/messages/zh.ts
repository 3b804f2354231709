import type { DeskWords } from "./messages.ts";

export const zh: DeskWords = {
  title: "我的工作台",
  waiting: {
    adopt: "待通过的文本",
    "take-position": "待表明的立场",
    answer: "待答复的请求",
    report: "应提交的报告",
    clearance: "请我方会签",
    arrived: "刚刚收到",
  },
  why: {
    "they-spoke": "另一方已表态，我方尚未表态",
    "they-answered": "双方不一致，另一方的意见更新",
    "they-adopted": "另一方已通过完全相同的文本",
    "all-agree": "各方文字一致，尚无一方通过",
    due: "即将到期",
    late: "期限已过，结果尚未确定",
    "no-news": "半年没有报告",
    asked: "请求答复",
    received: "收到另一方的记录",
  },
  empty: "没有等待我方处理的事项。可从新建会议、文本或承诺开始。",
  late: "已逾期",
  noDate: "无期限",
};
