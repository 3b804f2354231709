import { type ReactNode, useId } from "react";
import { useLanguage, useWords } from "../../../web/language.tsx";
import { nameIn } from "../../../web/languages.ts";
import { readinMessages } from "./messages/messages.ts";
import type { MeetingNamed } from "./sheet-answers.ts";

interface MeetingChoiceProps {
  meetings: readonly MeetingNamed[];
  meeting: string;
  onMeeting: (meeting: string) => void;
  day: string;
  onDay: (day: string) => void;
}

/** Which meeting a text tells of, and the day from which its deadlines count. */
export function MeetingChoice({ meetings, meeting, onMeeting, day, onDay }: MeetingChoiceProps): ReactNode {
  const { list: words } = useWords(readinMessages);
  const { language } = useLanguage();
  const id = useId();
  return (
    <>
      <label htmlFor={`${id}-meeting`}>{words.meeting}</label>
      <select id={`${id}-meeting`} value={meeting} onChange={(event) => onMeeting(event.target.value)}>
        <option value="">{words.noMeeting}</option>
        {meetings.map((one) => {
          const { text, lang } = nameIn(one.title, language);
          return (
            <option key={one.id} value={one.id} lang={lang}>
              {`${text} · ${one.day}`}
            </option>
          );
        })}
      </select>
      <label htmlFor={`${id}-day`}>{words.day}</label>
      <input
        id={`${id}-day`}
        type="date"
        value={day}
        aria-describedby={`${id}-day-help`}
        onChange={(event) => onDay(event.target.value)}
      />
      <p id={`${id}-day-help`} className="quiet">
        {words.dayHelp}
      </p>
    </>
  );
}
