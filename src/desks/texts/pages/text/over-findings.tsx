import { type ReactNode, type SyntheticEvent, useId, useState } from "react";
import type { EntityView } from "../../../../web/answers.ts";
import { useAsked } from "../../../../web/answer.tsx";
import type { Problem } from "../../../../web/client.ts";
import { useMessages, useWords } from "../../../../web/language.tsx";
import { useOfficeName } from "../../../../web/named.tsx";
import { ProblemNotice } from "../../../../web/problem.tsx";
import { useNode } from "../../../../web/session.tsx";
import { useKeptText } from "../../../../web/use-kept-text.ts";
import { wordsInCommon } from "../../words-in-hand.ts";
import { marginMessages } from "../messages/margin/messages.ts";
import { SeverityShown } from "./finding-list.tsx";
import { standing } from "./finding-marks.ts";
import { type Finding, type Unit, useFindings } from "./findings.ts";

/** Words in several languages that are adopted together. */
export interface Compared extends Unit {
  /** What leads to them, where they are a part of what is adopted. */
  where?: ReactNode;
}

/** The wording of one thing that is adopted by itself. */
export function wordingCompared(entity: EntityView, languages: readonly string[]): Compared[] {
  return [{ id: entity.id, texts: wordsInCommon(entity, languages) }];
}

interface OverFindingsProps {
  entity: string;
  digest: string;
  /** The very words that would be adopted. */
  compared: readonly Compared[];
  /** Leads to all findings, where there is a page for them. */
  report?: ReactNode;
  mayAdopt: boolean;
  /** Our step, which waits for a reason where a critical finding stands. */
  children: ReactNode;
}

/** The software warns and asks for a reason; it does not veto. */
export function OverFindings(props: OverFindingsProps): ReactNode {
  const { entity, digest, compared, report, mayAdopt, children } = props;
  const { overFindings: words } = useWords(marginMessages);
  const { critical, left, problem } = useCritical(entity, mayAdopt ? compared : NOTHING);
  const reasons = useAsked<{ items: Reason[] }>(
    mayAdopt ? `/api/adoption-reasons?entity=${encodeURIComponent(entity)}` : null,
  );
  const given = (reasons.value?.items ?? []).filter((one) => one.digest === digest);
  if (!mayAdopt) return children;
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
      <Warning critical={critical} report={report} />
      {given.map((one) => (
        <Recorded key={one.office} reason={one} />
      ))}
      {given.length > 0 ? (
        children
      ) : (
        <ReasonForm
          entity={entity}
          digest={digest}
          critical={critical.map((one) => one.finding)}
          onGiven={reasons.askAgain}
        />
      )}
    </>
  );
}

const NOTHING: readonly Compared[] = [];

interface Reason {
  digest: string;
  reason: string;
  office: string;
  givenAt: string;
}

interface Critical {
  of: Compared;
  finding: Finding;
}

/** The critical findings in exactly the words that would be adopted. */
function useCritical(entity: string, compared: readonly Compared[]) {
  const findings = useFindings(entity, compared);
  const critical: Critical[] = compared.flatMap((of) =>
    standing(findings.of(of.id))
      .filter(({ severity }) => severity === "critical")
      .map((finding) => ({ of, finding })),
  );
  return { critical, left: findings.left, problem: findings.problem };
}

interface WarningProps {
  critical: readonly Critical[];
  report: ReactNode;
}

function Warning({ critical, report }: WarningProps): ReactNode {
  const { overFindings: words } = useWords(marginMessages);
  return (
    <div className="notice notice-problem">
      <p className="notice-head">{words.title(critical.length)}</p>
      <ul>
        {critical.map(({ of, finding }) => (
          <li key={`${of.id} ${finding.key}`}>
            {of.where} <SeverityShown severity={finding.severity} /> {finding.message}
          </li>
        ))}
      </ul>
      <p>
        {words.warning} {report}
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
