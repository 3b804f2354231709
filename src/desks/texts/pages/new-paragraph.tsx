import { type ReactNode, type SyntheticEvent, useState } from "react";
import { freshActId } from "../../../web/act-id.ts";
import type { Problem } from "../../../web/client.ts";
import { useMessages, useWords } from "../../../web/language.tsx";
import { Link } from "../../../web/link.tsx";
import { usePartyName } from "../../../web/named.tsx";
import { ProblemNotice } from "../../../web/problem.tsx";
import { navigate } from "../../../web/router.ts";
import { useNode, useSession } from "../../../web/session.tsx";
import { TextField } from "../../../web/text-field.tsx";
import { textsMessages } from "./messages/messages.ts";

/** The part of an entity's id that its opener chooses (src/record/verify/envelope.ts, entityId). */
const NAME = /^[A-Za-z0-9._~-]{1,80}$/;

/** Opens a paragraph: only its name leaves the house. */
export function NewParagraphPage(): ReactNode {
  const { opening } = useWords(textsMessages);
  const { cancel, list } = useMessages();
  const { party, parties } = useSession();
  const partyName = usePartyName();
  const [name, setName] = useState("");
  const { open, problem, malformed, busy } = useOpening();
  const others = list(parties.filter((one) => one.id !== party).map((one) => partyName(one.id)));
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    void open(name.trim());
  }
  return (
    <>
      <h1>{opening.title}</h1>
      <p className="lead">{opening.intro}</p>
      <form className="form" onSubmit={submit} noValidate>
        <TextField
          label={opening.name}
          value={name}
          onValue={setName}
          help={malformed ? opening.namePattern : opening.nameHelp}
          malformed={malformed}
        />
        <p>{opening.consequence(others)}</p>
        {problem === null ? null : <ProblemNotice problem={problem} />}
        <p className="choices">
          <button type="submit" className="main" disabled={busy}>
            {opening.confirm}
          </button>
          <Link className="button" href="/">
            {cancel}
          </Link>
        </p>
      </form>
    </>
  );
}

interface Opening {
  open: (name: string) => Promise<void>;
  problem: Problem | null;
  malformed: boolean;
  busy: boolean;
}

function useOpening(): Opening {
  const { client } = useNode();
  const { party, parties } = useSession();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [malformed, setMalformed] = useState(false);
  const [busy, setBusy] = useState(false);
  async function open(name: string): Promise<void> {
    setMalformed(!NAME.test(name));
    if (!NAME.test(name)) return;
    setBusy(true);
    const entity = `${party}/${name}`;
    const participants = parties.map((one) => one.id);
    const act = { act: "open", id: freshActId(), entity, kind: "paragraph", participants };
    const answer = await client.ask("POST", "/api/acts", { acts: [act] });
    setBusy(false);
    if (answer.ok) navigate(`/paragraphs/${entity}`, { replace: true });
    else setProblem(answer.problem);
  }
  return { open, problem, malformed, busy };
}
