import { type ReactNode, type SyntheticEvent, useId, useRef, useState } from "react";
import { freshActId } from "../../../web/act-id.ts";
import type { EntityView } from "../../../web/answers.ts";
import { Asking, useAsked } from "../../../web/answer.tsx";
import { useMessages, useWords } from "../../../web/language.tsx";
import { Link } from "../../../web/link.tsx";
import type { PageProps } from "../../../web/pages.ts";
import { ProblemNotice } from "../../../web/problem.tsx";
import { navigate } from "../../../web/router.ts";
import { useSession } from "../../../web/session.tsx";
import { useKeptText } from "../../../web/use-kept-text.ts";
import { usePreparing } from "../../texts/pages/text/preparing.ts";
import { agreedWords } from "../../texts/pages/wordings.ts";
import type { CommitmentAnswer, SearchShown } from "../shown.ts";
import { addressOf } from "./commitment-link.tsx";
import { commitmentsMessages } from "./messages/messages.ts";

/** From where a new commitment takes its words. */
interface Source {
  from: "hand" | "paragraph" | "observer";
  reference: string | null;
  wording: Readonly<Record<string, string>>;
}

/** Writes a new commitment down: by hand, from a paragraph, or from an item of the observer's record. */
export function NewCommitmentPage({ query }: PageProps): ReactNode {
  const { opening: words } = useWords(commitmentsMessages);
  const { languages } = useSession().mechanism;
  const paragraph = query.get("paragraph");
  const observer = query.get("observer");
  const entity = useAsked<EntityView>(paragraph === null ? null : `/api/entities/${paragraph}`);
  const item = useAsked<CommitmentAnswer>(observer === null ? null : `/api/commitments/observer/${observer}`);
  const source = sourceOf({ paragraph, observer, languages, entity: entity.value, item: item.value });
  const failed = [entity.answer, item.answer].find((one) => one?.ok === false);
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.intro}</p>
      {failed?.ok === false ? <ProblemNotice problem={failed.problem} /> : null}
      {source === null ? null : <Form key={source.reference} source={source} />}
      {paragraph === null && observer === null ? <FromParagraph /> : null}
    </>
  );
}

interface Asked {
  paragraph: string | null;
  observer: string | null;
  languages: readonly string[];
  entity: EntityView | null;
  item: CommitmentAnswer | null;
}

function sourceOf({ paragraph, observer, languages, entity, item }: Asked): Source | null {
  if (paragraph !== null) {
    if (entity === null) return null;
    const said = languages
      .map((one) => [one, agreedWords(entity, one)] as const)
      .filter(([, text]) => text !== "");
    return { from: "paragraph", reference: paragraph, wording: Object.fromEntries(said) };
  }
  if (observer !== null) {
    return item === null ? null : { from: "observer", reference: item.item.id, wording: item.item.wording };
  }
  return { from: "hand", reference: null, wording: {} };
}

interface Stretch {
  language: string;
  span: [number, number];
}

function Form({ source }: { source: Source }): ReactNode {
  const { opening: words } = useWords(commitmentsMessages);
  const { cancel, languageName } = useMessages();
  const { party, mechanism } = useSession();
  const id = useId();
  const [wording, setWording] = useKeptWording(source);
  const [stretch, setStretch] = useState<Stretch | null>(null);
  const preparing = usePreparing(() => undefined);
  const written = Object.entries(wording).filter(([, text]) => text.trim() !== "");
  async function prepare(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    const entity = `${party}/commitment-${freshActId()}`;
    const values = [
      ...written.map(([language, text]): [string, unknown] => [`wording.${language}`, text.trim()]),
      ["origin", originOf(source, stretch)] as [string, unknown],
      ...(source.from === "observer" ? [["predecessors", [source.reference]] as [string, unknown]] : []),
    ];
    const done = await preparing.prepare(
      values.map(([field, value]) => ({ entity, field, value, kind: "commitment" })),
    );
    if (!done) return;
    setWording(null);
    navigate(addressOf(entity), { replace: true });
  }
  return (
    <form className="form new-commitment" onSubmit={(event) => void prepare(event)}>
      {source.from === "paragraph" ? (
        <Selecting
          wording={source.wording}
          onSelect={(chosen, text) => {
            setStretch(chosen);
            setWording({ [chosen.language]: text });
          }}
        />
      ) : null}
      {source.from === "observer" ? <p>{words.fromObserver}</p> : null}
      {mechanism.languages.map((language) => (
        <p key={language}>
          <label htmlFor={`${id}-${language}`}>
            {words.wordings} · {languageName(language)}
          </label>
          <textarea
            id={`${id}-${language}`}
            lang={language}
            rows={3}
            maxLength={8000}
            value={wording[language] ?? ""}
            onChange={(event) => setWording({ ...wording, [language]: event.target.value })}
          />
        </p>
      ))}
      {preparing.problem === null ? null : <ProblemNotice problem={preparing.problem} />}
      {written.length === 0 ? <p className="quiet">{words.one}</p> : null}
      <p className="choices">
        <button type="submit" className="main" disabled={written.length === 0}>
          {words.confirm}
        </button>
        <Link className="button" href="/commitments">
          {cancel}
        </Link>
      </p>
    </form>
  );
}

