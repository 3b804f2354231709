import type { ReactNode } from "react";
import type { Party } from "../../../../web/answers.ts";
import { Fingerprint } from "../../../../web/fingerprint.tsx";
import { useMessages, useWords } from "../../../../web/language.tsx";
import { Link } from "../../../../web/link.tsx";
import { usePartyName } from "../../../../web/named.tsx";
import type { PageProps } from "../../../../web/pages.ts";
import { useSession } from "../../../../web/session.tsx";
import { type PartyNames, orderInCopy, wordingInCopy } from "../../alternat.ts";
import { membershipOf } from "../../membership.ts";
import { commonOrder } from "../../order.ts";
import { isTextInForce, lastSettled } from "../../settled-with-text.ts";
import { commonValue, fieldOf, wordingField } from "../../view.ts";
import { adoptingMessages } from "../messages/adopting/messages.ts";
import { CopyAsWordFile } from "./copy-as-word-file.tsx";
import type { TextDesk } from "./desk.ts";
import { wordsIn } from "./saving-word-file.ts";
import { TextInHand } from "./text-in-hand.tsx";

/** One party's own copy of a text in one language, to be printed and signed. */
export function CopyPage({ parameters }: PageProps): ReactNode {
  const { copy = "", language = "" } = parameters;
  return (
    <TextInHand parameters={parameters}>
      {(desk) => <Copy desk={desk} holder={copy} language={language} />}
    </TextInHand>
  );
}

interface CopyProps {
  desk: TextDesk;
  holder: string;
  language: string;
}

function Copy({ desk, holder, language }: CopyProps): ReactNode {
  const { parties } = useSession();
  const inCopy = (words: string) => wordingInCopy(words, language, namesIn(parties, language), holder);
  const said = commonValue(fieldOf(desk.text, `title.${language}`));
  const title = typeof said === "string" ? inCopy(said) : "";
  const paragraphs = included(desk).map((one) => {
    const words = commonValue(fieldOf(one, wordingField(language)));
    return { id: one.id, words: typeof words === "string" ? inCopy(words) : null };
  });
  return (
    <article className="copy">
      <CopyHead {...{ desk, holder }}>
        <CopyAsWordFile {...{ desk, holder, language, title }} words={paragraphs.map((one) => one.words)} />
      </CopyHead>
      <h1 lang={language}>{title}</h1>
      <ol className="copy-paragraphs" lang={language}>
        {paragraphs.map(({ id, words }) => (
          <li key={id}>
            <Paragraph {...{ words, language }} />
          </li>
        ))}
      </ol>
      <Signatures holder={holder} language={language} />
    </article>
  );
}

/** Every name under which a text lists the parties, the formal one first. */
function namesIn(parties: readonly Party[], language: string): PartyNames[] {
  return parties.map(({ id, formal, names }) => ({
    id,
    names: [formal[language], names[language]].filter((name) => name !== undefined),
  }));
}

function included({ text, paragraphs }: TextDesk) {
  const listed = commonOrder(text).flatMap((id) => paragraphs.known?.get(id) ?? []);
  return listed.filter((one) => membershipOf(one).state === "in");
}

/** Whose copy it is and of which adopted text; or that nothing has been adopted. */
function CopyHead({
  desk,
  holder,
  children,
}: Pick<CopyProps, "desk" | "holder"> & { children: ReactNode }): ReactNode {
  const { copies: words } = useWords(adoptingMessages);
  const { mechanism } = useSession();
  const partyName = usePartyName();
  const { text, paragraphs } = desk;
  const settled = lastSettled(text);
  const inForce = isTextInForce(text, paragraphs.known ?? new Map(), mechanism.languages);
  return (
    <header className="copy-head">
      <p className="screen-only choices">
        <Link className="button" href={`/texts/${text.id}/adoption`}>
          {words.title}
        </Link>
        <button type="button" onClick={() => print()}>
          {words.print}
        </button>
        {children}
      </p>
      <p>
        {words.copyOf(partyName(holder))}. {words.notSignature}
      </p>
      {settled !== null && inForce ? (
        <p>
          {words.fingerprint}: <Fingerprint of={settled.digest} whole />
        </p>
      ) : (
        <p className="notice notice-problem">{words.notAdopted}</p>
      )}
    </header>
  );
}

/** One paragraph of the copy; `words` is null where there are none that all agree on. */
function Paragraph({ words, language }: { words: string | null; language: string }): ReactNode {
  const { copies } = useWords(adoptingMessages);
  if (words === null) return <span className="side-silent">[{copies.drafted}]</span>;
  return (
    <span className="words" lang={language}>
      {words}
    </span>
  );
}

/** Where each party signs, the holder of this copy first. Its words are those of the language of the copy. */
function Signatures({ holder, language }: Pick<CopyProps, "holder" | "language">): ReactNode {
  const words = wordsIn(adoptingMessages, language).copies;
  const { parties } = useSession();
  const { languageName } = useMessages();
  return (
    <section className="signatures" lang={language} aria-label={languageName(language)}>
      {orderInCopy(parties, holder).map((party) => (
        <div key={party.id}>
          <p className="signature-party">{words.forParty(party.formal[language] ?? party.id)}</p>
          <p className="signature-line">{words.signatureLine}</p>
          <p className="signature-line">{words.placeAndDate}</p>
        </div>
      ))}
    </section>
  );
}
