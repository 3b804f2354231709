import type { Series } from "../mechanism.ts";

const cycle = ["china", "korea"];

/** The mechanism's two own series, and the tables beside it whose results its record follows. */
export const series: Series[] = [
  {
    id: "joint-committee",
    idPrefix: "jetc",
    own: true,
    numbered: true,
    names: { "zh-Hans": "联合委员会", ko: "공동위원회", en: "Joint committee" },
    title: {
      "zh-Hans": "中韩经贸联合委员会第{n}次会议",
      ko: "제{n}차 한중 경제공동위원회",
      en: "{ordinal} meeting of the China-Korea Joint Economic and Trade Committee",
    },
    level: "vice-ministerial",
    prepares: null,
    hosting: {
      cycle,
      note: {
        "zh-Hans": "轮流举办。第25、26次会议为视频会议；此后第27次在北京、第28次在首尔举行。",
        ko: "번갈아 개최한다. 제25·26차는 화상으로 열렸고, 이후 제27차는 베이징, 제28차는 서울에서 열렸다.",
        en: "The sides host in turn. The 25th and 26th meetings were held by video; then came the 27th in Beijing and the 28th in Seoul.",
      },
    },
  },
  {
    id: "director-review",
    idPrefix: "review",
    own: true,
    numbered: true,
    names: { "zh-Hans": "司局级综合检查会议", ko: "국장급 종합점검회의", en: "Director-general review" },
    title: {
      "zh-Hans": "第{n}次中韩经济合作综合检查会议",
      ko: "제{n}차 한중 경제협력 종합점검회의",
      en: "{ordinal} China-Korea comprehensive review of economic cooperation",
    },
    level: "director-general",
    prepares: "joint-committee",
    hosting: {
      cycle,
      note: {
        "zh-Hans": "为联委会作准备并检查落实情况。2023年至2025年依次在首尔、北京、首尔举行。",
        ko: "공동위를 준비하고 이행을 점검한다. 2023~2025년에는 서울, 베이징, 서울 순으로 열렸다.",
        en: "Prepares the joint committee and checks delivery. From 2023 to 2025 it met in Seoul, Beijing and Seoul.",
      },
    },
  },
  {
    id: "vice-ministerial-follow-up",
    idPrefix: "followup",
    own: true,
    numbered: false,
    names: { "zh-Hans": "副部级后续会议", ko: "차관급 후속 회의", en: "Vice-ministerial follow-up" },
    title: {
      "zh-Hans": "中韩经贸联合委员会后续副部级会议",
      ko: "한중 경제공동위원회 후속 차관급 회의",
      en: "Vice-ministerial follow-up to the Joint Economic and Trade Committee",
    },
    level: "vice-ministerial",
    prepares: "joint-committee",
    hosting: null,
  },
  {
    id: "trade-ministers",
    idPrefix: "trade",
    own: false,
    numbered: false,
    names: { "zh-Hans": "经贸部长会谈", ko: "통상장관회담", en: "Trade ministers" },
    title: {
      "zh-Hans": "中韩经贸部长会谈",
      ko: "한중 통상장관회담",
      en: "China-Korea trade ministers' meeting",
    },
    level: "ministerial",
    prepares: null,
    hosting: null,
  },
  {
    id: "leaders-summit",
    idPrefix: "summit",
    own: false,
    numbered: false,
    names: { "zh-Hans": "元首会谈", ko: "정상회담", en: "Leaders' summit" },
    title: { "zh-Hans": "中韩元首会谈", ko: "한중 정상회담", en: "China-Korea summit" },
    level: "leaders",
    prepares: null,
    hosting: null,
  },
];
