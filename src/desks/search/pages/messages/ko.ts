import type { SearchWords } from "./messages.ts";

export const ko: SearchWords = {
  title: "검색",
  lead: "우리 측이 읽을 수 있는 모든 것에서 찾습니다. 띄어쓰기와 이름의 표기에 관계없이, 중국어·한국어·영어로 찾을 수 있습니다.",
  label: "낱말이나 이름",
  go: "찾기",
  begin: "낱말, 이름, 번호 가운데 하나를 입력하십시오.",
  none: "이 낱말이 들어 있는 것이 없습니다. 낱말을 줄이거나 다른 언어로 찾아 보십시오.",
  near: "모든 낱말이 들어 있는 것은 없으며, 다음이 비슷합니다.",
  compiled: "공개 자료에서 수집",
  pages: "찾은 것의 쪽",
  earlier: "앞쪽",
  later: "다음 쪽",
  back: "모든 종류",
  found: (count, about) => `${about ? "약 " : ""}${count}건 찾음`,
  about: (count) => `약 ${count}`,
  all: (count, kind) => `${kind} ${count}건 모두`,
  page: (page, pages) => `${pages}쪽 가운데 ${page}쪽`,
};
