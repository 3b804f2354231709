import { type ReactNode, type SyntheticEvent, useId, useMemo, useState } from "react";
import { useAsked } from "../../../../web/answer.tsx";
import type { Problem } from "../../../../web/client.ts";
import { useMessages, useWords } from "../../../../web/language.tsx";
import { Link } from "../../../../web/link.tsx";
import { useOfficeName } from "../../../../web/named.tsx";
import { ProblemNotice } from "../../../../web/problem.tsx";
import { useNode } from "../../../../web/session.tsx";
import { useKeptText } from "../../../../web/use-kept-text.ts";
import { wordsInCommon } from "../../words-in-hand.ts";
import { marginMessages } from "../messages/margin/messages.ts";
import { textMessages } from "../messages/text/messages.ts";
import type { TextDesk } from "./desk.ts";
import { SeverityShown } from "./finding-list.tsx";
import { standing } from "./finding-marks.ts";
import { type Finding, useFindings } from "./findings.ts";

interface OverFindingsProps {
  desk: TextDesk;
  digest: string;
  /** Our step, which waits for a reason where a critical finding stands. */
  children: ReactNode;
}

/** The software warns and asks for a reason; it does not veto. */
export function OverFindings({ desk, digest, children }: OverFindingsProps): ReactNode {
  const { overFindings: words } = useWords(marginMessages);
  const { critical, left, problem } = useCritical(desk);
  const reasons = useAsked<{ items: Reason[] }>(
    `/api/adoption-reasons?entity=${encodeURIComponent(desk.text.id)}`,
  );
  const given = (reasons.value?.items ?? []).filter((one) => one.digest === digest);
  if (problem !== null) {
    // A checker that does not answer may not hold an adoption back.
    return (
      <>
        <ProblemNotice problem={problem} />
        {children}
      </>
    );
  }
  if (left > 0 || reasons.answer === null) return <p role="status">{words.looking}</p>;
  if (critical.length === 0) return children;
  return (
    <>
      <Warning desk={desk} critical={critical} />
      {given.map((one) => (
        <Recorded key={one.office} reason={one} />
      ))}
      {given.length > 0 ? (
        children
      ) : (
        <ReasonForm
          entity={desk.text.id}
          digest={digest}
          critical={critical.map(({ finding }) => finding)}
          onGiven={reasons.askAgain}
        />
      )}
    </>
  );
}

interface Reason {
  digest: string;
  reason: string;
  office: string;
  givenAt: string;
}

interface Critical {
  number: number | null;
  id: string;
  finding: Finding;
}

/** The critical findings in exactly the words that would be adopted. */
function useCritical({ text, rows, columns }: TextDesk) {
  const included = useMemo(() => rows.filter(({ membership }) => membership.state === "in"), [rows]);
  const units = useMemo(
    () => included.map(({ id, view }) => ({ id, texts: wordsInCommon(view, columns) })),
    [included, columns],
  );
  const findings = useFindings(text.id, units);
  const critical: Critical[] = included.flatMap(({ id, number }) =>
    standing(findings.of(id))
      .filter(({ severity }) => severity === "critical")
      .map((finding) => ({ id, number, finding })),
  );
  return { critical, left: findings.left, problem: findings.problem };
}

function Warning({ desk, critical }: { desk: TextDesk; critical: readonly Critical[] }): ReactNode {
  const { overFindings: words, report } = useWords(marginMessages);
  const { head } = useWords(textMessages);
  return (
    <div className="notice notice-problem">
      <p className="notice-head">{words.title(critical.length)}</p>
      <ul>
        {critical.map(({ id, number, finding }) => (
          <li key={`${id} ${finding.key}`}>
            <Link href={`/texts/${desk.text.id}?paragraph=${encodeURIComponent(id)}`}>
              {report.paragraph(number ?? 0)}
            </Link>{" "}
            <SeverityShown severity={finding.severity} /> {finding.message}
          </li>
        ))}
      </ul>
      <p>
        {words.warning} <Link href={`/texts/${desk.text.id}/findings`}>{head.findings}</Link>
      </p>
    </div>
  );
}

function Recorded({ reason: { office, givenAt, reason } }: { reason: Reason }): ReactNode {
  const { overFindings: words } = useWords(marginMessages);
  const { moment } = useMessages();
  const officeName = useOfficeName();
  return (
    <p>
      <strong>{words.recorded(officeName(office), moment(new Date(givenAt)))}</strong> {reason}
    </p>
  );
}

interface ReasonFormProps {
  entity: string;
  digest: string;
  critical: readonly Finding[];
  onGiven: () => Promise<void>;
}

function ReasonForm({ entity, digest, critical, onGiven }: ReasonFormProps): ReactNode {
  const { overFindings: words } = useWords(marginMessages);
  const { client } = useNode();
  const [reason, setReason] = useKeptText(`adopt ${entity} ${digest}`);
  const [problem, setProblem] = useState<Problem | null>(null);
  const id = useId();
  async function give(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (reason.trim() === "") return;
    const findings = critical.map(({ class: kind, severity, message }) => ({
      class: kind,
      severity,
      message,
    }));
    const body = { entity, digest, reason: reason.trim(), findings };
    const answer = await client.ask("POST", "/api/adoption-reasons", body);
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    setReason("");
    await onGiven();
  }
  return (
    <form onSubmit={(event) => void give(event)}>
      <label htmlFor={id}>{words.reason}</label>
      <textarea
        id={id}
        rows={3}
        value={reason}
        maxLength={2000}
        required
        onChange={(event) => setReason(event.target.value)}
      />
      {problem === null ? null : <ProblemNotice problem={problem} />}
      <p className="choices">
        <button type="submit">{words.record}</button>
      </p>
    </form>
  );
}
