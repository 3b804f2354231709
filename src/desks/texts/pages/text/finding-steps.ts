import { type RefObject, useMemo, useRef } from "react";
import { useSession } from "../../../../web/session.tsx";
import { raisedFrom, raisedOn, readRaised } from "../../raised.ts";
import type { Changing } from "./changing.ts";
import type { TextDesk } from "./desk.ts";
import type { FindingSteps } from "./finding-list.tsx";
import type { Finding, Findings } from "./findings.ts";
import type { OpenTheRow } from "./rows.tsx";

interface Around {
  desk: TextDesk;
  findings: Findings;
  changing: Changing;
  list: RefObject<HTMLDivElement | null>;
  openRow: OpenTheRow;
}

/** What one can do about findings on the page of a text; the same object for as long as the page stands. */
export function useFindingSteps(around: Around): FindingSteps {
  const { party } = useSession();
  const now = useRef(around);
  now.current = around;
  return useMemo(
    () => ({
      correct: (paragraph, finding) => {
        const language = languageToCorrect(finding, now.current.desk.columns);
        if (language === null) return;
        now.current.openRow(paragraph, language, finding.spans[language] ?? null);
      },
      waive: async (paragraph, finding, reason) => {
        const answer = await now.current.findings.waive(paragraph, finding, reason);
        return answer.ok;
      },
      takeBack: (paragraph, finding) => void now.current.findings.takeBack(paragraph, finding),
      raise: (paragraph, finding, { texts }) => {
        const { desk, changing } = now.current;
        const row = desk.rows.find((one) => one.id === paragraph);
        if (row === undefined) return;
        const draft = row.drafts["raised"]?.value;
        const before = draft === undefined ? raisedOn(row.view, party) : readRaised(draft);
        const one = raisedFrom(finding, texts);
        if (before.some(({ sentence }) => sentence === one.sentence)) return;
        changing.say(row, "raised", [...before, one]);
      },
      walk: (paragraph, key, to) => walk(now.current.list.current, paragraph, key, to),
    }),
    [party],
  );
}

/** The version that stands alone, where it has words to correct; else the first shown that has. */
function languageToCorrect({ odd, spans }: Finding, columns: readonly string[]): string | null {
  if (odd !== null && columns.includes(odd)) return odd;
  return columns.find((language) => spans[language] !== undefined) ?? columns[0] ?? null;
}

function walk(
  list: HTMLElement | null,
  paragraph: string,
  key: string,
  to: "next" | "previous" | "paragraph",
): void {
  const row = list?.querySelector<HTMLElement>(`[data-paragraph="${CSS.escape(paragraph)}"]`);
  if (list == null || row == null) return;
  if (to === "paragraph") return row.focus();
  const all = findingsIn(list);
  const at = all.findIndex((one) => one.dataset["finding"] === key && row.contains(one));
  focusOn(all.at((at + (to === "next" ? 1 : -1)) % all.length));
}

/** From a paragraph to its first finding, or the first after it; backwards to the last before it. */
export function toFinding(list: HTMLElement | null, paragraph: string, isBackwards: boolean): boolean {
  const row = list?.querySelector<HTMLElement>(`[data-paragraph="${CSS.escape(paragraph)}"]`);
  if (list == null || row == null) return false;
  const all = findingsIn(list);
  const isAfter = (one: Element) =>
    row.contains(one) || (row.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const target = isBackwards
    ? (all.findLast((one) => !isAfter(one)) ?? all.at(-1))
    : (all.find(isAfter) ?? all[0]);
  focusOn(target);
  return true;
}

function findingsIn(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>("[data-finding]")];
}

function focusOn(finding: HTMLElement | undefined): void {
  finding?.focus();
  finding?.scrollIntoView({ block: "nearest" });
}
