import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lacking } from "../requirement.ts";

const lack = lacking("libreoffice");
const root = path.resolve(import.meta.dirname, "../..");

/** Minutes of our own with headings, bold words, a list, a table, a footnote and tracked changes, and what a word processor made of them. */
const folder = path.join(import.meta.dirname, "minutes");

const languages = ["en", "zh", "ko"] as const;
type Language = (typeof languages)[number];

/** What is promised in the minutes, in order: the words, the last day, all sides together or one. */
const promised: Record<Language, [words: string, to: string | null, collective: boolean][]> = {
  en: [
    ["Both sides agreed to open a joint office for small exporters by the end of 2025.", "2025-12-31", true],
    ["They decided to hold a forum for investors in October.", "2024-10-31", true],
    ["Both sides will exchange lists of national standards every quarter.", null, true],
    ["The two sides agreed to extend the working holiday scheme.", null, true],
    ["Both sides will stop fishing in the closed season.", null, true],
    ["The two sides agreed to open two more routes.", null, true],
    ["The two sides agreed to observe yellow dust together.", null, true],
    ["The next meeting will be held in Busan in the first half of 2025.", "2025-06-30", true],
    ["Korea will provide twenty instruments for this.", null, false],
  ],
  zh: [
    ["双方一致同意2025年底前设立中小出口企业联合办公室。", "2025-12-31", true],
    ["双方决定十月举办投资者论坛。", "2024-10-31", true],
    ["双方将每季度交换国家标准清单。", null, true],
    ["双方同意延长打工度假计划。", null, true],
    ["双方将在禁渔期停止捕捞。", null, true],
    ["双方同意新开两条航线。", null, true],
    ["双方同意联合观测沙尘暴。", null, true],
    ["下次会议将于2025年上半年在釜山举行。", "2025-06-30", true],
    ["韩方将为此提供二十台仪器。", null, false],
  ],
  ko: [
    ["양측은 2025년 말까지 소규모 수출기업을 위한 공동사무소를 설치하기로 합의하였다.", "2025-12-31", true],
    ["양측은 10월에 투자자 포럼을 개최하기로 하였다.", "2024-10-31", true],
    ["양측은 분기마다 국가표준 목록을 교환하기로 하였다.", null, true],
    ["양측은 관광취업 협정을 연장하기로 하였다.", null, true],
    ["양측은 금어기에 조업을 중단하기로 하였다.", null, true],
    ["양측은 노선 두 개를 추가로 개설하기로 하였다.", null, true],
    ["양측은 황사를 함께 관측하기로 하였다.", null, true],
    ["차기 회의는 2025년 상반기에 부산에서 개최하기로 하였다.", "2025-06-30", true],
    ["한국은 이를 위하여 관측 장비 스무 대를 제공할 것이다.", null, false],
  ],
};

/** A page shows the words that were struck out like any others; a Word file says that they are gone. */
const struckOut: Record<Language, string> = {
  en: "The two sides will abolish all tariffs.",
  zh: "双方将取消全部关税。",
  ko: "양측은 모든 관세를 철폐하기로 하였다.",
};

const cases = languages.flatMap((language) => [
  { language, format: "docx" as const },
  { language, format: "pdf" as const },
]);

describe("minutes as a word processor writes them are read", () => {
  test.each(cases)("$language $format, made earlier", ({ language, format }) => {
    expect(read(path.join(folder, `minutes.${language}.${format}`))).toEqual(expected(language, format));
  });
});

describe.skipIf(lack !== null)(`minutes made anew are read${lack === null ? "" : ` (${lack})`}`, () => {
  const made = mkdtempSync(path.join(tmpdir(), "concord-libreoffice-"));

  beforeAll(() => {
    for (const language of languages) {
      const name = `minutes.${language}.fodt`;
      copyFileSync(path.join(folder, name), path.join(made, name));
    }
    const profile = `-env:UserInstallation=file://${made}/profile`;
    for (const format of ["docx", "pdf"]) {
      const files = languages.map((language) => `minutes.${language}.fodt`);
      const words = [profile, "--headless", "--convert-to", format, "--outdir", made, ...files];
      execFileSync("/usr/bin/soffice", words, { cwd: made, stdio: "ignore" });
    }
  });
  afterAll(() => rmSync(made, { recursive: true, force: true }));

  test.each(cases)("$language $format", ({ language, format }) => {
    expect(read(path.join(made, `minutes.${language}.${format}`))).toEqual(expected(language, format));
  });
});

function expected(language: Language, format: "docx" | "pdf"): [string, string | null, boolean][] {
  const [first, ...rest] = promised[language];
  if (first === undefined || format === "docx") return promised[language];
  return [first, [struckOut[language], null, true], ...rest];
}

interface Line {
  text: string;
  deadline: { to: string } | null;
  collective: boolean;
}

/** What `concord read` says; marks of list items and footnotes, and spaces around figures, are the writer's. */
function read(file: string): [string, string | null, boolean][] {
  const { stdout, status } = spawnSync(process.execPath, [path.join(root, "bin/concord"), "read", file], {
    encoding: "utf8",
  });
  expect(status).toBe(0);
  return stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Line)
    .map(({ text, deadline, collective }) => [plain(text), deadline?.to ?? null, collective]);
}

function plain(text: string): string {
  return text
    .replace(/^(?:•|1) ?/, "")
    .replace(/(?<=[\u4e00-\u9fff]) (?=\d)|(?<=\d) (?=[\u4e00-\u9fff년월])/g, "");
}
