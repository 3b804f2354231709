import type { ReactNode } from "react";
import { useMessages, useTextLanguage, useWords } from "../../../../web/language.tsx";
import { Link } from "../../../../web/link.tsx";
import { useSession } from "../../../../web/session.tsx";
import type { SourceShown } from "../../shown.ts";
import { addressOf } from "../commitment-link.tsx";
import { commitmentsMessages } from "../messages/messages.ts";
import { type CommitmentDesk, saidIn } from "./desk.ts";
import { readOrigin } from "./values.ts";

/** Where the words come from: the paragraph or item as it stands, with the very stretch highlighted. */
export function OriginShown({ desk }: { desk: CommitmentDesk }): ReactNode {
  const { origin: words } = useWords(commitmentsMessages);
  const { party } = useSession();
  const told = desk.told?.source ?? null;
  const drafted = readOrigin(desk.drafts["origin"] ?? saidIn(desk.entity, "origin", party));
  const source: SourceShown | null =
    told ??
    (drafted === null
      ? null
      : {
          from: drafted.from as SourceShown["from"],
          reference: drafted.reference ?? null,
          language: drafted.language ?? null,
          span: null,
          words: {},
        });
  return (
    <section className="origin">
      <h2>{words.title}</h2>
      {source === null ? <p className="quiet">{words.none}</p> : <Source source={source} />}
    </section>
  );
}

function Source({ source }: { source: SourceShown }): ReactNode {
  const { origin: words } = useWords(commitmentsMessages);
  const { languageName } = useMessages();
  const { party, mechanism } = useSession();
  const { languages } = mechanism;
  const address = source.reference === null ? null : addressOfSource(source.from, source.reference, party);
  const wanted = useTextLanguage(languages);
  const language =
    source.language ?? (wanted in source.words ? wanted : (Object.keys(source.words)[0] ?? wanted));
  const text = source.words[language];
  return (
    <>
      <p>
        {words.from[source.from]}
        {source.language === null ? null : (
          <span className="quiet"> · {languageName(source.language)}</span>
        )}{" "}
        {address === null ? null : <Link href={address}>{words.open}</Link>}
      </p>
      {text === undefined ? null : <Stretch text={text} lang={language} span={source.span} />}
    </>
  );
}

/** Where the source can be opened; null for a text that the other side read in, which is only at their server. */
export function addressOfSource(from: string, reference: string, party: string): string | null {
  if (reference.startsWith("observer:")) return addressOf(reference);
  const readIn = /^(.+)\/readout-([0-9a-f]{32})$/.exec(reference);
  if (readIn !== null) return readIn[1] === party ? `/readin/${readIn[2]}` : null;
  return from === "paragraph" ? `/paragraphs/${reference}` : `/evidence/${reference}`;
}

/** A text with one stretch marked; a stretch that no longer lies in it marks nothing. */
function Stretch({ text, lang, span }: { text: string; lang: string; span: SourceShown["span"] }): ReactNode {
  const [start, end] = span ?? [0, 0];
  const lies = start < end && end <= text.length;
  return (
    <blockquote className="source" lang={lang}>
      {lies ? (
        <>
          {text.slice(0, start)}
          <mark>{text.slice(start, end)}</mark>
          {text.slice(end)}
        </>
      ) : (
        text
      )}
    </blockquote>
  );
}
