import { type ReactNode, useEffect, useId, useRef } from "react";
import { useLanguage, useWords } from "../../../../web/language.tsx";
import { nameIn } from "../../../../web/languages.ts";
import { usePartyName } from "../../../../web/named.tsx";
import { useSession } from "../../../../web/session.tsx";
import type { DraftEdit } from "../../sheet-draft.ts";
import { readinMessages } from "../messages/messages.ts";
import type { DraftShown, SheetView } from "../sheet-answers.ts";
import { languageOfText } from "./language-of-text.ts";
import { useEditing } from "./use-editing.ts";
import type { SheetInHand } from "./use-sheet.ts";

interface DraftEditingProps {
  draft: DraftShown;
  view: SheetView;
  sheet: SheetInHand;
  onDone: () => void;
}

/** Everything of a draft that a person may set right; what is typed is kept on this device until the node has it. */
export function DraftEditing({ draft, view, sheet }: DraftEditingProps): ReactNode {
  const { editor: words } = useWords(readinMessages);
  const id = useId();
  const { edit, change, saving } = useEditing(view.id, draft, sheet);
  const input = useRef<HTMLTextAreaElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <div className="draft-editing">
      <label htmlFor={`${id}-wording`}>{words.wording}</label>
      <textarea
        id={`${id}-wording`}
        ref={input}
        lang={languageOfText(edit.wording)}
        rows={Math.min(12, Math.max(3, Math.ceil(edit.wording.length / 48)))}
        value={edit.wording}
        aria-describedby={`${id}-saving`}
        onChange={(event) => change({ wording: event.target.value })}
      />
      <div className="narrowing">
        <label>
          {words.sort}
          <select
            value={edit.sort}
            onChange={(event) => change({ sort: event.target.value as DraftEdit["sort"] })}
          >
            {(Object.keys(words.sorts) as DraftEdit["sort"][]).map((sort) => (
              <option key={sort} value={sort}>
                {words.sorts[sort]}
              </option>
            ))}
          </select>
        </label>
        <WorkstreamChoice edit={edit} offered={draft.reading.offered} view={view} change={change} />
      </div>
      <ActorsChoice edit={edit} change={change} />
      <DueChoice edit={edit} change={change} />
      <p id={`${id}-saving`} className="saving" data-saving={saving} role="status">
        {edit.wording.trim() === "" ? words.blank : words[saving]}
      </p>
    </div>
  );
}

interface ChangeProps {
  edit: DraftEdit;
  change: (part: Partial<DraftEdit>) => void;
}

function ActorsChoice({ edit, change }: ChangeProps): ReactNode {
  const { editor: words } = useWords(readinMessages);
  const { parties } = useSession();
  const partyName = usePartyName();
  const toggled = (id: string): string[] =>
    parties
      .map((one) => one.id)
      .filter((one) => (one === id ? !edit.actors.includes(id) : edit.actors.includes(one)));
  return (
    <fieldset className="actors">
      <legend>{words.actors}</legend>
      {parties.map(({ id }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={edit.actors.includes(id)}
            onChange={() => change({ actors: toggled(id) })}
          />{" "}
          {partyName(id)}
        </label>
      ))}
    </fieldset>
  );
}

/** The three that the reader offers stand first; the rest can be had all the same. */
function WorkstreamChoice({
  edit,
  offered,
  view,
  change,
}: ChangeProps & { offered: readonly string[]; view: SheetView }): ReactNode {
  const { editor: words } = useWords(readinMessages);
  const { language } = useLanguage();
  const option = (id: string): ReactNode => {
    const { text, lang } = nameIn(
      view.workstreams.find((one) => one.id === id)?.names ?? { en: id },
      language,
    );
    return (
      <option key={id} value={id} lang={lang}>
        {text}
      </option>
    );
  };
  const others = view.workstreams.map((one) => one.id).filter((id) => !offered.includes(id));
  return (
    <label>
      {words.workstream}
      <select
        value={edit.workstream ?? ""}
        onChange={(event) => change({ workstream: event.target.value === "" ? null : event.target.value })}
      >
        <optgroup label={words.offered}>{offered.map(option)}</optgroup>
        <optgroup label={words.others}>{others.map(option)}</optgroup>
        <option value="">{words.none}</option>
      </select>
    </label>
  );
}

function DueChoice({ edit, change }: ChangeProps): ReactNode {
  const { editor: words } = useWords(readinMessages);
  const due = edit.due ?? { on: null, words: null };
  const changeDue = (part: Partial<typeof due>): void => {
    const next = { ...due, ...part };
    change({ due: next.on === null && next.words === null ? null : next });
  };
  return (
    <div className="narrowing">
      <label>
        {words.dueOn}
        <input
          type="date"
          value={due.on ?? ""}
          onChange={(event) => changeDue({ on: event.target.value === "" ? null : event.target.value })}
        />
      </label>
      <label>
        {words.dueWords}
        <input
          type="text"
          maxLength={400}
          autoComplete="off"
          lang={languageOfText(due.words ?? edit.wording)}
          value={due.words ?? ""}
          onChange={(event) => changeDue({ words: event.target.value === "" ? null : event.target.value })}
        />
      </label>
    </div>
  );
}
