import { type ReactNode, type SyntheticEvent, useId, useState } from "react";
import type { Client, Problem } from "../../../../web/client.ts";
import { useMessages, useWords } from "../../../../web/language.tsx";
import { PartyName } from "../../../../web/named.tsx";
import { ProblemNotice } from "../../../../web/problem.tsx";
import { useNode, useSession } from "../../../../web/session.tsx";
import { toBase64url } from "../../../../web/base64url.ts";
import { type Attached, type Stage, type StageSaid, nextStages } from "../../stages.ts";
import { adoptingMessages } from "../messages/adopting/messages.ts";
import { textMessages } from "../messages/text/messages.ts";
import { type Signatory, attach, signatoriesFile } from "./attaching.ts";
import type { TextDesk } from "./desk.ts";

interface StageFormProps {
  desk: TextDesk;
  /** The digest of the adopted text that the stage is about. */
  over: string;
  settled: Stage | null;
  onDone: () => void;
}

interface Filled {
  stage: Stage;
  on: string;
  place: string;
  signatories: readonly Signatory[];
  scan: File | null;
  detached: readonly File[];
}

/** Prepares what our side says of the next stage: which, when, where, who signs, and the files. */
export function StageForm({ desk, over, settled, onDone }: StageFormProps): ReactNode {
  const { stages: words } = useWords(adoptingMessages);
  const { cancel } = useMessages();
  const { client } = useNode();
  const [filled, setFilled] = useFilled(settled);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  async function prepare(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    const said = await stageOf(client, filled, over);
    if (said.ok) await desk.preparing.prepare([{ entity: desk.text.id, field: "stage", value: said.stage }]);
    setBusy(false);
    if (said.ok) onDone();
    else setProblem(said.problem);
  }
  return (
    <form className="form stage-form" onSubmit={(event) => void prepare(event)}>
      <WhichAndWhen {...{ filled, setFilled, settled }} />
      <WhoSigns {...{ filled, setFilled }} />
      <Files {...{ filled, setFilled }} />
      {problem === null ? null : <ProblemNotice problem={problem} />}
      <p className="choices">
        <button type="submit" className="main" disabled={busy || filled.on === ""}>
          {words.prepare}
        </button>
        <button type="button" onClick={onDone}>
          {cancel}
        </button>
      </p>
    </form>
  );
}

function useFilled(settled: Stage | null): [Filled, (next: Partial<Filled>) => void] {
  const { parties } = useSession();
  const [filled, setFilled] = useState<Filled>({
    stage: nextStages(settled)[0] ?? "signed",
    on: "",
    place: "",
    signatories: parties.map(({ id }) => ({ party: id, name: "", title: "", authority: "" })),
    scan: null,
    detached: [],
  });
  return [filled, (next) => setFilled((before) => ({ ...before, ...next }))];
}

type Made = { ok: true; stage: StageSaid } | { ok: false; problem: Problem };

/** Attaches the files first: what an act refers to must be here before it is said. */
async function stageOf(client: Client, filled: Filled, of: string): Promise<Made> {
  const { stage, on, place, scan, detached } = filled;
  const named = filled.signatories.filter((one) => one.name.trim() !== "");
  const salt = toBase64url(crypto.getRandomValues(new Uint8Array(16)));
  const files = [
    ...(named.length === 0 ? [] : [{ as: "signatories" as const, file: signatoriesFile(named, salt) }]),
    ...(scan === null ? [] : [{ as: "scan" as const, file: scan }]),
    ...detached.map((file) => ({ as: "detached" as const, file })),
  ];
  const said: StageSaid = { stage, of, on, ...(place.trim() === "" ? {} : { place: place.trim() }) };
  for (const { as, file } of files) {
    const answer = await attach(client, file);
    if (!answer.ok) return answer;
    if (as === "detached") said.detached = [...(said.detached ?? []), answer.value];
    else said[as] = answer.value satisfies Attached;
  }
  return { ok: true, stage: said };
}

interface PartProps {
  filled: Filled;
  setFilled: (next: Partial<Filled>) => void;
}

function WhichAndWhen({ filled, setFilled, settled }: PartProps & { settled: Stage | null }): ReactNode {
  const { stages: words } = useWords(adoptingMessages);
  const { stages: names } = useWords(textMessages);
  const id = useId();
  return (
    <>
      <label htmlFor={`${id}-stage`}>{words.which}</label>
      <select
        id={`${id}-stage`}
        value={filled.stage}
        onChange={(event) => setFilled({ stage: event.target.value as Stage })}
      >
        {nextStages(settled).map((stage) => (
          <option key={stage} value={stage}>
            {names[stage]}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-on`}>{words.on}</label>
      <input
        id={`${id}-on`}
        type="date"
        required
        value={filled.on}
        onChange={(event) => setFilled({ on: event.target.value })}
      />
      <label htmlFor={`${id}-place`}>{words.place}</label>
      <input
        id={`${id}-place`}
        value={filled.place}
        maxLength={200}
        onChange={(event) => setFilled({ place: event.target.value })}
      />
    </>
  );
}

function WhoSigns({ filled, setFilled }: PartProps): ReactNode {
  const { stages: words } = useWords(adoptingMessages);
  const id = useId();
  const { signatories } = filled;
  const change = (at: number, next: Partial<Signatory>) =>
    setFilled({ signatories: signatories.map((one, index) => (index === at ? { ...one, ...next } : one)) });
  return (
    <fieldset className="checks">
      <legend className="label">{words.signatories}</legend>
      <p className="quiet">{words.signatoriesHelp}</p>
      {signatories.map((one, at) => (
        <div key={one.party} className="signatory">
          <p className="side-head">
            <PartyName id={one.party} />
          </p>
          {(["name", "title", "authority"] as const).map((key) => (
            <p key={key}>
              <label htmlFor={`${id}-${at}-${key}`}>{key === "title" ? words.office : words[key]}</label>
              <input
                id={`${id}-${at}-${key}`}
                value={one[key]}
                maxLength={200}
                autoComplete="off"
                onChange={(event) => change(at, { [key]: event.target.value })}
              />
            </p>
          ))}
        </div>
      ))}
    </fieldset>
  );
}

function Files({ setFilled }: PartProps): ReactNode {
  const { stages: words } = useWords(adoptingMessages);
  const id = useId();
  return (
    <>
      <label htmlFor={`${id}-scan`}>{words.scan}</label>
      <input
        id={`${id}-scan`}
        type="file"
        accept="application/pdf,image/*"
        onChange={(event) => setFilled({ scan: event.target.files?.[0] ?? null })}
      />
      <label htmlFor={`${id}-detached`}>{words.detached}</label>
      <input
        id={`${id}-detached`}
        type="file"
        multiple
        onChange={(event) => setFilled({ detached: [...(event.target.files ?? [])].slice(0, 8) })}
      />
      <p className="quiet">{words.filesHelp}</p>
    </>
  );
}
