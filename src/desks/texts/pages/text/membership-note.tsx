import type { ReactNode } from "react";
import { useMessages, useWords } from "../../../../web/language.tsx";
import { usePartyName } from "../../../../web/named.tsx";
import { useSession } from "../../../../web/session.tsx";
import { saidBy } from "../../view.ts";
import { textMessages } from "../messages/text/messages.ts";
import type { Changing } from "./changing.ts";
import type { Row } from "./row.ts";

interface MembershipNoteProps {
  row: Row;
  mayDraft: boolean;
  changing: Changing;
}

/** Who wants the paragraph in the text and who does not, where that is not plain; and the step that is ours. */
export function MembershipNote({ row, mayDraft, changing }: MembershipNoteProps): ReactNode {
  const { rows: words } = useWords(textMessages);
  const { party: own } = useSession();
  const sentence = useSentence(row);
  const draft = row.drafts["included"]?.value;
  const included = row.view.fields["included"];
  const ours = draft ?? (included === undefined ? undefined : saidBy(included, own));
  const open = row.membership.state === "proposed" || row.membership.state === "disputed";
  return (
    <>
      {sentence === null ? null : <p className="row-note">{sentence}</p>}
      {draft === undefined || row.membership.state === "unsent" ? null : (
        <p className="row-note quiet">{draft === true ? words.draftedIn : words.draftedOut}</p>
      )}
      {mayDraft && open && ours !== true ? (
        <button type="button" className="plain" onClick={() => changing.setIncluded(row, true)}>
          {words.takeIn}
        </button>
      ) : null}
      {mayDraft && open && ours !== false ? (
        <button type="button" className="plain" onClick={() => changing.setIncluded(row, false)}>
          {words.leaveOut}
        </button>
      ) : null}
    </>
  );
}

function useSentence({ membership }: Row): string | null {
  const { rows: words } = useWords(textMessages);
  const { list } = useMessages();
  const partyName = usePartyName();
  const named = (parties: readonly string[]) => list(parties.map(partyName));
  switch (membership.state) {
    case "in":
      return null;
    case "unsent":
      return words.unsent;
    case "gone":
      return words.gone;
    case "proposed":
      return membership.by.length === 0 ? words.proposedByNobody : words.proposed(named(membership.by));
    case "disputed":
      return words.disputed(named(membership.by), named(membership.against));
  }
}
