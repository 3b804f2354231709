import { type ReactNode, useState } from "react";
import { freshActId } from "../../../../web/act-id.ts";
import { Confirming } from "../../../../web/confirming.tsx";
import { useWords } from "../../../../web/language.tsx";
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
  const { client } = useNode();
  const publish = () =>
    client.ask("POST", "/api/acts", { acts: acts.map((one) => ({ ...one, id: freshActId() })) });
  return (
    <Confirming title={title} confirm={words.publishConfirm} ask={publish} {...{ onDone, onClose }}>
      <p>{consequence}</p>
    </Confirming>
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
