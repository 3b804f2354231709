import type { ReactNode } from "react";
import { useMessages, useWords } from "../../../../web/language.tsx";
import { usePartyName } from "../../../../web/named.tsx";
import { useSession } from "../../../../web/session.tsx";
import { type Raised, raisedOn, readRaised } from "../../raised.ts";
import { marginMessages } from "../messages/margin/messages.ts";
import type { Changing } from "./changing.ts";
import type { Row } from "./row.ts";

interface RaisedNotesProps {
  row: Row;
  mayDraft: boolean;
  changing: Changing;
}

/** What each side has raised about the languages of a paragraph, ours as it stands in our draft. */
export function RaisedNotes({ row, mayDraft, changing }: RaisedNotesProps): ReactNode {
  const { raised: words } = useWords(marginMessages);
  const { party: own } = useSession();
  const partyName = usePartyName();
  const draft = row.drafts["raised"]?.value;
  const ours = draft === undefined ? raisedOn(row.view, own) : readRaised(draft);
  const others = row.view.participants.filter((party) => party !== own);
  const all = [
    ...ours.map((one) => ({ party: own, one })),
    ...others.flatMap((party) => raisedOn(row.view, party).map((one) => ({ party, one }))),
  ];
  if (all.length === 0) return null;
  return (
    <ul className="row-reserves">
      {all.map(({ party, one }) => (
        <li key={`${party} ${one.sentence}`}>
          <strong>{words.of(partyName(party))}</strong> {one.sentence} <WordsRaised of={one} />
          {party === own && draft !== undefined ? <span className="quiet"> {words.notSent}</span> : null}
          {party === own && mayDraft ? (
            <button
              type="button"
              className="plain"
              onClick={() =>
                changing.say(
                  row,
                  "raised",
                  ours.filter((other) => other !== one),
                )
              }
            >
              {words.takeBack}
            </button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function WordsRaised({ of }: { of: Raised }): ReactNode {
  const { languageName } = useMessages();
  return Object.entries(of.words).map(([language, words]) => (
    <span key={language} className="raised-words">
      <span className="quiet">{languageName(language)}</span> <span lang={language}>{words}</span>{" "}
    </span>
  ));
}
