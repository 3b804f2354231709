import { type ReactNode, useCallback, useState } from "react";
import type { EntityView, ExchangeView } from "../../../web/answers.ts";
import { Asking, useAsked } from "../../../web/answer.tsx";
import { useMessages, useTextLanguage, useWords } from "../../../web/language.tsx";
import { Link } from "../../../web/link.tsx";
import { usePartyName } from "../../../web/named.tsx";
import type { PageProps } from "../../../web/pages.ts";
import { useSession } from "../../../web/session.tsx";
import { Standing } from "../../../web/standing.tsx";
import { Adoption } from "./adoption.tsx";
import { textsMessages } from "./messages/messages.ts";
import { type DraftNote, Sending } from "./sending.tsx";
import { WordingColumn } from "./wording-column.tsx";
import { nameOf, standingOfAll, wordingFieldOf, wordingIn } from "./wordings.ts";

/** One paragraph in all its languages: each side's words, our drafts, what leaves the house, and adoption. */
export function ParagraphPage({ parameters }: PageProps): ReactNode {
  const id = `${parameters["party"]}/${parameters["name"]}`;
  const entity = useAsked<EntityView>(`/api/entities/${id}`);
  const exchange = useAsked<ExchangeView>("/api/exchange");
  const again = useCallback(() => void Promise.all([entity.askAgain(), exchange.askAgain()]), [id]);
  return (
    <Asking of={entity}>
      {(view) => (
        <Paragraph
          entity={view}
          askedAt={entity.askedAt}
          logs={exchange.value?.logs ?? []}
          onChanged={again}
        />
      )}
    </Asking>
  );
}

interface ParagraphProps {
  entity: EntityView;
  askedAt: number;
  logs: ExchangeView["logs"];
  onChanged: () => void;
}

function Paragraph({ entity, askedAt, logs, onChanged }: ParagraphProps): ReactNode {
  const { paragraph: words } = useWords(textsMessages);
  const languages = useLanguagesInOrder();
  const [notes, setNotes] = useState<Readonly<Record<string, DraftNote>>>({});
  const note = useCallback(
    (field: string, draft: DraftNote) => setNotes((before) => ({ ...before, [field]: draft })),
    [],
  );
  return (
    <article className="paragraph">
      <ParagraphHead entity={entity} />
      <section aria-label={words.wordings} className="wordings">
        {languages.map((language) => (
          <WordingColumn
            key={language}
            entity={entity.id}
            participants={entity.participants}
            language={language}
            view={wordingIn(entity, language)}
            askedAt={askedAt}
            logs={logs}
            mayDraft={entity.may.draft}
            onNote={note}
          />
        ))}
      </section>
      <Sending entity={entity.id} languages={languages} notes={notes} onSent={onChanged} />
      <Adoption
        entity={entity}
        languages={languages}
        logs={logs}
        draftsLeft={languages.some((one) => notes[wordingFieldOf(one)]?.text != null)}
        onChanged={onChanged}
      />
    </article>
  );
}

/** The languages of the texts, the reader's own choice first. */
function useLanguagesInOrder(): string[] {
  const { languages } = useSession().mechanism;
  const chosen = useTextLanguage(languages);
  return [chosen, ...languages.filter((one) => one !== chosen)];
}

function ParagraphHead({ entity }: { entity: EntityView }): ReactNode {
  const { paragraph: words } = useWords(textsMessages);
  const { moment } = useMessages();
  const { mechanism } = useSession();
  const partyName = usePartyName();
  const opener = partyName(entity.id.split("/")[0] ?? "");
  return (
    <header>
      <div className="page-head">
        <h1>{words.title(nameOf(entity.id))}</h1>
        <p className="page-standing">
          <Standing state={standingOfAll(entity, mechanism.languages)} />
        </p>
      </div>
      <p className="quiet">
        {words.opened(opener, moment(new Date(entity.openedAt)))}{" "}
        <Link href={`/evidence/${entity.id}`}>{words.evidence}</Link>
      </p>
    </header>
  );
}
