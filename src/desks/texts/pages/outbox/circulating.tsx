import { type ReactNode, type SyntheticEvent, useId, useState } from "react";
import type { Problem } from "../../../../web/client.ts";
import { Dialog } from "../../../../web/dialog.tsx";
import { useLanguage, useMessages, useWords } from "../../../../web/language.tsx";
import { nameIn } from "../../../../web/languages.ts";
import { ProblemNotice } from "../../../../web/problem.tsx";
import { useNode, useSession } from "../../../../web/session.tsx";
import { TextField } from "../../../../web/text-field.tsx";
import { clearanceMessages } from "../messages/clearance/messages.ts";
import type { Preparation } from "./preparation.ts";

interface Wanted {
  title: string;
  offices: readonly string[];
  by: string;
}

interface CirculatingProps {
  drafts: readonly { entity: string; field: string }[];
  /** What it is called unless somebody calls it otherwise. */
  title: string;
  onDone: () => void;
  onClose: () => void;
}

/** Puts drafts together for one dispatch and asks offices of our side to clear it. */
export function Circulating({ drafts, title, onDone, onClose }: CirculatingProps): ReactNode {
  const words = useWords(clearanceMessages);
  const { client } = useNode();
  return (
    <Dialog title={words.circulate} onClose={onClose}>
      <p>{words.circulateConsequence}</p>
      <WantedForm
        start={{ title, offices: [], by: "" }}
        confirm={words.circulateConfirm}
        onClose={onClose}
        onWanted={async (wanted) => {
          const answer = await client.ask("POST", "/api/outbox", bodyOf(wanted, drafts));
          if (!answer.ok) return answer.problem;
          onDone();
          return null;
        }}
      />
    </Dialog>
  );
}

interface ChangingProps {
  preparation: Preparation;
  onDone: () => void;
  onClose: () => void;
}

/** Changes who is asked, and by when. */
export function Changing({ preparation, onDone, onClose }: ChangingProps): ReactNode {
  const words = useWords(clearanceMessages);
  const { client } = useNode();
  const { title, clearances, drafts, id } = preparation;
  const start = { title, offices: clearances.map((one) => one.office), by: clearances[0]?.by ?? "" };
  return (
    <Dialog title={words.change} onClose={onClose}>
      <WantedForm
        start={start}
        confirm={words.changeConfirm}
        onClose={onClose}
        onWanted={async (wanted) => {
          const answer = await client.ask("PUT", `/api/outbox/${id}`, bodyOf(wanted, drafts));
          if (!answer.ok) return answer.problem;
          onDone();
          return null;
        }}
      />
    </Dialog>
  );
}

function bodyOf({ title, offices, by }: Wanted, drafts: CirculatingProps["drafts"]) {
  const named = drafts.map(({ entity, field }) => ({ entity, field }));
  return { title, offices, by: by === "" ? null : by, drafts: named };
}

interface WantedFormProps {
  start: Wanted;
  confirm: string;
  onWanted: (wanted: Wanted) => Promise<Problem | null>;
  onClose: () => void;
}

function WantedForm({ start, confirm, onWanted, onClose }: WantedFormProps): ReactNode {
  const words = useWords(clearanceMessages);
  const { cancel } = useMessages();
  const [wanted, setWanted] = useState(start);
  const [problem, setProblem] = useState<Problem | null>(null);
  const day = useId();
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    void onWanted(wanted).then(setProblem);
  }
  return (
    <form className="form" onSubmit={submit}>
      <TextField
        label={words.title}
        value={wanted.title}
        onValue={(title) => setWanted({ ...wanted, title })}
        required
      />
      <OfficeChoice chosen={wanted.offices} onChosen={(offices) => setWanted({ ...wanted, offices })} />
      <label htmlFor={day}>{words.by}</label>
      <input
        id={day}
        type="date"
        value={wanted.by}
        onChange={(event) => setWanted({ ...wanted, by: event.target.value })}
      />
      {problem === null ? null : <ProblemNotice problem={problem} />}
      <p className="choices">
        <button type="submit" className="main">
          {confirm}
        </button>
        <button type="button" onClick={onClose}>
          {cancel}
        </button>
      </p>
    </form>
  );
}

const CLEARING = ["head-of-delegation", "clearing", "ministry", "province", "park"];

interface OfficeChoiceProps {
  chosen: readonly string[];
  onChosen: (offices: readonly string[]) => void;
}

/** The offices of our side that can be asked; clearing offices first, the others on demand. */
function OfficeChoice({ chosen, onChosen }: OfficeChoiceProps): ReactNode {
  const words = useWords(clearanceMessages);
  const { offices, party } = useSession();
  const { language } = useLanguage();
  const [all, setAll] = useState(false);
  const own = offices.filter((one) => one.party === party && CLEARING.includes(one.role));
  const shown = all ? own : own.filter((one) => one.role === "clearing" || chosen.includes(one.name));
  const toggle = (name: string, on: boolean) =>
    onChosen(on ? [...chosen, name] : chosen.filter((one) => one !== name));
  return (
    <fieldset className="office-choice">
      <legend>{words.askWhom}</legend>
      {shown.map(({ name, names }) => {
        const { text, lang } = nameIn(names, language);
        return (
          <label key={name} className="block">
            <input
              type="checkbox"
              checked={chosen.includes(name)}
              onChange={(event) => toggle(name, event.target.checked)}
            />{" "}
            <span lang={lang}>{text}</span>
          </label>
        );
      })}
      {all ? null : (
        <button type="button" className="plain" onClick={() => setAll(true)}>
          {words.moreOffices}
        </button>
      )}
    </fieldset>
  );
}
