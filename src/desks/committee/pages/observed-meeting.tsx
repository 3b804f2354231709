import type { ReactNode } from "react";
import { Asking, useAsked } from "../../../web/answer.tsx";
import { useLanguage, useMessages, useWords } from "../../../web/language.tsx";
import { nameIn } from "../../../web/languages.ts";
import { Link } from "../../../web/link.tsx";
import { PartyName, usePartyName } from "../../../web/named.tsx";
import { useSession } from "../../../web/session.tsx";
import type { MeetingAround } from "../meetings/shapes.ts";
import { readoutsSideBySide } from "../readouts.ts";
import { useCalendarWords } from "./calendar-words.ts";
import { MeetingLink } from "./meeting-link.tsx";
import { meetingsMessages } from "./messages/messages.ts";

/** A meeting of the past as an observer read of it: nobody's position, and it looks so. */
export function ObservedMeetingPage({ name }: { name: string }): ReactNode {
  const asked = useAsked<MeetingAround>(`/api/meetings/observer/${name}`);
  return (
    <Asking of={asked}>
      {(around) => (around.meeting === null ? null : <Observed around={around} meeting={around.meeting} />)}
    </Asking>
  );
}

interface ObservedProps {
  around: MeetingAround;
  meeting: NonNullable<MeetingAround["meeting"]>;
}

function Observed({ around, meeting }: ObservedProps): ReactNode {
  const { observed: words, fields, head } = useWords(meetingsMessages);
  const { language } = useLanguage();
  const { day } = useCalendarWords();
  const title = nameIn(meeting.title, language);
  const place = nameIn(meeting.place, language);
  const summary = nameIn(meeting.summary, language);
  const facts = [
    meeting.day === null ? null : day(meeting.day),
    place.text === "" ? null : place.text,
    meeting.mode === null ? null : fields.modes[meeting.mode],
  ].filter((one) => one !== null);
  return (
    <article className="meeting observed">
      <h1 lang={title.lang}>{title.text}</h1>
      <p className="meeting-facts">{facts.join(" · ")}</p>
      <p className="observed-note" role="note">
        {words.note}
      </p>
      <ul className="neighbours">
        {[
          { label: head.before, meeting: around.before },
          { label: head.after, meeting: around.after },
        ].map((one) =>
          one.meeting === null ? null : (
            <li key={one.label}>
              <span className="quiet">{one.label}</span> <MeetingLink meeting={one.meeting} />
            </li>
          ),
        )}
      </ul>
      <p className="words" lang={summary.lang}>
        {summary.text}
      </p>
      <Heads meeting={meeting} />
      <AgendaRead meeting={meeting} />
      <SideBySide around={around} />
      <Sources meeting={meeting} />
    </article>
  );
}

/** Who led: the name as its owner writes it, and the form used in the reader's language. */
function Heads({ meeting }: Pick<ObservedProps, "meeting">): ReactNode {
  const { observed: words } = useWords(meetingsMessages);
  const { language } = useLanguage();
  if (meeting.heads.length === 0) return null;
  return (
    <>
      <h2>{words.heads}</h2>
      <dl className="facts">
        {meeting.heads.map((head) => {
          const title = nameIn(head.title, language);
          const name = head.names[language];
          return (
            <div key={head.party} className="fact">
              <dt>
                <PartyName id={head.party} />
              </dt>
              <dd>
                <span lang={head.nameLanguage}>{head.nameLocal}</span>
                {name === undefined || name === head.nameLocal ? null : ` (${name})`},{" "}
                <span lang={title.lang}>{title.text}</span>
              </dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}

function AgendaRead({ meeting }: Pick<ObservedProps, "meeting">): ReactNode {
  const { observed: words } = useWords(meetingsMessages);
  const { language } = useLanguage();
  if (meeting.agendaWords.length === 0) return null;
  return (
    <>
      <h2>{words.agenda}</h2>
      <ul>
        {meeting.agendaWords.map((one) => {
          const point = nameIn(one, language);
          return (
            <li key={point.text} lang={point.lang}>
              {point.text}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** What both sides' own readouts tell, what only one of them tells, what neither does. */
function SideBySide({ around: { raised, meeting } }: { around: MeetingAround }): ReactNode {
  const { observed: words } = useWords(meetingsMessages);
  const { list } = useMessages();
  const { parties } = useSession();
  const partyName = usePartyName();
  if (raised.length === 0) return null;
  const id = meeting?.id ?? "";
  const items = raised.map((one) => ({ ...one, meeting: id }));
  const beside = readoutsSideBySide(
    items,
    id,
    parties.map((one) => one.id),
  );
  const groups = [
    { key: "every", title: words.every, ids: beside.every },
    ...beside.only.map((one) => ({
      key: one.parties.join(" "),
      title: words.only(list(one.parties.map(partyName))),
      ids: one.ids,
    })),
    { key: "none", title: words.none, ids: beside.none },
  ];
  return (
    <>
      <h2>{words.beside}</h2>
      <p className="quiet">{words.besideHelp}</p>
      <div className="side-by-side">
        {groups.map((group) =>
          group.ids.length === 0 ? null : (
            <section key={group.key} aria-label={group.title}>
              <h3>
                {group.title} <span className="quiet">{words.count(group.ids.length, beside.total)}</span>
              </h3>
              <ul>
                {group.ids.map((one) => (
                  <RaisedItem key={one} item={raised.find((item) => item.id === one)} />
                ))}
              </ul>
            </section>
          ),
        )}
      </div>
    </>
  );
}

function RaisedItem({ item }: { item: MeetingAround["raised"][number] | undefined }): ReactNode {
  const { language } = useLanguage();
  if (item === undefined) return null;
  const wording = nameIn(item.wording, language);
  return (
    <li>
      <Link href={`/commitments/${item.id.replace(/^observer:/, "observer/")}`} lang={wording.lang}>
        {wording.text}
      </Link>
    </li>
  );
}

function Sources({ meeting }: Pick<ObservedProps, "meeting">): ReactNode {
  const { observed: words } = useWords(meetingsMessages);
  const { language } = useLanguage();
  if (meeting.observed === null) return null;
  const notes = nameIn(meeting.observed.notes ?? {}, language);
  return (
    <>
      <h2>{words.sources}</h2>
      <ul>
        {meeting.observed.sources.map((one) => (
          <li key={one.url}>
            <a href={one.url} rel="noreferrer" lang={one.language}>
              {one.publisher}
            </a>
          </li>
        ))}
      </ul>
      {notes.text === "" ? null : (
        <p className="quiet" lang={notes.lang}>
          {notes.text}
        </p>
      )}
    </>
  );
}
