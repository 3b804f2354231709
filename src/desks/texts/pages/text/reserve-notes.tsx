import type { ReactNode } from "react";
import { useWords } from "../../../../web/language.tsx";
import { usePartyName } from "../../../../web/named.tsx";
import { reservesOn } from "../../brackets.ts";
import { saidBy } from "../../view.ts";
import { textMessages } from "../messages/text/messages.ts";
import type { Row } from "./row.ts";

/** Every side's reserves on a paragraph, and who speaks on it without prejudice. */
export function ReserveNotes({ row }: { row: Row }): ReactNode {
  const { reserves: words } = useWords(textMessages);
  const partyName = usePartyName();
  const { view } = row;
  const prejudice = view.fields["withoutPrejudice"];
  const without = view.participants.filter(
    (party) => prejudice !== undefined && saidBy(prejudice, party) === true,
  );
  const found = reservesOn(view);
  if (found.length === 0 && without.length === 0) return null;
  return (
    <ul className="row-reserves">
      {found.map(({ party, reason }) => (
        <li key={`${party} ${reason}`}>
          <strong>{words.of(partyName(party))}</strong> {reason}
        </li>
      ))}
      {without.map((party) => (
        <li key={party}>{words.withoutPrejudice(partyName(party))}</li>
      ))}
    </ul>
  );
}
