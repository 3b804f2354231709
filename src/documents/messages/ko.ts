import { mebibytes, type DocumentMessages } from "./shape.ts";

const formats = { txt: "텍스트", html: "HTML", docx: "Word", pdf: "PDF" } as const;

export const ko: DocumentMessages = {
  empty: () => "파일에 글자가 없습니다.",
  "too-large": ({ size, limit }) =>
    `파일 크기가 ${mebibytes(size)}입니다. 최대 ${mebibytes(limit)}까지 읽으므로 나누거나 본문만 남겨 주십시오.`,
  "unpacks-too-large": ({ limit }) =>
    `압축을 풀면 ${mebibytes(limit)}를 넘어 정상 문서로 보기 어려워 열지 않았습니다.`,
  "too-much-text": ({ limit }) => `본문이 ${limit / 10_000}만 자를 넘습니다. 나누어 읽어 주십시오.`,
  encrypted: ({ format }) =>
    `암호가 걸린 ${formats[format]} 파일입니다. 암호를 해제하고 다시 시도해 주십시오.`,
  damaged: ({ format }) => `${formats[format]} 파일처럼 보이지만 내용이 손상되었습니다.`,
  "no-text-layer": ({ pages }) =>
    `텍스트 층이 없는 PDF입니다(스캔 ${pages}쪽). 먼저 문자 인식을 해 주십시오.`,
  "takes-too-long": ({ seconds }) => `PDF를 ${seconds}초 안에 읽지 못해 중단했습니다.`,
  "old-format": () => "구형 Word(.doc) 또는 한글(.hwp) 파일입니다. docx, PDF, 텍스트로 저장해 주십시오.",
  "not-a-text": () => "문자 인코딩을 알 수 없는 파일입니다. docx, PDF, HTML, 텍스트를 읽습니다.",
};
