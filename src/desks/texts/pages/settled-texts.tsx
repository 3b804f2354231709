import type { ReactNode } from "react";
import type { LogView, SettledRevision, UnitView } from "../../../web/answers.ts";
import { Fingerprint } from "../../../web/fingerprint.tsx";
import { useMessages, useWords } from "../../../web/language.tsx";
import { Moment, PartyName, useOfficeName, usePartyName } from "../../../web/named.tsx";
import { receiptsOf } from "../../../web/receipt.ts";
import { useSession } from "../../../web/session.tsx";
import { Standing } from "../../../web/standing.tsx";
import { textsMessages } from "./messages/messages.ts";

interface SettledTextsProps {
  unit: UnitView;
  logs: readonly LogView[] | null;
  /** Whether the words now said are those settled last. */
  current: boolean;
}

/** What has been settled: the text in force first, then what it replaced. */
export function SettledTexts({ unit, logs, current }: SettledTextsProps): ReactNode {
  const { adoption: words } = useWords(textsMessages);
  const newestFirst = unit.settled.toReversed();
  const [first, ...earlier] = newestFirst;
  if (first === undefined) return null;
  return (
    <>
      {current ? <SettledText revision={first} logs={logs} /> : null}
      {earlier.length > 0 || !current ? (
        <details className="earlier">
          <summary>{words.settledEarlier}</summary>
          {(current ? earlier : newestFirst).map((revision) => (
            <SettledText key={revision.digest} revision={revision} logs={logs} />
          ))}
        </details>
      ) : null}
    </>
  );
}

interface SettledTextProps {
  revision: SettledRevision;
  logs: readonly LogView[] | null;
}

/** One settled text: its fingerprint, and for each side the office, the time, the entry, and who else holds that. */
function SettledText({ revision, logs }: SettledTextProps): ReactNode {
  const { adoption: words } = useWords(textsMessages);
  const { ceremony } = useMessages();
  return (
    <div className="settled">
      <p>
        <Standing state="settled" /> <Moment at={revision.time} />
      </p>
      <p>
        <span className="label">{ceremony.fingerprint}</span> <Fingerprint of={revision.digest} whole />
      </p>
      <table className="wide-table settled-by">
        <thead>
          <tr>
            <th scope="col">{words.settledBy}</th>
            <th scope="col">{words.office}</th>
            <th scope="col">{words.when}</th>
            <th scope="col">{words.entry}</th>
            <th scope="col">{words.held}</th>
          </tr>
        </thead>
        <tbody>
          {revision.by.map((one) => (
            <SettledBy key={one.party} one={one} logs={logs} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SettledBy({
  one,
  logs,
}: {
  one: SettledRevision["by"][number];
  logs: readonly LogView[] | null;
}): ReactNode {
  const { adoption: words } = useWords(textsMessages);
  const { moment } = useMessages();
  const { parties } = useSession();
  const partyName = usePartyName();
  const officeName = useOfficeName();
  const receipts = receiptsOf(one, logs ?? []);
  return (
    <tr>
      <th scope="row">
        <PartyName id={one.party} />
      </th>
      <td>{officeName(one.office)}</td>
      <td>
        <Moment at={one.time} />
      </td>
      <td>{words.entryOf(partyName(one.party), one.index + 1)}</td>
      <td>
        {parties
          .filter(({ id }) => id !== one.party)
          .map(({ id }) => {
            const receipt = receipts.find(({ by }) => by === id);
            return (
              <span key={id} className="receipt">
                {receipt === undefined
                  ? words.notHeld(partyName(id))
                  : words.heldSince(partyName(id), moment(new Date(receipt.time)))}
              </span>
            );
          })}
      </td>
    </tr>
  );
}
