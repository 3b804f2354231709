import { type ReactNode, useCallback, useMemo, useState } from "react";
import type { DraftView, EntityView, LogView } from "../../../web/answers.ts";
import { type Asked, Asking, useAsked } from "../../../web/answer.tsx";
import { useExchange } from "../../../web/exchange.ts";
import { useMessages, useTextLanguage, useWords } from "../../../web/language.tsx";
import { Link } from "../../../web/link.tsx";
import { usePartyName } from "../../../web/named.tsx";
import type { PageProps } from "../../../web/pages.ts";
import { useSession } from "../../../web/session.tsx";
import { Standing } from "../../../web/standing.tsx";
import { PARAGRAPH, atHome } from "./at-home.ts";
import { Adoption } from "./adoption.tsx";
import { useUnknown } from "./entity-in-hand.ts";
import { commitmentsMessages } from "../../commitments/pages/messages/messages.ts";
import { textsMessages } from "./messages/messages.ts";
import { type DraftNote, Sending } from "./sending.tsx";
import { WordingColumn } from "./wording-column.tsx";
import { calledParagraph, standingOfAll, textOf, wordingFieldOf, wordingIn } from "./wordings.ts";

/** One paragraph in all its languages: each side's words, our drafts, what leaves the house, and adoption. */
export function ParagraphPage({ parameters }: PageProps): ReactNode {
  const id = `${parameters["party"]}/${parameters["name"]}`;
  const entity = useAsked<EntityView>(`/api/entities/${id}`);
  const home = useAtHome(id, entity);
  const exchange = useExchange();
  const again = useCallback(() => void Promise.all([entity.askAgain(), exchange.askAgain()]), [id]);
  const logs = exchange.value?.logs ?? null;
  return (
    <Asking of={home ?? entity}>
      {(view) => (
        <Paragraph
          entity={view}
          askedAt={(home ?? entity).askedAt}
          opening={home === null ? null : PARAGRAPH}
          logs={logs}
          onChanged={again}
        />
      )}
    </Asking>
  );
}

/** The paragraph as it exists at home, where it is ours and nobody has opened it; else null. */
function useAtHome(id: string, entity: Asked<EntityView>): Asked<EntityView> | null {
  const { party, parties, may } = useSession();
  const ours = useUnknown(entity) && id.startsWith(`${party}/`);
  const drafts = useAsked<{ items: DraftView[] }>(ours ? "/api/drafts" : null);
  if (!ours || drafts.value === null) return null;
  const participants = parties.map((one) => one.id);
  const view = atHome(id, drafts.value.items, participants, may["draft"] === true);
  return { ...drafts, answer: { ok: true, value: view }, value: view };
}

const NO_DRAFTS: readonly DraftView[] = [];

interface ParagraphProps {
  entity: EntityView;
  askedAt: number;
  opening: string | null;
  logs: readonly LogView[] | null;
  onChanged: () => void;
}

function Paragraph({ entity, askedAt, opening, logs, onChanged }: ParagraphProps): ReactNode {
  const { paragraph: words } = useWords(textsMessages);
  const languages = useLanguagesInOrder();
  const drafts = useAsked<{ items: DraftView[] }>(useSession().may["draft"] === true ? "/api/drafts" : null);
  const [notes, setNotes] = useState<Readonly<Record<string, DraftNote>>>({});
  const note = useCallback(
    (field: string, draft: DraftNote) => setNotes((before) => ({ ...before, [field]: draft })),
    [],
  );
  return (
    <article className="paragraph">
      <ParagraphHead entity={entity} />
      <h2 className="visually-hidden">{words.wordings}</h2>
      <div className="wordings">
        {languages.map((language) => (
          <WordingColumn
            key={language}
            entity={entity.id}
            participants={entity.participants}
            language={language}
            view={wordingIn(entity, language)}
            askedAt={askedAt}
            opening={opening}
            logs={logs}
            mayDraft={entity.may.draft}
            onNote={note}
          />
        ))}
      </div>
      <Sending
        entity={entity.id}
        languages={languages}
        notes={notes}
        drafts={drafts.value?.items ?? NO_DRAFTS}
        onSent={onChanged}
      />
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
  return useMemo(() => [chosen, ...languages.filter((one) => one !== chosen)], [chosen, languages]);
}

function ParagraphHead({ entity }: { entity: EntityView }): ReactNode {
  const { ofParagraph } = useWords(commitmentsMessages).opening;
  const { paragraph: words } = useWords(textsMessages);
  const { moment, list } = useMessages();
  const { mechanism, party: own } = useSession();
  const partyName = usePartyName();
  const opener = partyName(entity.id.split("/")[0] ?? "");
  const text = textOf(entity);
  return (
    <header>
      <div className="page-head">
        <h1>{words.title(calledParagraph(entity))}</h1>
        <p className="page-standing">
          <Standing state={standingOfAll(entity, mechanism.languages)} />
        </p>
      </div>
      {entity.openedAt === "" ? (
        <p className="notice">
          {words.atHome(list(entity.participants.filter((one) => one !== own).map(partyName)))}
        </p>
      ) : (
        <p className="quiet">
          {words.opened(opener, moment(new Date(entity.openedAt)))}
          {" · "}
          <Link href={`/evidence/${entity.id}`}>{words.evidence}</Link>
          {text === null ? null : (
            <>
              {" · "}
              <Link href={`/texts/${text}?paragraph=${encodeURIComponent(entity.id)}`}>{words.inText}</Link>
            </>
          )}
          {entity.may.draft ? (
            <>
              {" · "}
              <Link href={`/commitments/new?paragraph=${entity.id}`}>{ofParagraph}</Link>
            </>
          ) : null}
        </p>
      )}
    </header>
  );
}
