import { type ReactNode, useState } from "react";
import { freshActId } from "../../../../web/act-id.ts";
import type { Problem } from "../../../../web/client.ts";
import { Dialog } from "../../../../web/dialog.tsx";
import { useMessages, useWords } from "../../../../web/language.tsx";
import { ProblemNotice } from "../../../../web/problem.tsx";
import { useNode, useSession } from "../../../../web/session.tsx";
import type { ReportShown } from "../../shown.ts";
import { commitmentsMessages } from "../messages/messages.ts";

interface PublishingProps {
  title: string;
  consequence: string;
  /** The acts that publish, without their ids. */
  acts: readonly Readonly<Record<string, unknown>>[];
  onDone: () => void;
  onClose: () => void;
}

/** Publishing cannot be taken back, so it is asked for once more. */
export function Publishing({ title, consequence, acts, onDone, onClose }: PublishingProps): ReactNode {
  const { settling: words } = useWords(commitmentsMessages);
  const { cancel } = useMessages();
  const { client } = useNode();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  async function publish(): Promise<void> {
    setBusy(true);
    const said = acts.map((one) => ({ ...one, id: freshActId() }));
    const answer = await client.ask("POST", "/api/acts", { acts: said });
    setBusy(false);
    if (answer.ok) onDone();
    else setProblem(answer.problem);
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{consequence}</p>
      {problem === null ? null : <ProblemNotice problem={problem} />}
      <p className="choices">
        <button type="button" className="main" disabled={busy} onClick={() => void publish()}>
          {words.publishConfirm}
        </button>
        <button type="button" onClick={onClose}>
          {cancel}
        </button>
      </p>
    </Dialog>
  );
}

interface PublishReportProps {
  report: ReportShown;
  onChanged: () => Promise<void>;
}

/** A report is its owner's words: its owner alone publishes it. */
export function PublishReport({ report, onChanged }: PublishReportProps): ReactNode {
  const { reports: words } = useWords(commitmentsMessages);
  const { party, may } = useSession();
  const [asking, setAsking] = useState(false);
  if (report.published) return <p className="quiet">{words.published}</p>;
  if (report.party !== party || may["release"] !== true) return null;
  const acts = report.places.map((target) => ({ act: "publish-own", entity: report.id, target }));
  return (
    <p>
      <button type="button" className="plain" onClick={() => setAsking(true)}>
        {words.publish}
      </button>
      {asking ? (
        <Publishing
          title={words.publishTitle}
          consequence={words.publishConsequence}
          acts={acts}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false);
            void onChanged();
          }}
        />
      ) : null}
    </p>
  );
}
