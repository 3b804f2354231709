import { type ReactNode, useEffect, useId, useState } from "react";
import type { EntityView, LogView } from "../../../web/answers.ts";
import { ClockFields, type ClockTyped } from "../../../web/clock-fields.tsx";
import { Concord } from "../../../web/concord.tsx";
import { useLanguage, useMessages, useWords } from "../../../web/language.tsx";
import { useSession } from "../../../web/session.tsx";
import { useCalendarWords } from "../../committee/pages/calendar-words.ts";
import { inWords } from "../../committee/pages/meeting/joint-value.tsx";
import { Settling } from "../../committee/pages/meeting/settling.tsx";
import { fieldInHand } from "../../texts/pages/text/field-view.ts";
import type { Preparing } from "../../texts/pages/text/preparing.ts";
import type { FieldDrafts } from "../../texts/pages/text/row.ts";
import { commonPress, embargoIn, pointsIn, valueInHand } from "../press.ts";
import { readoutMessages } from "./messages/messages.ts";
import { READOUT } from "./readout-entity.ts";

export interface PressProps {
  entity: EntityView;
  opening: boolean;
  meeting: string;
  drafts: FieldDrafts;
  logs: readonly LogView[] | null;
  zones: readonly string[];
  preparing: Preparing;
  onChanged: () => void;
}

/** What both sides may tell the press, and not before when: agreed like any other joint field. */
export function Press(props: PressProps): ReactNode {
  const { entity, drafts, logs, onChanged } = props;
  const { press: words } = useWords(readoutMessages);
  const { language } = useLanguage();
  const worded = useWorded();
  const label = (field: string) => (field === "pressPoints" ? words.points : words.embargo);
  const shown = ["pressPoints", "embargo"].flatMap((field) => {
    const value = commonPress(entity, field);
    return value === undefined
      ? []
      : [{ key: field, label: label(field), lang: language, words: worded(field, value) }];
  });
  return (
    <section aria-labelledby="press">
      <h2 id="press">{words.title}</h2>
      <div className="wordings">
        <Joint {...props} field="pressPoints" label={words.points} />
        <Joint {...props} field="embargo" label={words.embargo} />
      </div>
      <Settling
        unit="press"
        title={words.settle}
        adoptTitle={words.adopt}
        draftsLeft={"pressPoints" in drafts || "embargo" in drafts}
        {...{ entity, logs, label, shown, onChanged }}
      />
    </section>
  );
}

/** Press points and embargo in words of the reader's language. */
export function useWorded(): (field: string, value: unknown) => string {
  const { press: words } = useWords(readoutMessages);
  const { day, zone } = useCalendarWords();
  return (field, value) => {
    if (field === "pressPoints")
      return pointsIn(value)
        .map((one) => `• ${one}`)
        .join("\n");
    const embargo = embargoIn(value);
    return embargo === null
      ? words.noEmbargo
      : words.until(day(embargo.on), embargo.time.slice(0, 5), zone(embargo.zone));
  };
}

function Joint(props: PressProps & { field: string; label: string }): ReactNode {
  const { entity, field, label, logs, opening, meeting, preparing, drafts } = props;
  const { language } = useLanguage();
  const { draft: draftWords } = useMessages();
  const { press: words } = useWords(readoutMessages);
  const { party } = useSession();
  const worded = useWorded();
  const said = fieldInHand(entity.fields[field], undefined);
  const kind = opening ? READOUT : undefined;
  const prepare = (value: unknown) =>
    void preparing.prepare([
      ...(opening ? [{ entity: entity.id, field: "meeting", value: meeting, kind }] : []),
      { entity: entity.id, field, value, kind },
    ]);
  const value = valueInHand(entity, field, party, drafts[field]?.value);
  return (
    <Concord
      label={label}
      view={inWords(said, (one) => worded(field, one))}
      participants={entity.participants}
      logs={logs}
      lang={language}
      onTakeTheirs={entity.may.draft ? (from) => prepare(said.positions[from]?.value) : undefined}
    >
      {!entity.may.draft ? null : field === "pressPoints" ? (
        <PointsControl value={value} onValue={prepare} />
      ) : (
        <EmbargoControl value={value} zones={props.zones} onValue={prepare} />
      )}
      {field in drafts ? (
        <p className="quiet">
          {words.draftWaits}{" "}
          <button
            type="button"
            className="plain"
            onClick={() => void preparing.discard([{ entity: entity.id, field }])}
          >
            {draftWords.discard}
          </button>
        </p>
      ) : null}
    </Concord>
  );
}

interface ControlProps {
  value: unknown;
  onValue: (value: unknown) => void;
}

/** One point a line. */
function PointsControl({ value, onValue }: ControlProps): ReactNode {
  const { press: words } = useWords(readoutMessages);
  const { language } = useLanguage();
  const id = useId();
  const held = pointsIn(value).join("\n");
  const [text, setText] = useState(held);
  useEffect(() => setText(held), [held]);
  const points = text
    .split("\n")
    .map((one) => one.trim().slice(0, 1000))
    .filter((one) => one !== "");
  return (
    <>
      <label htmlFor={id}>
        {words.ours} <span className="quiet">{words.oneALine}</span>
      </label>
      <textarea
        id={id}
        rows={4}
        lang={language}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p>
        <button
          type="button"
          disabled={points.length === 0 || points.length > 40 || points.join("\n") === held}
          onClick={() => onValue(points)}
        >
          {words.prepare}
        </button>
      </p>
    </>
  );
}

function EmbargoControl({ value, zones, onValue }: ControlProps & { zones: readonly string[] }): ReactNode {
  const { press: words } = useWords(readoutMessages);
  const { zone: nameOf } = useCalendarWords();
  const held = embargoIn(value);
  const [typed, setTyped] = useState(
    () => typedOf(held) ?? { day: "", time: "12:00", zone: zones[0] ?? "UTC" },
  );
  useEffect(() => setTyped((before) => typedOf(held) ?? before), [held?.on, held?.time, held?.zone]);
  const { day: on, time, zone } = typed;
  return (
    <>
      <ClockFields {...{ typed, onTyped: setTyped, zones, nameOf, words }} />
      <p className="choices">
        <button
          type="button"
          disabled={on === "" || time === ""}
          onClick={() => onValue({ on, time: `${time}:00`, zone })}
        >
          {words.prepare}
        </button>
        <button type="button" onClick={() => onValue(null)}>
          {words.none}
        </button>
      </p>
    </>
  );
}

function typedOf(held: ReturnType<typeof embargoIn>): ClockTyped | null {
  return held === null ? null : { day: held.on, time: held.time.slice(0, 5), zone: held.zone };
}
