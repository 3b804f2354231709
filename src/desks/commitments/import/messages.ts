import type { SheetError } from "./sheet.ts";

export type ImportLanguage = "zh-Hans" | "ko" | "en";
type Sentences = Record<SheetError["code"], (said: string) => string>;

const en: Sentences = {
  "not-utf8": () => "The file is not UTF-8. Save it as “CSV UTF-8”.",
  "quote-not-closed": () => "A quotation mark opens here and never closes.",
  "stray-quote": () => "A quotation mark stands in the middle of a cell.",
  "empty-file": () => "The file is empty.",
  "too-many-rows": () => "The file has more rows than one import takes. Split it.",
  "column-unknown": () => "There is no column of this name. Take the names from a download.",
  "column-twice": () => "This column stands twice.",
  "column-missing": () => "This column is missing. It may be empty for new rows.",
  "row-too-long": (said) => `The row has more cells than the header: “${said}”.`,
  "id-malformed": (said) => `“${said}” cannot be the number of a commitment.`,
  "id-unknown": (said) => `“${said}” is not known here. Leave the cell empty for a new commitment.`,
  "id-twice": (said) => `“${said}” stands in more than one row.`,
  "not-a-participant": () => "Your side does not take part in this commitment.",
  "observed-row-changed": () =>
    "This row is compiled from public sources and cannot be changed. Confirm, correct or disown it on its page.",
  "changed-since-export": () => "The record has changed since this file was downloaded. Download it anew.",
  "wording-missing": () => "A new commitment needs a wording in at least one language.",
  "workstream-unknown": (said) => `“${said}” is not a workstream.`,
  "cannot-be-cleared": () => "What was said cannot be cleared, only said otherwise.",
  "value-malformed": (said) => `“${said}” cannot stand in this column.`,
  rule: (said) => `The record does not admit this (${said}).`,
};

const ko: Sentences = {
  "not-utf8": () => "UTF-8 파일이 아닙니다. ‘CSV UTF-8’로 저장하십시오.",
  "quote-not-closed": () => "여기서 열린 따옴표가 닫히지 않았습니다.",
  "stray-quote": () => "셀 중간에 따옴표가 있습니다.",
  "empty-file": () => "빈 파일입니다.",
  "too-many-rows": () => "한 번에 받을 수 있는 행 수를 넘었습니다. 나누어 올리십시오.",
  "column-unknown": () => "이런 이름의 열이 없습니다. 내려받은 파일의 이름을 쓰십시오.",
  "column-twice": () => "같은 열이 두 번 있습니다.",
  "column-missing": () => "이 열이 없습니다. 새 행에서는 비워 두어도 됩니다.",
  "row-too-long": (said) => `머리글보다 셀이 많습니다: “${said}”.`,
  "id-malformed": (said) => `“${said}” 형식은 항목 번호로 쓸 수 없습니다.`,
  "id-unknown": (said) => `“${said}” 번호를 찾을 수 없습니다. 새 항목이면 비워 두십시오.`,
  "id-twice": (said) => `“${said}” 번호가 두 행 이상에 있습니다.`,
  "not-a-participant": () => "우리 측은 이 항목의 당사자가 아닙니다.",
  "observed-row-changed": () =>
    "공개 자료에서 정리한 행이라 고칠 수 없습니다. 그 항목의 페이지에서 확인, 정정 또는 부인하십시오.",
  "changed-since-export": () => "이 파일을 내려받은 뒤 기록이 바뀌었습니다. 다시 내려받으십시오.",
  "wording-missing": () => "새 항목에는 적어도 한 언어의 문안이 필요합니다.",
  "workstream-unknown": (said) => `“${said}” 분야는 없습니다.`,
  "cannot-be-cleared": () => "말한 것은 지울 수 없고 다르게 말할 수만 있습니다.",
  "value-malformed": (said) => `“${said}” 값은 이 열에 쓸 수 없습니다.`,
  rule: (said) => `기록의 규칙이 허용하지 않습니다(${said}).`,
};

const zh: Sentences = {
  "not-utf8": () => "文件不是 UTF-8 编码。请另存为“CSV UTF-8”。",
  "quote-not-closed": () => "此处的引号没有结束。",
  "stray-quote": () => "单元格中间出现引号。",
  "empty-file": () => "文件为空。",
  "too-many-rows": () => "行数超过一次导入的上限，请分成几个文件。",
  "column-unknown": () => "没有这个名称的列。请使用下载文件中的列名。",
  "column-twice": () => "此列出现两次。",
  "column-missing": () => "缺少此列。新增的行可以留空。",
  "row-too-long": (said) => `此行的单元格多于表头：“${said}”。`,
  "id-malformed": (said) => `“${said}”不能作为编号。`,
  "id-unknown": (said) => `此处没有编号“${said}”。如为新增，请留空。`,
  "id-twice": (said) => `编号“${said}”出现在多行。`,
  "not-a-participant": () => "我方不是此项承诺的参与方。",
  "observed-row-changed": () => "此行据公开资料整理，不能更改。请在该条页面上确认、更正或否认。",
  "changed-since-export": () => "下载此文件后记录已有变化，请重新下载。",
  "wording-missing": () => "新增承诺至少需要一种语言的文字。",
  "workstream-unknown": (said) => `没有“${said}”这一领域。`,
  "cannot-be-cleared": () => "已表明的内容不能清空，只能改为其他内容。",
  "value-malformed": (said) => `“${said}”不能填入此列。`,
  rule: (said) => `记录规则不允许（${said}）。`,
};

const places: Record<ImportLanguage, (row: number, column: string) => string> = {
  "zh-Hans": (row, column) => (column === "" ? `第 ${row} 行：` : `第 ${row} 行，“${column}”列：`),
  ko: (row, column) => (column === "" ? `${row}행: ` : `${row}행 ‘${column}’ 열: `),
  en: (row, column) => (column === "" ? `Row ${row}: ` : `Row ${row}, column “${column}”: `),
};

const sentences: Record<ImportLanguage, Sentences> = { "zh-Hans": zh, ko, en };

/** What an error says to a person: where it is, and what is wrong there. */
export function importSentence({ code, row, column, said }: SheetError, language: ImportLanguage): string {
  return places[language](row, column) + sentences[language][code](said);
}
