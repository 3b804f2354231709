import type { ReactNode } from "react";
import type { DraftView } from "../../../web/answers.ts";
import { Asking, useAsked } from "../../../web/answer.tsx";
import { useLanguage, useWords } from "../../../web/language.tsx";
import { nameIn } from "../../../web/languages.ts";
import { Link } from "../../../web/link.tsx";
import { Named, PartyName, usePartyName } from "../../../web/named.tsx";
import { useSession } from "../../../web/session.tsx";
import { Standing } from "../../../web/standing.tsx";
import type { StandingName } from "../../../web/answers.ts";
import { paragraphsAtHome } from "../../texts/pages/at-home.ts";
import { committeeWords } from "../messages/messages.ts";
import type { MeetingBrief, MeetingsShown, SeriesShown } from "../meetings/shapes.ts";
import { useCalendarWords } from "./calendar-words.ts";
import { addressOf } from "./meeting-link.tsx";
import { meetingsMessages } from "./messages/messages.ts";

/** Every meeting by its series: what is coming, what the sides set, and what an observer read of the past. */
export function MeetingsPage(): ReactNode {
  const { list: words } = useWords(meetingsMessages);
  const { may } = useSession();
  const asked = useAsked<MeetingsShown>("/api/meetings");
  return (
    <>
      <div className="page-head">
        <h1>{words.title}</h1>
        {may["draft"] === true ? (
          <Link className="button main" href="/meetings/new">
            {words.propose}
          </Link>
        ) : null}
      </div>
      <p className="lead">{words.intro}</p>
      <p>
        <Link href="/mechanism">{words.mechanism}</Link>
      </p>
      <AtHome />
      <Asking of={asked}>{({ series }) => <Series series={series} />}</Asking>
    </>
  );
}

/** Meetings that nobody outside has seen. */
function AtHome(): ReactNode {
  const { list: words } = useWords(meetingsMessages);
  const { may } = useSession();
  const drafts = useAsked<{ items: DraftView[] }>(may["draft"] === true ? "/api/drafts" : null);
  const ids = paragraphsAtHome(drafts.value?.items ?? [], "meeting");
  if (ids.length === 0) return null;
  return (
    <p className="notice">
      {words.atHome}{" "}
      {ids.map((id) => (
        <Link key={id} className="home-link" href={addressOf(id)}>
          {id.slice(id.indexOf("/") + 1)}
        </Link>
      ))}
    </p>
  );
}

function Series({ series }: { series: readonly SeriesShown[] }): ReactNode {
  const { list: words } = useWords(meetingsMessages);
  const own = series.filter((one) => one.own);
  const beside = series.filter((one) => !one.own && one.meetings.length > 0);
  return (
    <>
      {own.map((one) => (
        <OneSeries key={one.id} series={one} />
      ))}
      {beside.length === 0 ? null : (
        <>
          <h2>{words.beside}</h2>
          {beside.map((one) => (
            <details key={one.id} className="earlier">
              <summary>
                <Named names={one.names} /> <span className="quiet">{words.count(one.meetings.length)}</span>
              </summary>
              <MeetingTable meetings={one.meetings} />
            </details>
          ))}
        </>
      )}
    </>
  );
}

function OneSeries({ series }: { series: SeriesShown }): ReactNode {
  const { list: words } = useWords(meetingsMessages);
  const { language } = useLanguage();
  return (
    <section aria-labelledby={`series-${series.id}`}>
      <h2 id={`series-${series.id}`}>
        <Named names={series.names} />
      </h2>
      <Next series={series} />
      {series.hosting === null ? null : (
        <p className="quiet" lang={nameIn(series.hosting, language).lang}>
          {nameIn(series.hosting, language).text}
        </p>
      )}
      {series.meetings.length === 0 ? (
        <p className="empty">{words.none}</p>
      ) : (
        <MeetingTable meetings={series.meetings} />
      )}
    </section>
  );
}

/** What comes next by the rule: the number that follows and whose turn it is. */
function Next({ series: { next, numbered } }: { series: SeriesShown }): ReactNode {
  const { list: words } = useWords(meetingsMessages);
  const { may } = useSession();
  const partyName = usePartyName();
  if (!numbered && next.host === null) return null;
  return (
    <p>
      <span className="label">{words.next}</span> <Named names={next.title} />
      {next.host === null ? null : ` · ${words.turn(partyName(next.host))}`}
      {may["draft"] === true ? (
        <>
          {" · "}
          <Link href={`/meetings/new?series=${next.series}`}>{words.proposeThis}</Link>
        </>
      ) : null}
    </p>
  );
}

function MeetingTable({ meetings }: { meetings: readonly MeetingBrief[] }): ReactNode {
  const { list: words } = useWords(meetingsMessages);
  return (
    <table className="wide-table meetings">
      <thead>
        <tr>
          <th scope="col">{words.columns.meeting}</th>
          <th scope="col">{words.columns.when}</th>
          <th scope="col">{words.columns.where}</th>
          <th scope="col">{words.columns.state}</th>
        </tr>
      </thead>
      <tbody>
        {meetings.map((one) => (
          <MeetingRow key={one.id} meeting={one} />
        ))}
      </tbody>
    </table>
  );
}

function MeetingRow({ meeting }: { meeting: MeetingBrief }): ReactNode {
  const { list: words, fields } = useWords(meetingsMessages);
  const { states } = useWords(committeeWords);
  const { language } = useLanguage();
  const { day } = useCalendarWords();
  const title = nameIn(meeting.title, language);
  const place = nameIn(meeting.place, language);
  const isObserved = meeting.from === "observer";
  return (
    <tr className={isObserved ? "observed" : undefined}>
      <th scope="row">
        <Link href={addressOf(meeting.id)} lang={title.lang}>
          {title.text === "" ? meeting.id : title.text}
        </Link>
      </th>
      <td className="tabular" data-label={words.columns.when}>
        {meeting.day === null ? words.noDay : day(meeting.day)}
      </td>
      <td data-label={words.columns.where}>
        {place.text === "" ? null : (
          <span lang={place.lang === "und" ? undefined : place.lang}>{place.text}</span>
        )}
        {meeting.mode === null || meeting.mode === "in-person" ? null : (
          <span className="quiet"> {fields.modes[meeting.mode]}</span>
        )}
        {meeting.host === null ? null : (
          <span className="quiet block">
            <PartyName id={meeting.host} />
          </span>
        )}
      </td>
      <td data-label={words.columns.state}>
        {isObserved ? (
          <span className="observed-mark">{words.observed}</span>
        ) : (
          <>
            {states[meeting.state]} <Standing state={meeting.standing as StandingName} />
            {meeting.reason === null ? null : (
              <span className="quiet block" lang="und">
                {meeting.reason}
              </span>
            )}
          </>
        )}
      </td>
    </tr>
  );
}
