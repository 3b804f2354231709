import { type ReactNode, type SyntheticEvent, useId, useState } from "react";
import type { Problem } from "../../../../web/client.ts";
import { Dialog } from "../../../../web/dialog.tsx";
import { useMessages, useWords } from "../../../../web/language.tsx";
import { Moment, useOfficeName } from "../../../../web/named.tsx";
import { ProblemNotice } from "../../../../web/problem.tsx";
import { useNode } from "../../../../web/session.tsx";
import { useKeptText } from "../../../../web/use-kept-text.ts";
import { clearanceMessages } from "../messages/clearance/messages.ts";
import type { Clearance, ClearanceStanding, Preparation } from "./preparation.ts";

interface ClearanceTableProps {
  preparation: Preparation;
  onChanged: () => void;
}

/** What each office asked says, by when it is to, and whether it said it of these words. */
export function ClearanceTable({ preparation, onChanged }: ClearanceTableProps): ReactNode {
  const { columns } = useWords(clearanceMessages);
  if (preparation.clearances.length === 0) return null;
  return (
    <table className="wide-table">
      <thead>
        <tr>
          <th scope="col">{columns.office}</th>
          <th scope="col">{columns.standing}</th>
          <th scope="col">{columns.by}</th>
          <th scope="col">{columns.words}</th>
        </tr>
      </thead>
      <tbody>
        {preparation.clearances.map((one) => (
          <ClearanceLine key={one.office} {...{ one, preparation, onChanged }} />
        ))}
      </tbody>
    </table>
  );
}

/** A shape beside the word, so that neither depends on colour. */
const SHAPES: Record<ClearanceStanding, string> = {
  waiting: "○",
  agreed: "●",
  objects: "✕",
  lapsed: "◌",
  overruled: "◈",
};

interface ClearanceLineProps extends ClearanceTableProps {
  one: Clearance;
}

function ClearanceLine({ one, preparation, onChanged }: ClearanceLineProps): ReactNode {
  const words = useWords(clearanceMessages);
  const { day } = useMessages();
  const officeName = useOfficeName();
  const [overruling, setOverruling] = useState(false);
  return (
    <tr data-clearance={one.standing}>
      <th scope="row">{officeName(one.office)}</th>
      <td>
        <span aria-hidden="true">{SHAPES[one.standing]}</span> {words.standing[one.standing]}
        {one.answeredAt === null ? null : (
          <span className="quiet block">
            <Moment at={one.answeredAt} />
          </span>
        )}
      </td>
      <td className="when" data-label={words.columns.by}>
        {one.by === null ? words.noDay : day(new Date(`${one.by}T00:00:00Z`))}
      </td>
      <td>
        {one.words}
        {one.overruled === null ? null : (
          <span className="block">
            {words.overruledBy(officeName(one.overruled.office), one.overruled.reason)}
          </span>
        )}
        {preparation.may.overrule.includes(one.office) ? (
          <button type="button" className="plain" onClick={() => setOverruling(true)}>
            {words.overrule(officeName(one.office))}
          </button>
        ) : null}
        {overruling ? (
          <Overruling
            office={one.office}
            preparation={preparation}
            onClose={() => setOverruling(false)}
            onDone={onChanged}
          />
        ) : null}
      </td>
    </tr>
  );
}

interface OverrulingProps {
  office: string;
  preparation: Preparation;
  onDone: () => void;
  onClose: () => void;
}

function Overruling({ office, preparation, onDone, onClose }: OverrulingProps): ReactNode {
  const words = useWords(clearanceMessages);
  const { cancel } = useMessages();
  const { client } = useNode();
  const officeName = useOfficeName();
  const id = useId();
  const [reason, setReason] = useKeptText(`overruling ${preparation.id} ${office}`);
  const [problem, setProblem] = useState<Problem | null>(null);
  async function overrule(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    const body = { office, reason, digest: preparation.digest };
    const answer = await client.ask("POST", `/api/outbox/${preparation.id}/overruled`, body);
    if (!answer.ok) return setProblem(answer.problem);
    setReason("");
    onDone();
    onClose();
  }
  return (
    <Dialog title={words.overrule(officeName(office))} onClose={onClose}>
      <form onSubmit={(event) => void overrule(event)}>
        <p>{words.overruleConsequence}</p>
        <label htmlFor={id}>{words.reason}</label>
        <textarea
          id={id}
          value={reason}
          rows={3}
          required
          maxLength={4000}
          onChange={(event) => setReason(event.target.value)}
        />
        {problem === null ? null : <ProblemNotice problem={problem} />}
        <p className="choices">
          <button type="submit" className="main">
            {words.overruleConfirm}
          </button>
          <button type="button" onClick={onClose}>
            {cancel}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
