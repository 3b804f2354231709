import type { ReactNode } from "react";
import { useMessages, useWords } from "../../../../web/language.tsx";
import { Link } from "../../../../web/link.tsx";
import { usePartyName } from "../../../../web/named.tsx";
import type { Blocker } from "../../blockers.ts";
import { type AdoptingMessages, adoptingMessages } from "../messages/adopting/messages.ts";
import type { TextDesk } from "./desk.ts";
import type { FieldWords } from "../../../../web/field-words.ts";
import { useFieldWords } from "./field-words.ts";

interface BlockersProps {
  blockers: readonly Blocker[];
  desk: TextDesk;
}

/** Everything that stands in the way of adoption, a sentence each, with the way to the paragraph. */
export function Blockers({ blockers, desk }: BlockersProps): ReactNode {
  const { blockers: words } = useWords(adoptingMessages);
  const sentence = useSentence();
  const numberOf = (id: string) => desk.rows.find((row) => row.id === id)?.number ?? null;
  return (
    <>
      <p>
        <strong>{words.title(blockers.length)}</strong>
      </p>
      <ol className="blockers">
        {blockers.map((blocker) => (
          <li key={JSON.stringify(blocker)}>
            {"paragraph" in blocker ? (
              <Link href={`/texts/${desk.text.id}?paragraph=${encodeURIComponent(blocker.paragraph)}`}>
                {words.paragraph(numberOf(blocker.paragraph))}
              </Link>
            ) : null}{" "}
            {sentence(blocker)}
          </li>
        ))}
      </ol>
    </>
  );
}

function useSentence(): (blocker: Blocker) => string {
  const { blockers: words } = useWords(adoptingMessages);
  const { list, languageName } = useMessages();
  const partyName = usePartyName();
  const fields = useFieldWords();
  const parties = (ids: readonly string[]) => list(ids.map(partyName));
  return (blocker) => sentenceOf(blocker, { words, fields, parties, languageName });
}

interface Wording {
  words: AdoptingMessages["blockers"];
  fields: FieldWords;
  parties: (ids: readonly string[]) => string;
  languageName: (tag: string) => string;
}

function sentenceOf(blocker: Blocker, { words, fields, parties, languageName }: Wording): string {
  switch (blocker.code) {
    case "no-paragraph":
      return words.noParagraph;
    case "field-silent":
      return words.fieldSilent(fields.label(blocker.field));
    case "field-bracketed":
      return words.fieldBracketed(fields.label(blocker.field));
    case "field-unreadable":
      return words.fieldUnreadable(fields.label(blocker.field));
    case "paragraph-proposed":
      return blocker.by.length === 0 ? words.proposedByNobody : words.proposed(parties(blocker.by));
    case "paragraph-disputed":
      return words.disputed(parties(blocker.by), parties(blocker.against));
    case "paragraph-unordered":
      return words.unordered;
    case "bracketed":
      return words.bracketed(languageName(blocker.language));
    case "to-follow":
      return words.toFollow(languageName(blocker.language));
    case "unreadable":
      return words.unreadable(languageName(blocker.language));
    case "one-side-only":
      return words.oneSideOnly(languageName(blocker.language), parties(blocker.silent));
    case "reserve":
      return words.reserve(parties([blocker.reserve.party]), blocker.reserve.reason);
  }
}
