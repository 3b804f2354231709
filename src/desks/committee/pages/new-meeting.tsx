import { type ReactNode, type SyntheticEvent, useId, useState } from "react";
import type { DraftView } from "../../../web/answers.ts";
import { Asking, useAsked } from "../../../web/answer.tsx";
import { useLanguage, useMessages, useWords } from "../../../web/language.tsx";
import { nameIn } from "../../../web/languages.ts";
import { Link } from "../../../web/link.tsx";
import { Named, usePartyName } from "../../../web/named.tsx";
import type { PageProps } from "../../../web/pages.ts";
import { ProblemNotice } from "../../../web/problem.tsx";
import { navigate } from "../../../web/router.ts";
import { useSession } from "../../../web/session.tsx";
import { usePreparing } from "../../texts/pages/text/preparing.ts";
import type { MeetingsShown, SeriesShown } from "../meetings/shapes.ts";
import { MeetingLink, addressOf } from "./meeting-link.tsx";
import { MODES, type Mode } from "./meeting/field-control.tsx";
import { MomentControl, type MomentTyped, momentOf } from "./meeting/moment-control.tsx";
import { meetingsMessages } from "./messages/messages.ts";
import { Times } from "./times.tsx";

/** Begins a meeting at home: number and host by the rule of its series, everything a draft until it is released. */
export function NewMeetingPage({ query }: PageProps): ReactNode {
  const { opening: words } = useWords(meetingsMessages);
  const { list } = useMessages();
  const { party, parties } = useSession();
  const partyName = usePartyName();
  const asked = useAsked<MeetingsShown>("/api/meetings");
  const drafts = useAsked<{ items: DraftView[] }>("/api/drafts");
  const others = list(parties.filter((one) => one.id !== party).map((one) => partyName(one.id)));
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.intro(others)}</p>
      <Asking of={asked}>
        {(committee) =>
          drafts.value === null ? null : (
            <Form committee={committee} drafts={drafts.value.items} wanted={query.get("series")} />
          )
        }
      </Asking>
    </>
  );
}

interface FormProps {
  committee: MeetingsShown;
  drafts: readonly DraftView[];
  wanted: string | null;
}

interface Filled {
  number: string;
  host: string;
  place: string;
  mode: Mode;
  moment: MomentTyped;
}

function Form({ committee, drafts, wanted }: FormProps): ReactNode {
  const { opening: words } = useWords(meetingsMessages);
  const { cancel } = useMessages();
  const form = useForm({ committee, drafts, wanted });
  const { series, filled } = form;
  const starts = momentOf(filled.moment)?.starts ?? null;
  return (
    <form className="form" onSubmit={form.submit} noValidate>
      <SeriesChoice committee={committee} chosen={series.id} onChoose={form.choose} />
      <Around series={series} />
      <NumberAndHost series={series} filled={filled} onFilled={form.set} />
      <ModeAndPlace filled={filled} onFilled={form.set} />
      <MomentControl
        typed={filled.moment}
        onTyped={(moment) => form.set({ moment })}
        capitals={committee.capitals}
      />
      {starts === null ? null : <Times starts={starts} />}
      {form.problem === null ? null : <ProblemNotice problem={form.problem} />}
      <p className="choices">
        <button type="submit" className="main" disabled={form.busy}>
          {words.confirm}
        </button>
        <Link className="button" href="/meetings">
          {cancel}
        </Link>
      </p>
    </form>
  );
}

function useForm({ committee, drafts, wanted }: FormProps) {
  const { party } = useSession();
  const own = committee.series.filter((one) => one.own);
  const first = own.find((one) => one.id === wanted) ?? own[0] ?? committee.series[0];
  if (first === undefined) throw new Error("The mechanism has no series.");
  const [series, setSeries] = useState(first);
  const [filled, setFilled] = useState(() => proposedFor(first, committee, party));
  const [busy, setBusy] = useState(false);
  const { prepare, problem } = usePreparing(nothing);
  async function open(): Promise<void> {
    const entity = `${party}/${freshName(series, filled.number, drafts, committee)}`;
    const values = valuesOf(series, filled);
    setBusy(true);
    const isKept = await prepare(
      Object.entries(values).map(([field, value]) => ({ entity, field, value, kind: "meeting" })),
    );
    setBusy(false);
    if (isKept) navigate(addressOf(entity), { replace: true });
  }
  return {
    series,
    filled,
    busy,
    problem,
    set: (next: Partial<Filled>) => setFilled({ ...filled, ...next }),
    choose: (id: string) => {
      const next = committee.series.find((one) => one.id === id) ?? series;
      setSeries(next);
      setFilled({ ...filled, ...numberAndHost(next) });
    },
    submit: (event: SyntheticEvent) => {
      event.preventDefault();
      void open();
    },
  };
}

function nothing(): void {}

function numberAndHost({ next }: SeriesShown): Pick<Filled, "number" | "host"> {
  return { number: next.number === null ? "" : String(next.number), host: next.host ?? "" };
}

