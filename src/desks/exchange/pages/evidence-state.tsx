import type { ReactNode } from "react";
import type { EntityView, FieldView, LogView, SettledRevision } from "../../../web/answers.ts";
import { wordsOf } from "../../../web/concord.tsx";
import { Fingerprint } from "../../../web/fingerprint.tsx";
import { useMessages, useWords } from "../../../web/language.tsx";
import { Moment, PartyName, useOfficeName, usePartyName } from "../../../web/named.tsx";
import { receiptsOf } from "../../../web/receipt.ts";
import { Standing } from "../../../web/standing.tsx";
import { WordsShown } from "../../../web/words-shown.tsx";
import { exchangeMessages } from "./messages/messages.ts";

interface EvidenceStateProps {
  entity: EntityView;
  logs: readonly LogView[];
}

/** An entity as the fold has it: each register with its place, and each settled revision with its acts. */
export function EvidenceState({ entity, logs }: EvidenceStateProps): ReactNode {
  const { evidence: words } = useWords(exchangeMessages);
  const revisions = Object.entries(entity.units).flatMap(([unit, { settled }]) =>
    settled.map((revision) => ({ unit, revision })),
  );
  return (
    <>
      <h2>{words.stateThen}</h2>
      {Object.entries(entity.fields)
        .filter(([, view]) => Object.keys(view.positions).length > 0)
        .map(([field, view]) => (
          <Register key={field} field={field} view={view} />
        ))}
      <h2>{words.settled}</h2>
      {revisions.length === 0 ? <p className="quiet">{words.noneSettled}</p> : null}
      {revisions.map(({ unit, revision }) => (
        <Revision key={revision.digest} unit={unit} revision={revision} logs={logs} />
      ))}
    </>
  );
}

function Register({ field, view }: { field: string; view: FieldView }): ReactNode {
  const { evidence: words } = useWords(exchangeMessages);
  return (
    <div className="register">
      <h3>
        <code>{field}</code> <Standing state={view.standing} />
      </h3>
      <ul>
        {Object.entries(view.positions).map(([party, position]) => (
          <li key={party}>
            <PartyName id={party} />{" "}
            <WordsShown text={wordsOf(position) ?? position.state} lang={langOf(field)} />{" "}
            <span className="quiet">
              <Moment at={position.time} /> {words.place(party, position.at.epoch, position.at.index)}{" "}
              <Fingerprint of={position.at.leaf} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A field that exists once for each language ends with its tag. */
function langOf(field: string): string {
  const tag = field.split(".").at(-1) ?? "";
  return field.includes(".") ? tag : "zxx";
}

interface RevisionProps {
  unit: string;
  revision: SettledRevision;
  logs: readonly LogView[];
}

function Revision({ unit, revision, logs }: RevisionProps): ReactNode {
  const { evidence: words } = useWords(exchangeMessages);
  return (
    <dl className="facts">
      <dt>{words.digest}</dt>
      <dd>
        <code>{unit}</code> <Fingerprint of={revision.digest} whole />
      </dd>
      <dt>{words.base}</dt>
      <dd>{revision.base === null ? words.noBase : <Fingerprint of={revision.base} whole />}</dd>
      {revision.by.map((one) => (
        <Adopter key={one.party} one={one} logs={logs} />
      ))}
    </dl>
  );
}

function Adopter({ one, logs }: { one: SettledRevision["by"][number]; logs: readonly LogView[] }): ReactNode {
  const { evidence: words } = useWords(exchangeMessages);
  const { moment } = useMessages();
  const partyName = usePartyName();
  const officeName = useOfficeName();
  const receipts = receiptsOf(one, logs);
  return (
    <>
      <dt>
        <PartyName id={one.party} />
      </dt>
      <dd>
        {officeName(one.office)} <Moment at={one.time} />
        <span className="quiet">
          {words.place(one.party, one.epoch, one.index)} {words.leaf} <Fingerprint of={one.leaf} whole />
        </span>
        <span className="quiet">
          {receipts.length === 0 ? words.notCosigned : null}
          {receipts.map(({ by, time }) => words.cosignedBy(partyName(by), moment(new Date(time))))}
        </span>
      </dd>
    </>
  );
}
