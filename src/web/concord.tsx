import { type ReactNode, useId } from "react";
import type { FieldView, LogView, Position, StandingName } from "./answers.ts";
import { useMessages } from "./language.tsx";
import { PartyName, usePartyName } from "./named.tsx";
import { receiptsOf } from "./receipt.ts";
import { useSession } from "./session.tsx";
import { Standing } from "./standing.tsx";
import { WordsShown } from "./words-shown.tsx";

export interface ConcordProps {
  label: ReactNode;
  view: FieldView;
  participants: readonly string[];
  /** How the logs stand; null where the reader may not see the exchange, and then nothing is said of receipt. */
  logs: readonly LogView[] | null;
  /** The language of the words; the interface's own for values that are no text. */
  lang: string;
  /** Both prepare a draft at home and send nothing; absent where the reader may not. */
  onTakeTheirs?: ((party: string) => void) | undefined;
  onSayOurs?: (() => void) | undefined;
  /** The draft in hand, below what was said. */
  children?: ReactNode;
}

/**
 * Two sides and their concord: the one way any joint field is shown. Each party's words, own side first, and how they
 * stand to each other; two buttons that prepare a position.
 */
export function Concord(props: ConcordProps): ReactNode {
  const { label, view, participants, lang, onSayOurs, children } = props;
  const { sayOurs, bracketsExplained } = useMessages().concord;
  const { party: own } = useSession();
  const heading = useId();
  const inOrder = [own, ...participants.filter((party) => party !== own)];
  return (
    <section className="concord" style={{ gridRow: `span ${inOrder.length + 3}` }}>
      <h3 className="concord-label" id={heading} data-language={lang}>
        <span>{label}</span> <Standing state={view.standing} />
      </h3>
      {inOrder.map((party) => (
        <Side key={party} party={party} heading={heading} {...props} />
      ))}
      <div className="concord-own">
        {onSayOurs === undefined ? null : (
          <button type="button" onClick={onSayOurs} aria-describedby={heading}>
            {sayOurs}
          </button>
        )}
        {view.standing === "bracketed" ? <p className="quiet">{bracketsExplained}</p> : null}
      </div>
      <div className="concord-draft">{children}</div>
    </section>
  );
}

interface SideProps extends ConcordProps {
  party: string;
  heading: string;
}

function Side(props: SideProps): ReactNode {
  const { party, heading, view, participants, logs, lang, onTakeTheirs } = props;
  const { takeTheirs, theirs, ours } = useMessages().concord;
  const { party: own } = useSession();
  const partyName = usePartyName();
  const position = view.positions[party];
  const offered = onTakeTheirs !== undefined && mayBeTaken(view, party, own);
  return (
    <div className="side">
      <p className="side-head">
        <PartyName id={party}>{(party === own ? ours : theirs)(partyName(party))}</PartyName>
      </p>
      <PositionShown position={position} lang={lang} against={againstFor(view, party, participants, own)} />
      {position === undefined ? null : <Sent position={position} logs={logs} />}
      {offered ? (
        <p>
          <button type="button" onClick={() => onTakeTheirs(party)} aria-describedby={heading}>
            {takeTheirs(partyName(party))}
          </button>
        </p>
      ) : null}
    </div>
  );
}

/** There is something to take where another side has spoken and we do not say the same. */
function mayBeTaken(view: FieldView, party: string, own: string): boolean {
  const same: StandingName[] = ["provisional", "settled"];
  return party !== own && wordsOf(view.positions[party]) !== undefined && !same.includes(view.standing);
}

/** The words that this party's are compared with: ours, or for ours the first other side's that differ. */
function againstFor(
  view: FieldView,
  party: string,
  participants: readonly string[],
  own: string,
): string | undefined {
  if (view.standing !== "bracketed") return undefined;
  const mine = wordsOf(view.positions[party]);
  const others = party === own ? participants.filter((one) => one !== own) : [own];
  return others
    .map((one) => wordsOf(view.positions[one]))
    .find((words) => words !== undefined && words !== mine);
}

/** The words a position says; undefined where it says none that can be read. */
export function wordsOf(position: Position | undefined): string | undefined {
  if (position?.state !== "said") return undefined;
  return typeof position.value === "string" ? position.value : JSON.stringify(position.value);
}

interface PositionShownProps {
  position: Position | undefined;
  lang: string;
  against: string | undefined;
}

function PositionShown({ position, lang, against }: PositionShownProps): ReactNode {
  const { notSpoken, erased, notReceived } = useMessages().concord;
  const words = wordsOf(position);
  if (words !== undefined) {
    return (
      <p className="side-words">
        <WordsShown text={words} lang={lang} against={against} />
      </p>
    );
  }
  const why = position === undefined ? notSpoken : position.state === "erased" ? erased : notReceived;
  return <p className="side-words side-silent">{why}</p>;
}

/** When and as what it was sent, and who has confirmed to hold it: sent and received are two things. */
function Sent({ position, logs }: { position: Position; logs: readonly LogView[] | null }): ReactNode {
  const { concord, moment } = useMessages();
  const { party: own, parties } = useSession();
  const partyName = usePartyName();
  const when = moment(new Date(position.time));
  const sent = position.dispatch === null ? concord.sent(when) : concord.sentAs(position.dispatch, when);
  const receipts = receiptsOf(position.at, logs ?? []);
  const silent = parties.filter((one) => one.id !== own && !receipts.some(({ by }) => by === one.id));
  if (position.at.party !== own || logs === null) return <p className="side-sent">{sent}</p>;
  return (
    <p className="side-sent">
      {sent}
      {receipts.map(({ by, time }) => (
        <span key={by} className="receipt">
          {concord.receivedBy(partyName(by), moment(new Date(time)))}
        </span>
      ))}
      {silent.map(({ id }) => (
        <span key={id} className="receipt">
          {concord.notYetReceived(partyName(id))}
        </span>
      ))}
    </p>
  );
}
