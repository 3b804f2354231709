import type { ImportMessages } from "./messages.ts";

export const ko: ImportMessages = {
  title: "파일에서 문단 가져오기",
  intro:
    "언어마다 파일을 하나씩 제출하십시오. 문단을 나란히 놓아 확인하신 뒤 우리 쪽 초안이 됩니다. 발송되는 것은 없습니다.",
  fromFiles: "파일에서 시작 (선택)",
  filesHelp: "언어마다 파일 하나: Word, PDF, 웹 페이지, 일반 텍스트. 없는 언어는 나중에 채울 수 있습니다.",
  file: (language) => `${language} 파일`,
  remove: (file) => `${file} 빼기`,
  removeShort: "빼기",
  read: "파일 읽기",
  reading: (file, place, of) => `${file} 읽는 중 (${of}개 중 ${place}번째)…`,
  aligning: "문단을 나란히 놓는 중…",
  keeping: (count) => `문단 ${count}개를 우리 쪽 초안으로 보관하는 중…`,
  noFile: "선택한 파일이 없습니다.",
  failedIn: (file, language) => `${file} (${language})`,
  check: "문단 확인",
  checkHelp:
    "문단은 합쳐지지 않습니다. 문단으로 쓰지 않을 것은 선택을 해제하고, 서로 맞지 않는 것은 떼어 놓은 뒤 맞는 문단과 한 줄로 묶으십시오.",
  counts: (taken, toFollow, unsure) =>
    `문단 ${taken}개 · 추후 제출할 언어가 있는 문단 ${toFollow}개 · 확인할 문단 ${unsure}개`,
  columns: { taken: "채택", change: "조정" },
  take: (number) => `${number}번 문단 채택`,
  toFollow: "추후 제출",
  unsure: "서로 대응하는 문단입니까?",
  apart: "떼어 놓기",
  apartHelp: (number) => `${number}번 문단을 언어별로 떼어 놓기`,
  join: "다음 줄과 묶기",
  joinHelp: (number) => `${number}번 문단을 다음 문단과 한 줄로 묶기`,
  asTitle: "제목으로 사용",
  tooMany: (limit) =>
    `한 문서에는 문단을 ${limit}개까지 담을 수 있습니다. 일부 선택을 해제하거나 문서를 하나 더 만드십시오.`,
  confirm: (count) => `문단 초안 ${count}개 만들기`,
  begin: (count) => `문단 ${count}개로 시작`,
};
