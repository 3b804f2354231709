import { type ReactNode, useCallback, useState } from "react";
import { useExchange } from "../../../../web/exchange.ts";
import { useWords } from "../../../../web/language.tsx";
import { useSession } from "../../../../web/session.tsx";
import { fieldOf } from "../../view.ts";
import { textMessages } from "../messages/text/messages.ts";
import { WordingColumn } from "../wording-column.tsx";
import type { TextDesk } from "./desk.ts";
import { fieldInHand } from "./field-view.ts";
import { useFieldWords } from "./field-words.ts";
import { JointValue } from "./joint-value.tsx";

const VALUES = ["sort", "authentic", "prevailing", "courtesy", "order"] as const;

/** What the text itself is: its titles, its sort, its languages, its order. Each is a joint field like any other. */
export function Settings({ desk }: { desk: TextDesk }): ReactNode {
  const { settings: words } = useWords(textMessages);
  const { mechanism } = useSession();
  const { text, drafts } = desk;
  const fields = [...mechanism.languages.map((one) => `title.${one}`), ...VALUES];
  const open = fields.filter((field) =>
    ["bracketed", "open", "unreadable"].includes(fieldOf(text, field).standing),
  );
  const unsent = Object.keys(drafts).length;
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="earlier" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {words.title}{" "}
        {open.length === 0 ? null : <span className="quiet">{words.notAgreed(open.length)}</span>}{" "}
        {unsent === 0 ? null : <span className="quiet">{words.drafts(unsent)}</span>}
      </summary>
      {isOpen ? <Fields desk={desk} /> : null}
    </details>
  );
}

function Fields({ desk }: { desk: TextDesk }): ReactNode {
  const { mechanism } = useSession();
  const { text, opening, drafts, draftsAskedAt } = desk;
  const logs = useExchange().value?.logs ?? null;
  const { label } = useFieldWords();
  const note = useCallback(() => {}, []);
  return (
    <>
      <div className="wordings">
        {mechanism.languages.map((language) => {
          const field = `title.${language}`;
          return (
            <WordingColumn
              key={field}
              entity={text.id}
              participants={text.participants}
              language={language}
              field={field}
              label={label(field)}
              view={fieldInHand(text.fields[field], drafts[field])}
              askedAt={draftsAskedAt(text.id)}
              opening={opening}
              logs={logs}
              mayDraft={text.may.draft}
              onNote={note}
            />
          );
        })}
      </div>
      <div className="wordings">
        {VALUES.map((field) => (
          <JointValue key={field} field={field} desk={desk} logs={logs} />
        ))}
      </div>
    </>
  );
}
