import type { ReactNode } from "react";
import type { FieldView, Position } from "../../../../web/answers.ts";
import { wordsOf } from "../../../../web/concord.tsx";
import { useMessages, useWords } from "../../../../web/language.tsx";
import { PartyName, usePartyName } from "../../../../web/named.tsx";
import { useSession } from "../../../../web/session.tsx";
import { Standing } from "../../../../web/standing.tsx";
import { WordsShown } from "../../../../web/words-shown.tsx";
import { isAgreed } from "../../view.ts";
import { textMessages } from "../messages/text/messages.ts";
import { agreedWords, wordingFieldOf, wordingIn } from "../wordings.ts";
import { type Changing, theirValue } from "./changing.ts";
import type { Row } from "./row.ts";
import { type Compared, ComparedWords } from "./compared.tsx";

interface CellProps {
  row: Row;
  language: string;
  mayDraft: boolean;
  compared: Compared | null;
  changing: Changing;
  describedBy: string;
  onSayOurs: () => void;
}

/** A paragraph in one language: the words once where all say the same, every side's where they do not. */
export function Cell(props: CellProps): ReactNode {
  const { row, language, compared } = props;
  const { languageName } = useMessages();
  const field = wordingIn(row.view, language);
  const draft = row.drafts[wordingFieldOf(language)]?.value;
  return (
    <div className="cell" data-language={language}>
      <h4 className="visually-hidden">{languageName(language)}</h4>
      {compared === null ? (
        <Said {...{ row, language, field }} />
      ) : (
        <ComparedWords {...{ row, language, compared }} />
      )}
      {typeof draft === "string" ? <OurDraft words={draft} language={language} /> : null}
      <CellFoot {...props} field={field} />
    </div>
  );
}

interface SaidProps {
  row: Row;
  language: string;
  field: FieldView;
}

function Said({ row, language, field }: SaidProps): ReactNode {
  const { rows: words } = useWords(textMessages);
  const { party: own } = useSession();
  if (isAgreed(field)) {
    return (
      <p className="side-words">
        <WordsShown text={agreedWords(row.view, language)} lang={language} />
      </p>
    );
  }
  const spoken = [own, ...row.view.participants.filter((one) => one !== own)].flatMap((party) => {
    const position = field.positions[party];
    return position === undefined ? [] : [{ party, position }];
  });
  if (spoken.length === 0) {
    return field.standing === "silent" && wordingFieldOf(language) in row.drafts ? null : (
      <p className="side-silent">{words.toFollow}</p>
    );
  }
  return spoken.map(({ party, position }) => (
    <SideInCell
      key={party}
      party={party}
      position={position}
      language={language}
      against={spoken
        .map((one) => wordsOf(one.position))
        .find((one) => one !== undefined && one !== wordsOf(position))}
    />
  ));
}

interface SideInCellProps {
  party: string;
  position: Position;
  language: string;
  against: string | undefined;
}

/** One side's words, who holds them and since when. */
function SideInCell({ party, position, language, against }: SideInCellProps): ReactNode {
  const { concord, day } = useMessages();
  const { rows: words } = useWords(textMessages);
  const said = wordsOf(position);
  return (
    <div className="cell-side">
      <p className="side-head">
        <PartyName id={party} /> <span className="quiet">{words.since(day(new Date(position.time)))}</span>
      </p>
      <p className="side-words">
        {said === undefined ? (
          <span className="side-silent">
            {position.state === "erased" ? concord.erased : concord.notReceived}
          </span>
        ) : (
          <WordsShown text={said} lang={language} against={against} />
        )}
      </p>
    </div>
  );
}

function OurDraft({ words: text, language }: { words: string; language: string }): ReactNode {
  const { rows: words } = useWords(textMessages);
  return (
    <div className="draft cell-draft">
      <p className="label">{words.notSent}</p>
      <p className="side-words">
        <WordsShown text={text} lang={language} />
      </p>
    </div>
  );
}

/** How the words stand, and the two steps that prepare ours. */
function CellFoot({
  row,
  language,
  field,
  mayDraft,
  changing,
  describedBy,
  onSayOurs,
}: CellProps & { field: FieldView }): ReactNode {
  const { concord } = useMessages();
  const { party: own } = useSession();
  const partyName = usePartyName();
  const theirs = theirValue(field, own);
  const holder = Object.keys(field.positions).find((party) => party !== own) ?? "";
  const mayTake =
    theirs !== undefined && !isAgreed(field) && row.drafts[wordingFieldOf(language)]?.value !== theirs;
  return (
    <p className="cell-foot">
      <Standing state={row.settledWithText ? "settled" : field.standing} />
      {mayDraft && mayTake ? (
        <button
          type="button"
          className="plain"
          aria-describedby={describedBy}
          onClick={() => changing.takeTheirs(row, [language])}
        >
          {concord.takeTheirs(partyName(holder))}
        </button>
      ) : null}
      {mayDraft && !isAgreed(field) ? (
        <button type="button" className="plain" aria-describedby={describedBy} onClick={onSayOurs}>
          {concord.sayOurs}
        </button>
      ) : null}
    </p>
  );
}
