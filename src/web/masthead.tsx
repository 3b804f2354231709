import type { ReactNode } from "react";
import type { Office, Session } from "./answers.ts";
import { useLive } from "./events.ts";
import { useLanguage, useMessages, useTextLanguage } from "./language.tsx";
import { interfaceLanguages } from "./languages.ts";
import { Link } from "./link.tsx";
import { Named, PartyName, usePartyName } from "./named.tsx";
import { pages } from "./pages.ts";
import { usePlace } from "./router.ts";
import { useNode, useSession } from "./session.tsx";

/** The head of every page: the standing banner, whose desk this is, the menu, the choices of the reader. */
export function Masthead({ session }: { session: Session }): ReactNode {
  const { demonstration, deskOf } = useMessages();
  const partyName = usePartyName();
  const { mechanism } = session;
  return (
    <header className="masthead">
      {mechanism.demonstration ? (
        <p className="demonstration" role="note">
          {mechanism.notice === null ? demonstration : <Named names={mechanism.notice} />}
        </p>
      ) : null}
      <div className="masthead-line">
        <p className="masthead-name">
          <Link href="/">
            <Named names={mechanism.names} />
          </Link>
        </p>
        <p className="masthead-desk">
          <PartyName id={session.party}>{deskOf(partyName(session.party))}</PartyName>
        </p>
        <div className="reader">
          {session.office === null ? null : <SignedIn office={session.office} person={session.person} />}
          <LanguageChoice />
          {session.may["read-own-items"] === true ? (
            <>
              <TextLanguageChoice languages={mechanism.languages} />
              <Live />
            </>
          ) : null}
        </div>
      </div>
      {session.office === null ? null : (
        <div className="masthead-line">
          <Menu />
        </div>
      )}
    </header>
  );
}

function Menu(): ReactNode {
  const { mainNavigation, board, pages: titles } = useMessages();
  const { may } = useSession();
  const { path } = usePlace();
  return (
    <nav className="menu" aria-label={mainNavigation}>
      <ul>
        {pages
          .filter((page) => page.menu && (page.may === null || may[page.may] === true))
          .map((page) => (
            <li key={page.pattern} ref={page.pattern === path ? intoView : undefined}>
              <Link href={page.pattern} aria-current={page.pattern === path ? "page" : undefined}>
                {titles[page.title]}
              </Link>
            </li>
          ))}
        <li>
          <a href="/board">{board}</a>
        </li>
      </ul>
    </nav>
  );
}

/** On a phone the menu is one line that scrolls. */
function intoView(entry: HTMLElement | null): void {
  const line = entry?.parentElement;
  if (entry === null || line == null) return;
  line.scrollLeft = Math.max(0, entry.offsetLeft - line.offsetLeft - 16);
}

interface SignedInProps {
  office: Office;
  person: Session["person"];
}

/** Who works here and for which office; either leads to the account. */
function SignedIn({ office, person }: SignedInProps): ReactNode {
  const { signOut, signedInAs, pages: titles } = useMessages();
  const { leave } = useNode();
  return (
    <p className="reader-office">
      <span className="visually-hidden">{signedInAs}</span>{" "}
      <Link href="/account" title={titles.account}>
        {person === null ? null : (
          <>
            <span lang={person.nameLanguage}>{person.name}</span> ·{" "}
          </>
        )}
        <Named names={office.names} />
      </Link>
      <button type="button" className="plain" onClick={() => void leave()}>
        {signOut}
      </button>
    </p>
  );
}

/** Whether news arrives by itself. */
function Live(): ReactNode {
  const { live: words } = useMessages();
  const live = useLive();
  if (live === null) return <p className="live" role="status" />;
  return (
    <p className="live" role="status" data-live={live}>
      {live ? <span className="visually-hidden">{words.connected}</span> : words.lost}
    </p>
  );
}

function LanguageChoice(): ReactNode {
  const { interfaceLanguage } = useMessages();
  const { language, choose } = useLanguage();
  return (
    <fieldset className="languages">
      <legend className="visually-hidden">{interfaceLanguage}</legend>
      {interfaceLanguages.map(({ tag, own }) => (
        <button
          key={tag}
          type="button"
          lang={tag}
          aria-pressed={tag === language}
          onClick={() => choose(tag)}
        >
          {own}
        </button>
      ))}
    </fieldset>
  );
}

function TextLanguageChoice({ languages }: { languages: readonly string[] }): ReactNode {
  const { textLanguage: label, languageName } = useMessages();
  const { chooseText } = useLanguage();
  const chosen = useTextLanguage(languages);
  return (
    <label className="text-language">
      <span>{label}</span>
      <select value={chosen} onChange={(event) => chooseText(event.target.value)}>
        {languages.map((tag) => (
          <option key={tag} value={tag}>
            {languageName(tag)}
          </option>
        ))}
      </select>
    </label>
  );
}
