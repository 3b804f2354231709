import type { ReactNode } from "react";
import { useWords } from "../../../../web/language.tsx";
import { Link } from "../../../../web/link.tsx";
import { ProblemNotice } from "../../../../web/problem.tsx";
import { marginMessages } from "../messages/margin/messages.ts";
import { textMessages } from "../messages/text/messages.ts";
import { standing } from "./finding-marks.ts";
import type { Findings, Severity } from "./findings.ts";
import type { Row } from "./row.ts";

interface FindingsStandingProps {
  text: string;
  rows: readonly Row[];
  findings: Findings;
}

/** In one line above the paragraphs: in how many places the languages differ, and that only our side sees it. */
export function FindingsStanding({ text, rows, findings }: FindingsStandingProps): ReactNode {
  const { findings: words } = useWords(marginMessages);
  const { head } = useWords(textMessages);
  const counts = countBySeverity(rows, findings);
  const total = counts.critical + counts.major + counts.minor;
  if (rows.length === 0) return null;
  return (
    <>
      {findings.problem === null ? null : <ProblemNotice problem={findings.problem} />}
      <p className="findings-standing" role="status">
        {findings.left > 0 ? (
          <span className="quiet">{words.looking(findings.left)}</span>
        ) : (
          <>
            {total === 0 ? words.none : <strong>{words.standing(counts)}</strong>}{" "}
            <span className="quiet">{words.staysHome}</span>{" "}
            <Link href={`/texts/${text}/findings`}>{head.findings}</Link>
          </>
        )}
      </p>
    </>
  );
}

/** How many findings stand in the paragraphs that have not been left out. */
export function countBySeverity(rows: readonly Row[], findings: Findings): Record<Severity, number> {
  const counts: Record<Severity, number> = { critical: 0, major: 0, minor: 0 };
  for (const { id, membership } of rows) {
    if (membership.state === "gone") continue;
    for (const { severity } of standing(findings.of(id))) counts[severity] += 1;
  }
  return counts;
}