/** By the rule of the series; the clock is that of the host's capital. */
function proposedFor(series: SeriesShown, committee: MeetingsShown, own: string): Filled {
  const host = series.next.host ?? own;
  const zone = committee.capitals.find((one) => one.party === host)?.zone ?? "";
  const moment = { day: "", time: "10:00", zone };
  return { ...numberAndHost(series), place: "", mode: "in-person", moment };
}

/** What is known so far; what is left open is no position. */
function valuesOf(series: SeriesShown, { number, host, place, mode, moment }: Filled) {
  const count = Number(number);
  const when = momentOf(moment);
  return {
    series: series.id,
    ...(Number.isInteger(count) && count > 0 ? { number: count } : {}),
    ...(when === null ? {} : { when }),
    ...(place.trim() === "" ? {} : { place: place.trim() }),
    mode,
    state: { state: "planned" },
    ...(host === "" ? {} : { host }),
    ...(series.next.previous === null ? {} : { previous: series.next.previous }),
  };
}

/** A name that no meeting and no draft of ours has: that of the series with the number, and one more mark if taken. */
function freshName(
  series: SeriesShown,
  number: string,
  drafts: readonly DraftView[],
  committee: MeetingsShown,
): string {
  const marked = number === "" ? crypto.randomUUID().slice(0, 6) : number;
  const name = `${series.next.idPrefix}-${marked}`;
  const meetings = committee.series.flatMap((one) => one.meetings);
  const taken = [...drafts.map((one) => one.entity), ...meetings.map((one) => one.id)];
  return taken.some((id) => id.endsWith(`/${name}`)) ? `${name}.${crypto.randomUUID().slice(0, 4)}` : name;
}

interface SeriesChoiceProps {
  committee: MeetingsShown;
  chosen: string;
  onChoose: (id: string) => void;
}

function SeriesChoice({ committee, chosen, onChoose }: SeriesChoiceProps): ReactNode {
  const { opening: words } = useWords(meetingsMessages);
  const { language } = useLanguage();
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{words.series}</label>
      <select id={id} value={chosen} onChange={(event) => onChoose(event.target.value)}>
        {committee.series.map((one) => (
          <option key={one.id} value={one.id}>
            {nameIn(one.names, language).text}
          </option>
        ))}
      </select>
    </>
  );
}

/** What it would be called, and the meeting it follows. */
function Around({ series }: { series: SeriesShown }): ReactNode {
  const { opening: words, head } = useWords(meetingsMessages);
  const previous = series.meetings.find((one) => one.id === series.next.previous);
  const planned = series.meetings.find((one) => one.state === "planned" && one.from === "parties");
  return (
    <>
      <p>
        <Named names={series.next.title} />
      </p>
      {previous === undefined ? null : (
        <p className="quiet">
          {head.before} <MeetingLink meeting={previous} />
        </p>
      )}
      {planned === undefined ? null : (
        <p className="notice">
          {words.planned} <MeetingLink meeting={planned} />
        </p>
      )}
    </>
  );
}

interface PartProps {
  filled: Filled;
  onFilled: (next: Partial<Filled>) => void;
}

function NumberAndHost({ series, filled, onFilled }: PartProps & { series: SeriesShown }): ReactNode {
  const { opening: words, fields } = useWords(meetingsMessages);
  const { parties } = useSession();
  const partyName = usePartyName();
  const id = useId();
  return (
    <>
      {series.numbered ? (
        <>
          <label htmlFor={`${id}-number`}>{fields.names.number}</label>
          <input
            id={`${id}-number`}
            type="number"
            min={1}
            max={999}
            value={filled.number}
            aria-describedby={`${id}-number-help`}
            onChange={(event) => onFilled({ number: event.target.value })}
          />
          <p id={`${id}-number-help`} className="quiet">
            {words.numberHelp}
          </p>
        </>
      ) : null}
      <label htmlFor={`${id}-host`}>{fields.names.host}</label>
      <select
        id={`${id}-host`}
        value={filled.host}
        aria-describedby={`${id}-host-help`}
        onChange={(event) => onFilled({ host: event.target.value })}
      >
        <option value="">{words.noHost}</option>
        {parties.map((one) => (
          <option key={one.id} value={one.id}>
            {partyName(one.id)}
          </option>
        ))}
      </select>
      <p id={`${id}-host-help`} className="quiet">
        {series.next.host === null ? words.noTurn : words.turn(partyName(series.next.host))}
      </p>
    </>
  );
}

function ModeAndPlace({ filled, onFilled }: PartProps): ReactNode {
  const { fields } = useWords(meetingsMessages);
  const id = useId();
  return (
    <>
      <label htmlFor={`${id}-mode`}>{fields.names.mode}</label>
      <select
        id={`${id}-mode`}
        value={filled.mode}
        onChange={(event) => onFilled({ mode: event.target.value as Mode })}
      >
        {MODES.map((one) => (
          <option key={one} value={one}>
            {fields.modes[one]}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-place`}>{fields.names.place}</label>
      <input
        id={`${id}-place`}
        value={filled.place}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => onFilled({ place: event.target.value })}
      />
    </>
  );
}
