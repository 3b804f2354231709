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
import type { TextDesk } from "./desk.ts";
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
  const title = commonValue(fieldOf(desk.text, `title.${language}`));
  return (
    <article className="copy">
      <CopyHead {...{ desk, holder }} />
      <h1 lang={language}>{typeof title === "string" ? inCopy(title) : null}</h1>
      <ol className="copy-paragraphs" lang={language}>
        {included(desk).map((paragraph) => (
          <li key={paragraph.id}>
            <Paragraph
              value={commonValue(fieldOf(paragraph, wordingField(language)))}
              {...{ inCopy, language }}
            />
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
function CopyHead({ desk, holder }: Pick<CopyProps, "desk" | "holder">): ReactNode {
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

interface ParagraphProps {
  value: unknown;
  inCopy: (words: string) => string;
  language: string;
}

function Paragraph({ value, inCopy, language }: ParagraphProps): ReactNode {
  const { copies: words } = useWords(adoptingMessages);
  if (typeof value !== "string") return <span className="side-silent">[{words.drafted}]</span>;
  return (
    <span className="words" lang={language}>
      {inCopy(value)}
    </span>
  );
}

/** Where each party signs, the holder of this copy first. Its words are those of the language of the copy. */
function Signatures({ holder, language }: Pick<CopyProps, "holder" | "language">): ReactNode {
  const words = wordsOf(language);
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

/** A copy speaks its own language, whatever the interface's; where we have no words in it, English. */
function wordsOf(language: string) {
  const known = Object.entries(adoptingMessages).find(([tag]) => tag === language);
  return (known?.[1] ?? adoptingMessages.en).copies;
}
