import type { ReactNode } from "react";
import type { EntityView } from "../../../web/answers.ts";
import { useMessages, useWords } from "../../../web/language.tsx";
import { PartyName, usePartyName } from "../../../web/named.tsx";
import { useSession } from "../../../web/session.tsx";
import {
  type SaidOfMeeting,
  type SourceParagraph,
  accountField,
  laySideBySide,
  readAccount,
} from "../accounts.ts";
import { readoutMessages } from "./messages/messages.ts";
import { positionIn } from "./readout-entity.ts";

interface ComparisonProps {
  entity: EntityView;
  sources: readonly SourceParagraph[];
}

/** The accounts the sides have sent, side by side: all say, only we say, only they say. */
export function Comparison({ entity, sources }: ComparisonProps): ReactNode {
  const { comparison: words } = useWords(readoutMessages);
  const { party: own, mechanism } = useSession();
  const { list } = useMessages();
  const partyName = usePartyName();
  const accounts = Object.fromEntries(
    entity.participants.map((party) => [party, accountOf(entity, party, mechanism.languages).sentences]),
  );
  const inOrder = [own, ...entity.participants.filter((one) => one !== own)];
  const laid = laySideBySide(accounts, inOrder);
  const told = inOrder.filter((one) => (accounts[one] ?? []).length > 0);
  if (told.length === 0) return <p className="empty">{words.none}</p>;
  const total = laid.every.length + laid.some.reduce((sum, one) => sum + one.said.length, 0);
  const groups = [
    ...(told.length > 1 ? [{ key: "every", title: words.every, said: laid.every }] : []),
    ...laid.some.map((one) => ({
      key: one.parties.join(" "),
      title:
        one.parties.length === 1 && one.parties[0] === own
          ? words.onlyWe
          : words.only(list(one.parties.map(partyName))),
      said: one.said,
    })),
  ];
  return (
    <>
      {told.length < inOrder.length ? (
        <p className="quiet">
          {words.waiting(list(inOrder.filter((one) => !told.includes(one)).map(partyName)))}
        </p>
      ) : null}
      <div className="side-by-side">
        {groups.map((group) => (
          <section key={group.key} aria-label={group.title}>
            <h3>
              {group.title} <span className="quiet">{words.count(group.said.length, total)}</span>
            </h3>
            <ul>
              {group.said.map((one, at) => (
                // oxlint-disable-next-line react/no-array-index-key -- what is said has no identity of its own
                <Said key={at} said={one} entity={entity} sources={sources} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

/** A side's account in its own language where it has one, else in the first in which it told one. */
function accountOf(entity: EntityView, party: string, languages: readonly string[]) {
  const told = languages.map((language) => ({
    language,
    sentences: readAccount(positionIn(entity, accountField(language), party)?.value),
  }));
  const longest = told.toSorted((a, b) => b.sentences.length - a.sentences.length);
  return longest[0] ?? { language: languages[0] ?? "en", sentences: [] };
}

interface SaidProps {
  said: SaidOfMeeting;
  entity: EntityView;
  sources: readonly SourceParagraph[];
}

function Said({ said, entity, sources }: SaidProps): ReactNode {
  const { account: words } = useWords(readoutMessages);
  const { mechanism } = useSession();
  const source = sources.find((one) => one.id === said.source);
  return (
    <li className="said-of">
      <p className="quiet">
        {source === undefined ? (
          <strong className="warned">{words.marked}</strong>
        ) : (
          words.paragraph(source.number)
        )}
      </p>
      {said.by.map(({ party, sentences }) => (
        <div key={party}>
          <PartyName id={party} />
          {sentences.map((one) => (
            <p key={one.text} className="words" lang={accountOf(entity, party, mechanism.languages).language}>
              {one.text}
            </p>
          ))}
        </div>
      ))}
    </li>
  );
}
