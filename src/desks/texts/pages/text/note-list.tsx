import { type ReactNode, type SyntheticEvent, useId } from "react";
import { useMessages, useWords } from "../../../../web/language.tsx";
import { useOfficeName } from "../../../../web/named.tsx";
import { ProblemNotice } from "../../../../web/problem.tsx";
import { useSession } from "../../../../web/session.tsx";
import { useKeptText } from "../../../../web/use-kept-text.ts";
import { marginMessages } from "../messages/margin/messages.ts";
import type { Note, Notes } from "./notes.ts";

const LIMIT = 4000;

/** Our side's notes on a paragraph, to be read beside its words. */
export function NoteList({ notes }: { notes: readonly Note[] }): ReactNode {
  const { notes: words } = useWords(marginMessages);
  if (notes.length === 0) return null;
  return (
    <div className="own-notes" role="group" aria-label={words.title}>
      <p className="label">{words.title}</p>
      <ul>
        {notes.map((note) => (
          <NoteShown key={note.id} note={note} />
        ))}
      </ul>
    </div>
  );
}

function NoteShown({ note, onRemove }: { note: Note; onRemove?: () => void }): ReactNode {
  const { notes: words } = useWords(marginMessages);
  const { moment } = useMessages();
  const officeName = useOfficeName();
  return (
    <li>
      <span className="words">{note.words}</span>{" "}
      <span className="quiet">{words.by(officeName(note.office), moment(new Date(note.writtenAt)))}</span>
      {onRemove === undefined ? null : (
        <button type="button" className="plain" onClick={onRemove}>
          {words.remove}
        </button>
      )}
    </li>
  );
}

/** The same notes with a place to write one; an office takes away only its own. */
export function NoteEditor({ entity, notes }: { entity: string; notes: Notes }): ReactNode {
  const { notes: words } = useWords(marginMessages);
  const { office } = useSession();
  const [typed, setTyped] = useKeptText(`note ${entity}`);
  const id = useId();
  const here = notes.on(entity);
  async function add(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (typed.trim() !== "" && (await notes.write(entity, typed.trim()))) setTyped("");
  }
  return (
    <form className="own-notes" onSubmit={(event) => void add(event)}>
      <h4>{words.title}</h4>
      <p className="quiet">{words.staysHome}</p>
      {here.length === 0 ? <p className="quiet">{words.none}</p> : null}
      <ul>
        {here.map((note) => (
          <NoteShown
            key={note.id}
            note={note}
            {...(note.office === office?.name ? { onRemove: () => void notes.remove(note) } : {})}
          />
        ))}
      </ul>
      {notes.problem === null ? null : <ProblemNotice problem={notes.problem} />}
      <label htmlFor={id}>{words.write}</label>
      <textarea
        id={id}
        rows={2}
        value={typed}
        maxLength={LIMIT}
        onChange={(event) => setTyped(event.target.value)}
      />
      <p className="choices">
        <button type="submit">{words.keep}</button>
      </p>
    </form>
  );
}
