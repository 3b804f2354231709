import { type ReactNode, useCallback, useState } from "react";
import type { LogView } from "../../../../web/answers.ts";
import { useWords } from "../../../../web/language.tsx";
import { useSession } from "../../../../web/session.tsx";
import { fieldInHand } from "../../../texts/pages/text/field-view.ts";
import { WordingColumn } from "../../../texts/pages/wording-column.tsx";
import { useLanguage } from "../../../../web/language.tsx";
import { meetingsMessages } from "../messages/messages.ts";
import type { MeetingDesk } from "./desk.ts";
import { useMeetingWords } from "./field-words.ts";
import { JointValue } from "./joint-value.tsx";

const FIRST = ["when", "mode", "state", "host"] as const;
const REST = ["number", "series", "previous"] as const;

interface FrameProps {
  desk: MeetingDesk;
  logs: readonly LogView[] | null;
}

/** What the meeting is: when, where, how, hosted by whom. Each is a joint field, with both sides' words. */
export function Frame({ desk, logs }: FrameProps): ReactNode {
  const { frame: words } = useWords(meetingsMessages);
  const { meeting } = desk;
  const hidden = [
    ...REST.map(String),
    ...Object.keys(meeting.fields).filter((one) => one.startsWith("title.")),
  ];
  const disputed = hidden.filter((one) => meeting.fields[one]?.standing === "bracketed").length;
  const [isOpen, setOpen] = useState(false);
  return (
    <section aria-labelledby="frame">
      <h2 id="frame">{words.title}</h2>
      <div className="wordings">
        {FIRST.map((field) => (
          <Value key={field} field={field} desk={desk} logs={logs} />
        ))}
        <Words field="place" desk={desk} logs={logs} />
      </div>
      <details className="earlier" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          {words.more} {disputed === 0 ? null : <span className="quiet">{words.notAgreed(disputed)}</span>}
        </summary>
        {isOpen ? (
          <>
            <div className="wordings">
              {REST.map((field) => (
                <Value key={field} field={field} desk={desk} logs={logs} />
              ))}
            </div>
            <p className="quiet">{words.titleHelp}</p>
            <WordsInLanguages field="title" desk={desk} logs={logs} />
          </>
        ) : null}
      </details>
    </section>
  );
}

function Value({ field, desk, logs }: FrameProps & { field: string }): ReactNode {
  const { meeting, opening, drafts } = desk;
  return <JointValue {...{ field, opening, drafts, desk, logs }} entity={meeting} />;
}

/** A joint field of words in every language of the mechanism, with the drafts of ours below. */
export function WordsInLanguages(props: FrameProps & { field: string }): ReactNode {
  const { mechanism } = useSession();
  return (
    <div className="wordings">
      {mechanism.languages.map((language) => (
        <Words key={language} {...props} field={`${props.field}.${language}`} />
      ))}
    </div>
  );
}

function Words({ field, desk, logs }: FrameProps & { field: string }): ReactNode {
  const { label, languageOf } = useMeetingWords(desk.committee.value);
  const { language } = useLanguage();
  const { meeting, drafts, draftsAskedAt, opening, again } = desk;
  const note = useCallback(() => void again(), [again]);
  const drafted = drafts[field]?.value;
  return (
    <WordingColumn
      entity={meeting.id}
      participants={meeting.participants}
      language={languageOf(field) ?? language}
      field={field}
      label={label(field)}
      view={fieldInHand(meeting.fields[field], drafts[field])}
      askedAt={draftsAskedAt}
      opening={opening}
      logs={logs}
      mayDraft={meeting.may.draft}
      onNote={typeof drafted === "string" ? nothing : note}
    />
  );
}

function nothing(): void {}
