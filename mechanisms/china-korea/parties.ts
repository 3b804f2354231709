import type { Party } from "../mechanism.ts";

export const parties: Party[] = [
  {
    id: "china",
    names: {
      short: { "zh-Hans": "中国", ko: "중국", en: "China" },
      formal: {
        "zh-Hans": "中华人民共和国",
        ko: "중화인민공화국",
        en: "People's Republic of China",
      },
    },
    capital: { names: { "zh-Hans": "北京", ko: "베이징", en: "Beijing" }, timeZone: "Asia/Shanghai" },
    colour: "ochre",
    language: "zh-Hans",
  },
  {
    id: "korea",
    names: {
      short: { "zh-Hans": "韩国", ko: "한국", en: "Korea" },
      formal: { "zh-Hans": "大韩民国", ko: "대한민국", en: "Republic of Korea" },
    },
    capital: { names: { "zh-Hans": "首尔", ko: "서울", en: "Seoul" }, timeZone: "Asia/Seoul" },
    colour: "indigo",
    language: "ko",
  },
];
