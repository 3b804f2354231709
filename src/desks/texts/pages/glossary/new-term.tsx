import { type ReactNode, type SyntheticEvent, useState } from "react";
import { useMessages, useWords } from "../../../../web/language.tsx";
import { Link } from "../../../../web/link.tsx";
import { navigate } from "../../../../web/router.ts";
import { useSession } from "../../../../web/session.tsx";
import { TextField } from "../../../../web/text-field.tsx";
import { glossaryMessages } from "../messages/glossary/messages.ts";
import { textsMessages } from "../messages/messages.ts";

const NAME = /^[a-z0-9][a-z0-9-]{0,59}$/;

/** Names a new term. Nothing leaves: it exists at home until its first forms are released. */
export function NewTermPage(): ReactNode {
  const { opening: words, term } = useWords(glossaryMessages);
  const { opening: names } = useWords(textsMessages);
  const { cancel } = useMessages();
  const { party } = useSession();
  const [name, setName] = useState("");
  const [malformed, setMalformed] = useState(false);
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    const wanted = name.trim();
    setMalformed(!NAME.test(wanted));
    if (NAME.test(wanted)) navigate(`/glossary/${party}/term.${wanted}`, { replace: true });
  }
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.intro}</p>
      <form className="form" onSubmit={submit} noValidate>
        <TextField
          label={names.name}
          value={name}
          onValue={setName}
          help={term.tokenHelp}
          malformed={malformed}
        />
        <p className="choices">
          <button type="submit" className="main">
            {words.confirm}
          </button>
          <Link className="button" href="/glossary">
            {cancel}
          </Link>
        </p>
      </form>
    </>
  );
}
