import type { Texts } from "../texts.ts";
import type { CommitmentKind, CommitmentStrength } from "./commitment.ts";
import type { EventEffect, EventKind } from "./event.ts";
import type { Confidence, EvidenceType } from "./item.ts";
import type { MeetingLevel, MeetingMode } from "./meeting.ts";
import type { MobilityStage } from "./mobility-rule.ts";

function say(zh: string, ko: string, en: string): Texts {
  return { "zh-Hans": zh, ko, en };
}

/** What stands beside every item, on screen, on paper and in every export. */
export const paraphraseMark: Texts = say(
  "据公开资料转述，非作准文本",
  "공개 자료를 풀어 쓴 것이며 정본이 아님",
  "Paraphrase of public sources, not an authentic text",
);

/** "No public answer found" is not "no answer". */
export const noPublicAnswer: Texts = say(
  "未查到公开答复",
  "공개된 답변을 찾지 못함",
  "No public answer found",
);

export const evidenceWords: Record<EvidenceType, Texts> = {
  readout: say("会议通报", "회의 결과 발표", "Readout"),
  "readout-of-one-side": say("一方的会议通报", "한쪽의 회의 결과 발표", "Readout of one side"),
  announcement: say("会前预告", "회의 전 예고", "Announcement before the meeting"),
  "opening-remarks": say("开场致辞", "모두발언", "Opening remarks"),
  "later-readout": say("后来的通报", "이후의 발표", "Later readout"),
  "press-report": say("新闻报道", "언론 보도", "Press report"),
  commentary: say("评论文章", "논평", "Commentary"),
};

export const confidenceWords: Record<Confidence, Texts> = {
  "two-sources": say("两个以上来源", "둘 이상의 출처", "Two or more sources"),
  "one-source": say("单一来源", "한 출처", "One source"),
  inferred: say("推断", "추정", "Inferred"),
};

export const kindWords: Record<CommitmentKind, Texts> = {
  agreed: say("共识", "합의", "Agreed"),
  request: say("请求", "요청", "Request"),
  proposal: say("提议", "제안", "Proposal"),
  statement: say("表态", "표명", "Statement"),
  agenda: say("拟议事项", "의제", "On the agenda"),
};

export const strengthWords: Record<CommitmentStrength, Texts> = {
  "dated-deliverable": say("有期限的成果", "기한이 있는 과제", "Deliverable with a date"),
  "deliverable-no-date": say("无期限的成果", "기한이 없는 과제", "Deliverable without a date"),
  "continuing-effort": say("持续努力", "지속적 노력", "Continuing effort"),
  "one-sided": say("一方意愿", "한쪽의 희망", "Wish of one side"),
};

export const effectWords: Record<EventEffect, Texts> = {
  delivered: say("已落实", "이행됨", "Delivered"),
  "not-achieved": say("未实现", "이루어지지 않음", "Not achieved"),
  overtaken: say("已被取代", "다른 조치로 대체됨", "Overtaken"),
  advanced: say("取得进展", "진전됨", "Advanced"),
  stalled: say("受阻", "지체됨", "Stalled"),
  context: say("背景", "배경", "Context"),
};

export const modeWords: Record<MeetingMode, Texts> = {
  "in-person": say("现场会议", "대면", "In person"),
  video: say("视频", "화상", "By video"),
  hybrid: say("现场与视频结合", "대면·화상 병행", "Hybrid"),
};

export const levelWords: Record<MeetingLevel, Texts> = {
  leaders: say("领导人级", "정상급", "Leaders"),
  ministerial: say("部长级", "장관급", "Ministers"),
  "vice-ministerial": say("副部级", "차관급", "Vice ministers"),
  "below-vice-ministerial": say(
    "双方均低于副部级",
    "양측 모두 차관급 아래",
    "Below vice minister on both sides",
  ),
  "director-general": say("司局级", "국장급", "Directors-general"),
};

export const eventWords: Record<EventKind, Texts> = {
  adoption: say("通过", "채택", "Adoption"),
  agreement: say("达成一致", "합의", "Agreement"),
  approval: say("批准", "승인", "Approval"),
  call: say("通话", "통화", "Call"),
  change: say("规定调整", "규정 변경", "Change of rules"),
  decision: say("决定", "결정", "Decision"),
  document: say("文件", "문서", "Document"),
  "entry-into-force": say("生效", "발효", "Entry into force"),
  event: say("活动", "행사", "Event"),
  incident: say("事件", "사안", "Incident"),
  investment: say("投资", "투자", "Investment"),
  meeting: say("会议", "회의", "Meeting"),
  negotiation: say("谈判", "협상", "Negotiation"),
  policy: say("政策", "정책", "Policy"),
  ratification: say("核准", "비준", "Ratification"),
  report: say("报告", "보고", "Report"),
  signature: say("签署", "서명", "Signature"),
  statement: say("声明", "발언", "Statement"),
  summit: say("领导人会议", "정상회의", "Summit"),
  visit: say("访问", "방문", "Visit"),
};

export const stageWords: Record<MobilityStage, Texts> = {
  preparation: say("准备", "준비", "Preparation"),
  eligibility: say("适用范围", "대상", "Who and where"),
  application: say("申请", "신청", "Application"),
  invitation: say("邀请", "초청", "Invitation"),
  visa: say("签证", "비자", "Visa"),
  "pre-departure": say("出发前", "출발 전", "Before departure"),
  boarding: say("登机", "탑승", "Boarding"),
  arrival: say("入境", "도착", "Arrival"),
  release: say("解除隔离", "격리 해제", "Release"),
  stay: say("停留", "체류", "Stay"),
  "onward-travel": say("后续行程", "이후 이동", "Onward travel"),
  venue: say("会场", "회의장", "Venue"),
  review: say("评估", "점검", "Review"),
};
