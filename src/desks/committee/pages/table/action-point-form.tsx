import { type ReactNode, type SyntheticEvent, useEffect, useId, useState } from "react";
import { keep, kept, forget } from "../../../../web/kept.ts";
import { useMessages, useTextLanguage, useWords } from "../../../../web/language.tsx";
import { useOfficeName, usePartyName } from "../../../../web/named.tsx";
import { useSession } from "../../../../web/session.tsx";
import { valueInHand } from "../../joint-values.ts";
import type { MeetingDesk, PointRow } from "../meeting/desk.ts";
import { tableMessages } from "../messages/table/messages.ts";
import { COMMITMENT } from "./action-points.ts";

interface ActionPointFormProps {
  desk: MeetingDesk;
  row: PointRow;
  about: string;
  onDone: () => void;
}

/** Who does what by when, written down while people still sit there; it becomes a draft commitment of our side. */
export function ActionPointForm({ desk, row, about, onDone }: ActionPointFormProps): ReactNode {
  const { actions: words } = useWords(tableMessages);
  const { cancel, languageName } = useMessages();
  const { parties, mechanism } = useSession();
  const partyName = usePartyName();
  const form = useForm(desk, row, onDone);
  const id = useId();
  const language = useTextLanguage(mechanism.languages);
  return (
    <form className="action-point" onSubmit={form.submit} aria-label={`${words.make} ${about}`}>
      <p>
        <label htmlFor={`${id}-words`}>
          {words.what} <span className="quiet">{languageName(language)}</span>
        </label>
        <textarea
          id={`${id}-words`}
          lang={language}
          rows={2}
          required
          maxLength={8000}
          value={form.words}
          onChange={(event) => form.setWords(event.target.value)}
        />
      </p>
      <div className="moment">
        {parties.map((party) => (
          <p key={party.id}>
            <label htmlFor={`${id}-${party.id}`}>{words.actsFor(partyName(party.id))}</label>
            <OfficeChoice
              id={`${id}-${party.id}`}
              party={party.id}
              value={form.actors[party.id] ?? ""}
              onValue={(office) => form.setActor(party.id, office)}
            />
          </p>
        ))}
        <p>
          <label htmlFor={`${id}-due`}>{words.due}</label>
          <input
            id={`${id}-due`}
            type="date"
            value={form.due}
            onChange={(event) => form.setDue(event.target.value)}
          />
        </p>
      </div>
      <p className="choices">
        <button type="submit" className="main" disabled={form.words.trim() === "" || form.busy}>
          {words.keep}
        </button>
        <button type="button" onClick={onDone}>
          {cancel}
        </button>
      </p>
    </form>
  );
}

interface OfficeChoiceProps {
  id: string;
  party: string;
  value: string;
  onValue: (office: string) => void;
}

function OfficeChoice({ id, party, value, onValue }: OfficeChoiceProps): ReactNode {
  const { actions: words } = useWords(tableMessages);
  const { offices } = useSession();
  const officeName = useOfficeName();
  return (
    <select id={id} value={value} onChange={(event) => onValue(event.target.value)}>
      <option value="">{words.nobody}</option>
      {offices
        .filter((one) => one.party === party)
        .map((one) => (
          <option key={one.name} value={one.name}>
            {officeName(one.name)}
          </option>
        ))}
    </select>
  );
}

/** What is half typed survives a reload on this device. */
function useForm(desk: MeetingDesk, row: PointRow, onDone: () => void) {
  const { party, mechanism } = useSession();
  const language = useTextLanguage(mechanism.languages);
  const key = `concord.typed ${party} action ${row.id}`;
  const [words, setWords] = useState(() => kept(key) ?? "");
  const [actors, setActors] = useState<Readonly<Record<string, string>>>({});
  const [due, setDue] = useState("");
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (words === "") forget(key);
    else keep(key, words);
  }, [key, words]);
  async function save(): Promise<void> {
    const { meeting, preparing } = desk;
    const name = meeting.id.slice(meeting.id.indexOf("/") + 1).slice(0, 60);
    const entity = `${party}/${name}.c-${crypto.randomUUID().slice(0, 8)}`;
    const workstream = valueInHand(row.view, "workstream", party, row.drafts["workstream"]?.value);
    const offices = Object.values(actors).filter((one) => one !== "");
    const values: Record<string, unknown> = {
      [`wording.${language}`]: words.trim(),
      sort: "agreed",
      meeting: meeting.id,
      origin: { from: "hand", reference: row.id },
      ...(typeof workstream === "string" ? { workstream } : {}),
      ...(offices.length === 0 ? {} : { actors: offices }),
      ...(due === "" ? {} : { due: { on: due } }),
    };
    setBusy(true);
    const isKept = await preparing.prepare(
      Object.entries(values).map(([field, value]) => ({ entity, field, value, kind: COMMITMENT })),
    );
    setBusy(false);
    if (!isKept) return;
    setWords("");
    forget(key);
    onDone();
  }
  return {
    words,
    setWords,
    actors,
    setActor: (side: string, office: string) => setActors({ ...actors, [side]: office }),
    due,
    setDue,
    busy,
    submit: (event: SyntheticEvent) => {
      event.preventDefault();
      void save();
    },
  };
}
