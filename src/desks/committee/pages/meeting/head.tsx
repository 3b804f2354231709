import type { ReactNode } from "react";
import { useLanguage, useMessages, useWords } from "../../../../web/language.tsx";
import { nameIn } from "../../../../web/languages.ts";
import { Link } from "../../../../web/link.tsx";
import { usePartyName } from "../../../../web/named.tsx";
import { useSession } from "../../../../web/session.tsx";
import { committeeWords } from "../../messages/messages.ts";
import { valueInHand, wordsInHand } from "../../joint-values.ts";
import { useCalendarWords } from "../calendar-words.ts";
import { MeetingLink } from "../meeting-link.tsx";
import { meetingsMessages } from "../messages/messages.ts";
import { Times } from "../times.tsx";
import type { MeetingDesk } from "./desk.ts";
import { isState, isWhen } from "./field-words.ts";

/** What the meeting is called, when it is in every capital, how it stands, and the ways on from here. */
export function MeetingHead({ desk, here }: { desk: MeetingDesk; here: MeetingPlace }): ReactNode {
  const { head: words } = useWords(meetingsMessages);
  const { list } = useMessages();
  const { party } = useSession();
  const partyName = usePartyName();
  const title = useMeetingTitle(desk);
  const when = useValue(desk, "when");
  const others = desk.meeting.participants.filter((one) => one !== party).map(partyName);
  return (
    <header className="meeting-head">
      <h1 lang={title.lang}>{title.text}</h1>
      <StateShown desk={desk} />
      {desk.opening === null ? null : <p className="notice">{words.atHome(list(others))}</p>}
      {isWhen(when) ? <Times starts={when.starts} /> : <p className="quiet">{words.notDated}</p>}
      <Neighbours desk={desk} />
      <Ways id={desk.meeting.id} here={here} isAtHome={desk.opening !== null} />
    </header>
  );
}

export type MeetingPlace = "meeting" | "delegations" | "table" | "dossier" | "readout";

function useValue(desk: MeetingDesk, field: string): unknown {
  const { party } = useSession();
  return valueInHand(desk.meeting, field, party, desk.drafts[field]?.value);
}

/** Its own title where the sides gave it one, else that of its series with its number. */
export function useMeetingTitle(desk: MeetingDesk): { text: string; lang: string } {
  const { language } = useLanguage();
  const { party } = useSession();
  const { meeting, drafts, around, committee } = desk;
  const [series, number] = [useValue(desk, "series"), useValue(desk, "number")];
  const own = nameIn(wordsInHand(meeting, "title", party, drafts), language);
  if (own.text !== "") return own;
  const read = nameIn(around.value?.meeting?.title ?? {}, language);
  if (read.text !== "") return read;
  const known = committee.value?.series.find((one) => one.id === series);
  const next = known?.next.number === number || known?.numbered === false ? known?.next.title : undefined;
  const named = nameIn(next ?? known?.names ?? {}, language);
  return named.text === "" ? { text: meeting.id.slice(meeting.id.indexOf("/") + 1), lang: language } : named;
}

/** Not held, suspended, resumed: with the reason. A meeting that is simply planned needs no line. */
function StateShown({ desk }: { desk: MeetingDesk }): ReactNode {
  const { states } = useWords(committeeWords);
  const { fields } = useWords(meetingsMessages);
  const { day } = useCalendarWords();
  const [state, mode, place] = [useValue(desk, "state"), useValue(desk, "mode"), useValue(desk, "place")];
  const when = desk.around.value?.meeting?.day ?? null;
  const parts = [
    isState(state) ? states[state.state] : null,
    when === null ? null : day(when),
    typeof place === "string" ? place : null,
    typeof mode === "string" && mode in fields.modes ? fields.modes[mode as keyof typeof fields.modes] : null,
  ].filter((one) => one !== null);
  return (
    <>
      <p className="meeting-facts">{parts.join(" · ")}</p>
      {isState(state) && state.reason !== undefined ? (
        <p className="notice">
          <strong>{states[state.state]}:</strong> <span lang="und">{state.reason}</span>
        </p>
      ) : null}
    </>
  );
}

function Neighbours({ desk }: { desk: MeetingDesk }): ReactNode {
  const { head: words } = useWords(meetingsMessages);
  const around = desk.around.value;
  if (around === null) return null;
  const lines = [
    { label: words.before, meetings: [around.before] },
    { label: words.after, meetings: [around.after] },
    { label: words.preparedBy, meetings: around.preparedBy },
    { label: words.prepares, meetings: [around.prepares] },
  ];
  return (
    <ul className="neighbours">
      {lines.map(({ label, meetings }) => {
        const known = meetings.filter((one) => one !== null);
        return known.length === 0 ? null : (
          <li key={label}>
            <span className="quiet">{label}</span>{" "}
            {known.map((one, at) => (
              <span key={one.id}>
                {at === 0 ? null : " · "}
                <MeetingLink meeting={one} />
              </span>
            ))}
          </li>
        );
      })}
    </ul>
  );
}

interface WaysProps {
  id: string;
  here: MeetingPlace;
  isAtHome: boolean;
}

function Ways({ id, here, isAtHome }: WaysProps): ReactNode {
  const { head: words } = useWords(meetingsMessages);
  const places: MeetingPlace[] = isAtHome
    ? ["meeting"]
    : ["meeting", "delegations", "table", "dossier", "readout"];
  return (
    <nav className="ways" aria-label={words.ways}>
      <ul>
        {places.map((one) => (
          <li key={one}>
            <Link
              href={one === "meeting" ? `/meetings/${id}` : `/meetings/${id}/${one}`}
              aria-current={one === here ? "page" : undefined}
            >
              {words.places[one]}
            </Link>
          </li>
        ))}
        {isAtHome ? null : (
          <li>
            <Link href={`/evidence/${id}`}>{words.evidence}</Link>
          </li>
        )}
      </ul>
    </nav>
  );
}
