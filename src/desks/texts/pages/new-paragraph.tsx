import { type ReactNode, type SyntheticEvent, useState } from "react";
import { useMessages, useWords } from "../../../web/language.tsx";
import { Link } from "../../../web/link.tsx";
import { usePartyName } from "../../../web/named.tsx";
import { navigate } from "../../../web/router.ts";
import { useSession } from "../../../web/session.tsx";
import { TextField } from "../../../web/text-field.tsx";
import { textsMessages } from "./messages/messages.ts";

/** The part of an entity's id that its opener chooses (src/record/verify/envelope.ts, entityId). */
const NAME = /^[A-Za-z0-9._~-]{1,80}$/;

/** Names a new paragraph. Nothing leaves: it exists at home until its first words are released. */
export function NewParagraphPage(): ReactNode {
  const { opening } = useWords(textsMessages);
  const { cancel, list } = useMessages();
  const { party, parties } = useSession();
  const partyName = usePartyName();
  const [name, setName] = useState("");
  const [malformed, setMalformed] = useState(false);
  const others = list(parties.filter((one) => one.id !== party).map((one) => partyName(one.id)));
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    const wanted = name.trim();
    setMalformed(!NAME.test(wanted));
    if (NAME.test(wanted)) navigate(`/paragraphs/${party}/${wanted}`, { replace: true });
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
        <p className="choices">
          <button type="submit" className="main">
            {opening.confirm}
          </button>
          <Link className="button" href="/paragraphs">
            {cancel}
          </Link>
        </p>
      </form>
    </>
  );
}
