import type { ReactNode } from "react";
import type { FieldView, Position } from "../../../../web/answers.ts";
import { wordsOf } from "../../../../web/concord.tsx";
import { useMessages, useWords } from "../../../../web/language.tsx";
import { PartyName, usePartyName } from "../../../../web/named.tsx";
import { useSession } from "../../../../web/session.tsx";
import { Standing } from "../../../../web/standing.tsx";
import { isAgreed } from "../../view.ts";
import { textMessages } from "../messages/text/messages.ts";
import { agreedWords, wordingFieldOf, wordingIn } from "../wordings.ts";
import { type Changing, theirValue } from "./changing.ts";
import type { Row } from "./row.ts";
import { type Compared, ComparedWords } from "./compared.tsx";
import { marksOn } from "./finding-marks.ts";
import type { Checked } from "./findings.ts";
import { MarkedWords } from "./marked-words.tsx";

/** What was found in the words shown, and which of it one is looking at. */
type Looked = Pick<CellProps, "checked" | "active">;

interface CellProps {
  row: Row;
  language: string;
  mayDraft: boolean;
  compared: Compared | null;
  checked: Checked | null;
  /** The number of the finding one is looking at. */
  active: number | null;
  changing: Changing;
  describedBy: string;
  onSayOurs: () => void;
}

/** A paragraph in one language: the words once where all say the same, every side's where they do not. */
export function Cell(props: CellProps): ReactNode {
  const { row, language, compared, checked, active } = props;
  const { languageName } = useMessages();
  const field = wordingIn(row.view, language);
  const draft = row.drafts[wordingFieldOf(language)]?.value;
  return (
    <div className="cell" data-language={language}>
      <h4 className="visually-hidden">{languageName(language)}</h4>
      {compared === null ? (
        <Said {...{ row, language, field, checked, active }} />
      ) : (
        <ComparedWords {...{ row, language, compared }} />
      )}
      {typeof draft === "string" ? <OurDraft words={draft} {...{ language, checked, active }} /> : null}
      <CellFoot {...props} field={field} />
    </div>
  );
}

interface SaidProps extends Looked {
  row: Row;
  language: string;
  field: FieldView;
}

function Said({ row, language, field, checked, active }: SaidProps): ReactNode {
  const { rows: words } = useWords(textMessages);
  const { party: own } = useSession();
  if (isAgreed(field)) {
    const agreed = agreedWords(row.view, language);
    return (
      <p className="side-words">
        <MarkedWords
          text={agreed}
          lang={language}
          marks={marksOn(checked, language, agreed)}
          active={active}
        />
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
      {...{ language, checked, active }}
      against={spoken
        .map((one) => wordsOf(one.position))
        .find((one) => one !== undefined && one !== wordsOf(position))}
    />
  ));
}

interface SideInCellProps extends Looked {
  party: string;
  position: Position;
  language: string;
  against: string | undefined;
}

/** One side's words, who holds them and since when. */
function SideInCell({ party, position, language, against, checked, active }: SideInCellProps): ReactNode {
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
          <MarkedWords
            text={said}
            lang={language}
            marks={marksOn(checked, language, said)}
            {...{ against, active }}
          />
        )}
      </p>
    </div>
  );
}

interface OurDraftProps extends Looked {
  words: string;
  language: string;
}

function OurDraft({ words: text, language, checked, active }: OurDraftProps): ReactNode {
  const { rows: words } = useWords(textMessages);
  return (
    <div className="draft cell-draft">
      <p className="label">{words.notSent}</p>
      <p className="side-words">
        <MarkedWords text={text} lang={language} marks={marksOn(checked, language, text)} active={active} />
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
