import { type ReactNode, useDeferredValue, useState } from "react";
import type { DraftView, EntityView, Listing, StandingName } from "../../../web/answers.ts";
import { Asking, useAsked } from "../../../web/answer.tsx";
import { useMessages, useTextLanguage, useWords } from "../../../web/language.tsx";
import { Link } from "../../../web/link.tsx";
import { Moment } from "../../../web/named.tsx";
import { useSession } from "../../../web/session.tsx";
import { Standing } from "../../../web/standing.tsx";
import { WordsShown } from "../../../web/words-shown.tsx";
import { paragraphsAtHome } from "./at-home.ts";
import { textsMessages } from "./messages/messages.ts";
import { calledParagraph, nameOf, standingOfAll, textOf, waitsFor, wordingIn } from "./wordings.ts";

const STANDINGS: readonly StandingName[] = ["open", "provisional", "bracketed", "settled"];

/** The list of paragraphs: their words in the reader's language, how they stand, and whose turn it is. */
export function ParagraphsPage(): ReactNode {
  const { paragraphs: words } = useWords(textsMessages);
  const [text, setText] = useState("");
  const [standing, setStanding] = useState("");
  const [limit, setLimit] = useState(50);
  const wanted = new URLSearchParams({ kind: "paragraph", limit: String(limit) });
  const searched = useDeferredValue(text.trim());
  if (searched !== "") wanted.set("text", searched);
  if (standing !== "") wanted.set("standing", standing);
  const listing = useAsked<Listing<EntityView>>(`/api/entities?${wanted.toString()}`);
  const home = useParagraphsAtHome();
  const narrowed = searched !== "" || standing !== "";
  return (
    <>
      <div className="page-head">
        <h1>{words.title}</h1>
        <Link className="button main" href="/paragraphs/new">
          {words.open}
        </Link>
      </div>
      <p className="lead">{words.intro}</p>
      <Narrowing text={text} onText={setText} standing={standing} onStanding={setStanding} />
      <AtHome ids={home} />
      <Asking of={listing}>
        {({ items, next }) =>
          items.length === 0 ? (
            home.length > 0 && !narrowed ? null : (
              <Empty narrowed={narrowed} />
            )
          ) : (
            <ParagraphTable items={items} onMore={next === null ? null : () => setLimit(limit + 200)} />
          )
        }
      </Asking>
    </>
  );
}

function useParagraphsAtHome(): string[] {
  const { may } = useSession();
  const drafts = useAsked<{ items: DraftView[] }>(may["draft"] === true ? "/api/drafts" : null);
  return paragraphsAtHome(drafts.value?.items ?? []);
}

/** Paragraphs that nobody outside has seen. */
function AtHome({ ids }: { ids: readonly string[] }): ReactNode {
  const { paragraphs: words } = useWords(textsMessages);
  if (ids.length === 0) return null;
  return (
    <p className="notice">
      {words.atHome}{" "}
      {ids.map((id) => (
        <Link key={id} className="home-link" href={`/paragraphs/${id}`}>
          {nameOf(id)}
        </Link>
      ))}
    </p>
  );
}

interface NarrowingProps {
  text: string;
  onText: (text: string) => void;
  standing: string;
  onStanding: (standing: string) => void;
}

function Narrowing({ text, onText, standing, onStanding }: NarrowingProps): ReactNode {
  const { paragraphs: words } = useWords(textsMessages);
  const { standing: names } = useMessages();
  return (
    <search className="narrowing">
      <label>
        {words.search}
        <input type="search" value={text} onChange={(event) => onText(event.target.value)} />
      </label>
      <label>
        {words.standing}
        <select value={standing} onChange={(event) => onStanding(event.target.value)}>
          <option value="">{words.any}</option>
          {STANDINGS.map((one) => (
            <option key={one} value={one}>
              {names[one]}
            </option>
          ))}
        </select>
      </label>
    </search>
  );
}

/** An empty page says what to do first. */
function Empty({ narrowed }: { narrowed: boolean }): ReactNode {
  const { paragraphs: words } = useWords(textsMessages);
  if (narrowed) return <p className="empty">{words.nothingFound}</p>;
  return (
    <div className="empty">
      <p>{words.empty}</p>
      <p>{words.emptyToDo}</p>
    </div>
  );
}

interface ParagraphTableProps {
  items: readonly EntityView[];
  onMore: (() => void) | null;
}

function ParagraphTable({ items, onMore }: ParagraphTableProps): ReactNode {
  const { paragraphs: words } = useWords(textsMessages);
  const { more } = useMessages();
  return (
    <>
      <table className="wide-table paragraphs">
        <thead>
          <tr>
            <th scope="col">{words.columns.name}</th>
            <th scope="col">{words.columns.words}</th>
            <th scope="col">{words.columns.standing}</th>
            <th scope="col">{words.columns.waits}</th>
            <th scope="col">{words.columns.changed}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((entity) => (
            <ParagraphRow key={entity.id} entity={entity} />
          ))}
        </tbody>
      </table>
      {onMore === null ? null : (
        <button type="button" onClick={onMore}>
          {more}
        </button>
      )}
    </>
  );
}

function ParagraphRow({ entity }: { entity: EntityView }): ReactNode {
  const { paragraphs: words } = useWords(textsMessages);
  const { mechanism, party } = useSession();
  const { languages } = mechanism;
  const language = useTextLanguage(languages);
  const { positions } = wordingIn(entity, language);
  const said = [positions[party], ...Object.values(positions)].find((one) => typeof one?.value === "string");
  const agreed = languages.filter((one) => {
    const { standing } = wordingIn(entity, one);
    return standing === "provisional" || standing === "settled";
  });
  return (
    <tr>
      <th scope="row">
        <Link href={`/paragraphs/${entity.id}`}>{calledParagraph(entity)}</Link>
        {textOf(entity) === null ? null : <span className="beneath">{words.ofText}</span>}
      </th>
      <td className="excerpt">
        {said === undefined ? (
          <span className="quiet">{words.noWords}</span>
        ) : (
          <WordsShown text={String(said.value)} lang={language} />
        )}
      </td>
      <td>
        <Standing state={standingOfAll(entity, languages)} />
        <span className="quiet">{words.agreedIn(agreed.length, languages.length)}</span>
      </td>
      <td data-label={words.columns.waits}>{words.waitsFor[waitsFor(entity, languages, party)]}</td>
      <td className="when">
        <Moment at={entity.changedAt ?? entity.openedAt} />
      </td>
    </tr>
  );
}
