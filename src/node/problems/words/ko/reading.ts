import type { Refusal as DocumentRefusal } from "../../../../documents/document.ts";
import { refusalSentence } from "../../../../documents/messages/messages.ts";
import type { ReadingProblems } from "../../problem.ts";
import type { WordsFor } from "../words.ts";

export const reading: WordsFor<ReadingProblems> = {
  "document-unreadable": ({ reason, facts }) => [
    "파일을 읽을 수 없습니다",
    refusalSentence({ ...facts, ok: false, code: reason } as DocumentRefusal, "ko"),
    "저장된 것은 없습니다. 다른 파일을 쓰거나 글을 붙여 넣으십시오.",
  ],
  "too-many-paragraphs": ({ count, limit }) => [
    "문단이 너무 많습니다",
    `파일에 문단이 ${count}개 있으며, 한 문서에는 ${limit}개까지 담을 수 있습니다. 저장된 것은 없습니다.`,
    "파일을 나누어 각각 문서로 만드십시오.",
  ],
  "paragraph-too-long": ({ number, limit }) => [
    "문단이 너무 깁니다",
    `파일의 ${number}번째 문단이 ${limit}자를 넘습니다. 저장된 것은 없습니다.`,
    "파일에서 그 문단을 나눈 뒤 다시 제출하십시오.",
  ],
  "reading-unknown": () => [
    "그런 글이 없습니다",
    "이 이름으로 읽어들인 글이 없습니다. 동료가 치웠을 수 있습니다.",
    "읽어들인 글 목록으로 돌아가십시오.",
  ],
  "sheet-draft-unknown": () => [
    "그런 초안이 없습니다",
    "이 초안은 더 이상 목록에 없습니다. 동료가 나누거나 합쳤을 수 있습니다. 바뀐 것은 없습니다.",
    "화면을 다시 불러오십시오.",
  ],
  "sheet-draft-accepted": () => [
    "이미 채택했습니다",
    "이 초안은 우리 측 약속 초안이 되었으므로 그곳에서 고칩니다.",
    "여기서 고치려면 먼저 채택을 거두십시오.",
  ],
  "sheet-draft-released": ({ entity }) => [
    "이미 보냈습니다",
    `약속 ${entity}은(는) 이미 상대측에 보냈으므로 여기서 거둘 수 없습니다.`,
    "해당 약속의 화면에서 새 입장을 말하십시오.",
  ],
  "nothing-to-join": () => [
    "합칠 초안이 없습니다",
    "뒤에 미정인 초안이 없습니다. 바뀐 것은 없습니다.",
    "미정인 두 초안 가운데 앞의 것을 고르십시오.",
  ],
  "reading-in-use": () => [
    "여기서 채택한 초안이 있습니다",
    "우리 측 약속 초안이 이 글에서 나왔으므로 목록에 남겨 둡니다.",
    "채택한 것을 먼저 거두십시오.",
  ],
  "language-not-of-mechanism": () => [
    "위원회의 언어가 아닙니다",
    "이 초안의 말은 위원회 문서의 언어가 아닙니다. 준비된 것은 없습니다.",
    "위원회의 언어로 약속을 직접 작성하십시오.",
  ],
};
