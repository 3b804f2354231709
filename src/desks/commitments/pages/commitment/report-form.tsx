import { type ReactNode, type SyntheticEvent, useId, useState } from "react";
import { freshActId } from "../../../../web/act-id.ts";
import type { Client, Problem } from "../../../../web/client.ts";
import { useMessages, useTextLanguage, useWords } from "../../../../web/language.tsx";
import { ProblemNotice } from "../../../../web/problem.tsx";
import { useNode, useSession } from "../../../../web/session.tsx";
import { useKeptText } from "../../../../web/use-kept-text.ts";
import { attach } from "../../../texts/pages/text/attaching.ts";
import type { Preparing } from "../../../texts/pages/text/preparing.ts";
import { commitmentsMessages } from "../messages/messages.ts";

interface ReportFormProps {
  about: string;
  preparing: Preparing;
  onDone: () => void;
}

interface Piece {
  key: number;
  file: File | null;
  address: string;
  on: string;
}

/** Our report on one thing: what happened, as of when, with which evidence. It is prepared at home. */
export function ReportForm({ about, preparing, onDone }: ReportFormProps): ReactNode {
  const { reports: words } = useWords(commitmentsMessages);
  const { cancel, languageName } = useMessages();
  const { party, mechanism } = useSession();
  const { client } = useNode();
  const id = useId();
  const lang = useTextLanguage(mechanism.languages);
  const [language, setLanguage] = useState(lang);
  const [text, setText] = useKeptText(`concord.report ${about}`);
  const [on, setOn] = useState(() => new Date().toISOString().slice(0, 10));
  const [outside, setOutside] = useState("");
  const [pieces, setPieces] = useState<readonly Piece[]>([emptyPiece(0)]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const filled = pieces.filter((one) => one.file !== null || one.address.trim() !== "");
  const lacking =
    text.trim() === "" ? words.needsWords : filled.some((one) => one.on === "") ? words.needsDate : null;
  async function prepare(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (lacking !== null) return;
    setBusy(true);
    const evidence = await evidenceOf(client, filled);
    if (evidence.ok) {
      const values: Record<string, unknown> = { about, on, [`words.${language}`]: text.trim() };
      if (evidence.value.length > 0) values["evidence"] = evidence.value;
      if (outside.trim() !== "") values["outside"] = outside.trim();
      const entity = `${party}/report-${freshActId()}`;
      const done = await preparing.prepare(
        Object.entries(values).map(([field, value]) => ({ entity, field, value, kind: "report" })),
      );
      if (done) {
        setText("");
        onDone();
      }
    } else setProblem(evidence.problem);
    setBusy(false);
  }
  return (
    <form className="form report-form" onSubmit={(event) => void prepare(event)}>
      <label htmlFor={`${id}-words`}>{words.words(languageName(language))}</label>
      <select
        aria-label={words.wordsHelp}
        value={language}
        onChange={(event) => setLanguage(event.target.value)}
      >
        {mechanism.languages.map((tag) => (
          <option key={tag} value={tag}>
            {languageName(tag)}
          </option>
        ))}
      </select>
      <textarea
        id={`${id}-words`}
        lang={language}
        rows={4}
        maxLength={8000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <label htmlFor={`${id}-on`}>{words.on}</label>
      <input
        id={`${id}-on`}
        type="date"
        required
        value={on}
        onChange={(event) => setOn(event.target.value)}
      />
      <label htmlFor={`${id}-outside`}>{words.outside}</label>
      <input
        id={`${id}-outside`}
        maxLength={400}
        value={outside}
        onChange={(event) => setOutside(event.target.value)}
      />
      <Pieces pieces={pieces} onPieces={setPieces} />
      {problem === null ? null : <ProblemNotice problem={problem} />}
      {lacking === null ? null : <p className="quiet">{lacking}</p>}
      <p className="choices">
        <button type="submit" className="main" disabled={busy || lacking !== null}>
          {words.prepare}
        </button>
        <button type="button" onClick={onDone}>
          {cancel}
        </button>
      </p>
    </form>
  );
}

function emptyPiece(key: number): Piece {
  return { key, file: null, address: "", on: "" };
}

type Made = { ok: true; value: unknown[] } | { ok: false; problem: Problem };

/** Files are given to the node first: what an act refers to must be here before it is said. */
async function evidenceOf(client: Client, pieces: readonly Piece[]): Promise<Made> {
  const value: unknown[] = [];
  for (const { file, address, on } of pieces) {
    if (address.trim() !== "") value.push({ address: address.trim(), on });
    if (file === null) continue;
    const given = await attach(client, file);
    if (!given.ok) return given;
    value.push({ file: given.value, on });
  }
  return { ok: true, value };
}

interface PiecesProps {
  pieces: readonly Piece[];
  onPieces: (pieces: readonly Piece[]) => void;
}

function Pieces({ pieces, onPieces }: PiecesProps): ReactNode {
  const { reports: words } = useWords(commitmentsMessages);
  const id = useId();
  const change = (key: number, next: Partial<Piece>) =>
    onPieces(pieces.map((one) => (one.key === key ? { ...one, ...next } : one)));
  return (
    <>
      {pieces.map(({ key, address, on }) => (
        <fieldset key={key} className="checks piece">
          <legend className="label">{words.evidence}</legend>
          <label htmlFor={`${id}-${key}-file`}>{words.file}</label>
          <input
            id={`${id}-${key}-file`}
            type="file"
            onChange={(event) => change(key, { file: event.target.files?.[0] ?? null })}
          />
          <label htmlFor={`${id}-${key}-address`}>{words.address}</label>
          <input
            id={`${id}-${key}-address`}
            type="url"
            maxLength={2000}
            value={address}
            onChange={(event) => change(key, { address: event.target.value })}
          />
          <label htmlFor={`${id}-${key}-on`}>{words.evidenceOn}</label>
          <input
            id={`${id}-${key}-on`}
            type="date"
            value={on}
            onChange={(event) => change(key, { on: event.target.value })}
          />
        </fieldset>
      ))}
      <p>
        <button
          type="button"
          className="plain"
          disabled={pieces.length >= 20}
          onClick={() => onPieces([...pieces, emptyPiece((pieces.at(-1)?.key ?? 0) + 1)])}
        >
          {words.more}
        </button>
      </p>
    </>
  );
}
