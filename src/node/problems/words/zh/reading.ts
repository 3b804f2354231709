import type { Refusal as DocumentRefusal } from "../../../../documents/document.ts";
import { refusalSentence } from "../../../../documents/messages/messages.ts";
import type { ReadingProblems } from "../../problem.ts";
import type { WordsFor } from "../words.ts";

export const reading: WordsFor<ReadingProblems> = {
  "document-unreadable": ({ reason, facts }) => [
    "文件无法读取",
    refusalSentence({ ...facts, ok: false, code: reason } as DocumentRefusal, "zh"),
    "没有保存任何内容。请换一个文件，或直接粘贴文字。",
  ],
  "too-many-paragraphs": ({ count, limit }) => [
    "段落过多",
    `文件共有 ${count} 段，一份文本最多 ${limit} 段。未保存任何内容。`,
    "请将文件拆分，分别立为文本。",
  ],
  "paragraph-too-long": ({ number, limit }) => [
    "段落过长",
    `文件第 ${number} 段超过 ${limit} 个字符。未保存任何内容。`,
    "请在文件中拆分该段后重新提交。",
  ],
  "reading-unknown": () => [
    "没有这份研读",
    "这里没有以此名称读入的文字，可能已被同事移除。",
    "请回到研读列表。",
  ],
  "sheet-draft-unknown": () => [
    "没有这份草稿",
    "该草稿已不在表上，可能已被同事拆分或合并。没有任何改动。",
    "请重新载入本页。",
  ],
  "sheet-draft-accepted": () => [
    "已经采纳",
    "该草稿已成为本方的承诺事项草稿，应在那里修改。",
    "如需在此修改，请先撤回采纳。",
  ],
  "sheet-draft-released": ({ entity }) => [
    "已经发出",
    `承诺事项 ${entity} 已向对方发出，不能在此撤回。`,
    "请在该承诺事项自己的页面提出新的立场。",
  ],
  "nothing-to-join": () => [
    "没有可合并的草稿",
    "其后没有待定的草稿。没有任何改动。",
    "请选择两份待定草稿中的前一份。",
  ],
  "reading-in-use": () => [
    "已有草稿由此采纳",
    "本方的承诺事项草稿来自这份研读，因此保留在列表中。",
    "请先撤回已采纳的草稿。",
  ],
  "language-not-of-mechanism": () => [
    "不是本委员会的语言",
    "该草稿的文字不属于本委员会的文本语言。没有准备任何内容。",
    "请用委员会的语言自行撰写该承诺事项。",
  ],
};
