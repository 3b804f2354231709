import type { Words } from "./text-steps.ts";

/** A paragraph with one fault of one class planted in one language, and the words that must be pointed at. */
export interface Planted {
  fault: string;
  words: Words;
  at: Partial<Words>;
}

/** Ten faults of ten classes, of the kinds that were found in signed agreements after their signature. */
export const planted: readonly Planted[] = [
  {
    fault: "number",
    words: {
      "zh-Hans": "双方同意将出资比例提高到百分之四十。",
      ko: "양측은 출자 비율을 50퍼센트로 높이기로 합의하였다.",
      en: "The two sides agreed to raise the share of capital to 50 per cent.",
    },
    at: { "zh-Hans": "百分之四十", ko: "50퍼센트", en: "50 per cent" },
  },
  {
    fault: "unit",
    words: {
      "zh-Hans": "投资总额达到3000亿美元。",
      ko: "투자 총액은 3,000억 달러에 달한다.",
      en: "Total investment amounts to 300 billion euros.",
    },
    at: { "zh-Hans": "3000亿美元", ko: "3,000억 달러", en: "300 billion euros" },
  },
  {
    fault: "day-kind",
    words: {
      "zh-Hans": "另一方应在收到通知后30个工作日内答复。",
      ko: "다른 쪽은 통보를 받은 후 30일 이내에 회신하여야 한다.",
      en: "The other side shall reply within 30 working days of receipt of the notification.",
    },
    at: { "zh-Hans": "30个工作日", ko: "30일", en: "30 working days" },
  },
  {
    fault: "comparator",
    words: {
      "zh-Hans": "园区内企业数量不少于50家。",
      ko: "단지 내 기업의 수는 50개 이상으로 한다.",
      en: "The number of companies in the park shall be not more than 50.",
    },
    at: { "zh-Hans": "不少于50", ko: "50개 이상", en: "not more than 50" },
  },
  {
    fault: "reference",
    words: {
      "zh-Hans": "本条不影响第三条第二款的规定。",
      ko: "이 조는 제3조 제2항의 규정에 영향을 미치지 아니한다.",
      en: "This Article shall not affect paragraph 3 of Article 3.",
    },
    at: { "zh-Hans": "第二款", ko: "제2항", en: "paragraph 3" },
  },
  {
    fault: "modality",
    words: {
      "zh-Hans": "双方应每年交换统计数据。",
      ko: "양측은 매년 통계자료를 교환하여야 한다.",
      en: "The two sides may exchange statistical data every year.",
    },
    at: { "zh-Hans": "应", ko: "여야 한다", en: "may" },
  },
  {
    fault: "negation",
    words: {
      "zh-Hans": "任何一方不得对原产货物征收关税。",
      ko: "어느 쪽도 원산지 상품에 관세를 부과할 수 없다.",
      en: "Either side shall impose customs duties on originating goods.",
    },
    at: { "zh-Hans": "不得", ko: "수 없다" },
  },
  {
    fault: "connective",
    words: {
      "zh-Hans": "申请应以中文和韩文提交。",
      ko: "신청은 중국어 및 한국어로 제출하여야 한다.",
      en: "Applications shall be submitted in Chinese or Korean.",
    },
    at: { "zh-Hans": "和", ko: "및", en: "or" },
  },
  {
    fault: "exception",
    words: {
      "zh-Hans": "除第五条另有规定外，双方应取消配额。",
      ko: "제5조에 달리 규정된 경우를 제외하고 양측은 쿼터를 폐지하여야 한다.",
      en: "The two sides shall eliminate quotas in accordance with Article 5.",
    },
    at: { "zh-Hans": "除", ko: "를 제외" },
  },
  {
    fault: "term",
    words: {
      "zh-Hans": "双方将加强出口合作。",
      ko: "양측은 수출 협력을 강화한다.",
      en: "The two sides will strengthen cooperation on imports.",
    },
    at: { "zh-Hans": "出口", ko: "수출", en: "imports" },
  },
];

/** A paragraph in which the languages say the same. */
export const sound: Words = {
  "zh-Hans": "双方应在本纪要签署后30日内指定联络人。",
  ko: "양측은 이 의사록 서명 후 30일 이내에 연락 담당자를 지정하여야 한다.",
  en: "The two sides shall designate contact persons within 30 days of the signature of these minutes.",
};