type Wording = Readonly<Record<string, string>>;

/** What is half typed stays on this device, for this source, until the node has it (null). */
function useKeptWording({ reference, wording }: Source): [Wording, (next: Wording | null) => void] {
  const [kept, keep] = useKeptText(`new-commitment ${reference ?? ""}`);
  const read = kept === "" ? wording : (JSON.parse(kept) as Wording);
  return [read, (next) => keep(next === null ? "" : JSON.stringify(next))];
}

function originOf({ from, reference }: Source, stretch: Stretch | null): Record<string, unknown> {
  return {
    from,
    ...(reference === null ? {} : { reference }),
    ...(stretch === null ? {} : { language: stretch.language, span: stretch.span }),
  };
}

interface SelectingProps {
  wording: Readonly<Record<string, string>>;
  onSelect: (stretch: Stretch, text: string) => void;
}

/** The paragraph in each language, in which one selects the stretch that promises something. */
function Selecting({ wording, onSelect }: SelectingProps): ReactNode {
  const { opening: words } = useWords(commitmentsMessages);
  return (
    <>
      <p>{words.fromParagraph}</p>
      {Object.entries(wording).map(([language, text]) => (
        <SelectIn key={language} language={language} text={text} onSelect={onSelect} />
      ))}
    </>
  );
}

interface SelectInProps {
  language: string;
  text: string;
  onSelect: SelectingProps["onSelect"];
}

/** A text that cannot be changed, only selected from: with the mouse, and with the keyboard alone. */
function SelectIn({ language, text, onSelect }: SelectInProps): ReactNode {
  const { opening: words } = useWords(commitmentsMessages);
  const { languageName } = useMessages();
  const input = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  function use(): void {
    const { selectionStart = 0, selectionEnd = 0 } = input.current ?? {};
    if (selectionEnd <= selectionStart) return;
    const [start, end] = trimmed(text, selectionStart, selectionEnd);
    onSelect({ language, span: [start, end] }, text.slice(start, end));
  }
  return (
    <div className="select-in">
      <label htmlFor={id}>{words.taken(languageName(language))}</label>
      <textarea id={id} ref={input} lang={language} readOnly rows={4} value={text} />
      <button type="button" onClick={use}>
        {words.useSelection}
      </button>
    </div>
  );
}

function trimmed(text: string, start: number, end: number): [number, number] {
  const chosen = text.slice(start, end);
  const from = start + chosen.length - chosen.trimStart().length;
  return [from, Math.max(from, end - (chosen.length - chosen.trimEnd().length))];
}

function FromParagraph(): ReactNode {
  const { opening: words } = useWords(commitmentsMessages);
  const id = useId();
  const [text, setText] = useState("");
  const [asked, setAsked] = useState("");
  const path = `/api/search?kind=paragraph&text=${encodeURIComponent(asked)}`;
  const found = useAsked<SearchShown>(asked === "" ? null : path);
  return (
    <form
      className="form"
      role="search"
      aria-label={words.paragraph}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(text.trim());
      }}
    >
      <h2>{words.paragraph}</h2>
      <label htmlFor={id}>{words.paragraphHelp}</label>
      <input id={id} type="search" value={text} onChange={(event) => setText(event.target.value)} />
      <p className="choices">
        <button type="submit" disabled={text.trim() === ""}>
          {words.paragraphFind}
        </button>
      </p>
      {asked === "" ? null : <Asking of={found}>{(shown) => <FoundParagraphs found={shown} />}</Asking>}
    </form>
  );
}

/** The paragraphs that hold the words, each the start of a commitment. */
function FoundParagraphs({ found }: { found: SearchShown }): ReactNode {
  const { opening: words } = useWords(commitmentsMessages);
  const hits = found.groups.flatMap((group) => group.hits);
  if (hits.length === 0) return <p role="status">{words.paragraphNone}</p>;
  return (
    <ul className="found">
      {hits.slice(0, 10).map(({ id, title }) => {
        const text = title.pieces.map((piece) => piece.text).join("");
        return (
          <li key={id}>
            <span lang={title.lang ?? "und"}>{text === "" ? id.slice(id.indexOf("/") + 1) : text}</span>{" "}
            <Link href={`/commitments/new?paragraph=${encodeURIComponent(id)}`}>{words.paragraphTake}</Link>
          </li>
        );
      })}
    </ul>
  );
}
