import type { ReactNode } from "react";
import { type Names, nameIn } from "./languages.ts";
import { useLanguage, useMessages } from "./language.tsx";
import { usePartyOf, useSession } from "./session.tsx";

/** A configured name in the interface's language, marked with the language it is really in. */
export function Named({ names }: { names: Names }): ReactNode {
  const { text, lang } = nameIn(names, useLanguage().language);
  return <span lang={lang}>{text}</span>;
}

/** The plain name of a party, for use inside a sentence. */
export function usePartyName(): (id: string) => string {
  const partyOf = usePartyOf();
  const { language } = useLanguage();
  return (id) => nameIn(partyOf(id).names, language).text;
}

/** The plain name of an office of any side; one that is not configured is shown by its key. */
export function useOfficeName(): (office: string) => string {
  const { offices } = useSession();
  const { language } = useLanguage();
  return (office) => {
    const found = offices.find((one) => one.name === office);
    return found === undefined ? office : nameIn(found.names, language).text;
  };
}

/** A party by its name, beside its colour as a bar: the name carries the meaning, the colour only helps the eye. */
export function PartyName({ id, children }: { id: string; children?: ReactNode }): ReactNode {
  const party = usePartyOf()(id);
  return (
    <span className="party" data-colour={party.colour}>
      {children ?? <Named names={party.names} />}
    </span>
  );
}

/** An instant as the reader's language writes it, in the reader's zone, with UTC for a machine and on hovering. */
export function Moment({ at }: { at: string }): ReactNode {
  const { moment } = useMessages();
  const instant = new Date(at);
  // What the other side writes as a time may be none: it is shown as written.
  return (
    <time dateTime={at} title={at}>
      {Number.isNaN(instant.getTime()) ? at : moment(instant)}
    </time>
  );
}
