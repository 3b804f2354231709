import { type ReactNode, type SyntheticEvent, useId, useState } from "react";
import { freshActId } from "../../../../web/act-id.ts";
import type { DraftView } from "../../../../web/answers.ts";
import { type FieldWords, inPlainWords } from "../../../../web/field-words.ts";
import { Fingerprint } from "../../../../web/fingerprint.tsx";
import { useLanguage, useMessages, useTextLanguage, useWords } from "../../../../web/language.tsx";
import { nameIn } from "../../../../web/languages.ts";
import { PartyName } from "../../../../web/named.tsx";
import type { Prepared } from "../../../../web/release.tsx";
import { useSession } from "../../../../web/session.tsx";
import { useKeptText } from "../../../../web/use-kept-text.ts";
import type { Preparing } from "../../../texts/pages/text/preparing.ts";
import type { CommitmentAnswer, ItemShown, ObservationShown } from "../../shown.ts";
import { PublishOwn } from "../commitment/publishing.tsx";
import { commitmentsMessages } from "../messages/messages.ts";

const VERDICTS = ["confirmed", "corrected", "disowned"] as const;
type Verdict = (typeof VERDICTS)[number];

interface ObservationsProps {
  told: CommitmentAnswer;
  drafts: readonly DraftView[];
  preparing: Preparing;
  onChanged: () => Promise<void>;
}

/** What the sides say of an observer's item, and the way to say ours: it cites exactly what was compiled. */
export function Observations({ told, drafts, preparing, onChanged }: ObservationsProps): ReactNode {
  const { observed: words } = useWords(commitmentsMessages);
  const { may, party } = useSession();
  const { item, observations: said } = told;
  const [otherwise, setOtherwise] = useState(false);
  const own = said.some((one) => one.party === party && one.current);
  const waiting = observationDrafts(drafts, item);
  return (
    <section className="observations">
      <h2>{words.says}</h2>
      {said.length === 0 ? <p>{words.nobody}</p> : null}
      {said.map((one) => (
        <Observation key={one.id} observation={one} onChanged={onChanged} />
      ))}
      {may["draft"] !== true ? null : waiting.length > 0 ? (
        <Waiting drafts={waiting} preparing={preparing} />
      ) : own && !otherwise ? (
        <p>
          <button type="button" onClick={() => setOtherwise(true)}>
            {words.otherwise}
          </button>
        </p>
      ) : (
        <ObservationForm item={item} preparing={preparing} onPrepared={() => setOtherwise(false)} />
      )}
    </section>
  );
}

interface ObservationProps {
  observation: ObservationShown;
  onChanged: () => Promise<void>;
}

function Observation({ observation, onChanged }: ObservationProps): ReactNode {
  const { observed: words } = useWords(commitmentsMessages);
  const wanted = useTextLanguage(useSession().mechanism.languages);
  const { party, verdict, current } = observation;
  const { text, lang } = nameIn(observation.words, wanted);
  return (
    <article className="said report">
      <p className="report-head">
        <PartyName id={party} /> <strong>{words.verdicts[verdict]}</strong>
        {current ? null : <span className="quiet"> {words.outdated}</span>}
      </p>
      {text === "" ? null : (
        <p className="words" lang={lang}>
          {text}
        </p>
      )}
      <PublishOwn own={observation} words={words} onChanged={onChanged} />
    </article>
  );
}

function observationDrafts(drafts: readonly DraftView[], item: ItemShown): DraftView[] {
  const id = item.id.replace("observer:", "");
  const entity = drafts.find(
    (one) => one.kind === "observation" && one.field === "item" && (one.value as { id?: unknown }).id === id,
  )?.entity;
  return drafts.filter((one) => one.entity === entity && entity !== undefined);
}

/** Our word on the item as it would be sent. */
export function usePreparedObservations(drafts: readonly DraftView[], item: ItemShown): Prepared[] {
  const { language } = useLanguage();
  const { label, value: words, languageOf } = useObservationWords();
  return observationDrafts(drafts, item).map(({ entity, field, value }) => ({
    entity,
    field,
    label: label(field),
    lang: languageOf(field) ?? language,
    words: words(field, value),
  }));
}

/** How the fields of a side's word on an item of the observer's record are called and read. */
export function useObservationWords(): FieldWords {
  const { observed: words } = useWords(commitmentsMessages);
  const { languageName } = useMessages();
  const languageOf = (field: string) => /^words\.(.+)$/.exec(field)?.[1] ?? null;
  return {
    languageOf,
    label: (field) => {
      const language = languageOf(field);
      return language === null ? words.ours : words.words(languageName(language));
    },
    value: (_, value) => {
      const { verdict } = (value ?? {}) as { verdict?: unknown };
      const said = VERDICTS.find((one) => one === verdict);
      return said === undefined ? inPlainWords(value) : words.verdicts[said];
    },
  };
}

function Waiting({ drafts, preparing }: { drafts: readonly DraftView[]; preparing: Preparing }): ReactNode {
  const { fields } = useWords(commitmentsMessages);
  const { draft } = useMessages();
  return (
    <p className="quiet">
      {fields.draftWaits}{" "}
      <button type="button" className="plain" onClick={() => void preparing.discard(drafts)}>
        {draft.discard}
      </button>
    </p>
  );
}

interface ObservationFormProps {
  item: ItemShown;
  preparing: Preparing;
  onPrepared: () => void;
}

function ObservationForm({ item, preparing, onPrepared }: ObservationFormProps): ReactNode {
  const { observed: words } = useWords(commitmentsMessages);
  const { languageName } = useMessages();
  const { party, mechanism } = useSession();
  const language = useTextLanguage(mechanism.languages);
  const id = useId();
  const [verdict, setVerdict] = useState<Verdict>("confirmed");
  const [text, setText] = useKeptText(`observation ${item.id}`);
  const lacking = verdict === "corrected" && text.trim() === "";
  const digest = item.observed?.digest ?? "";
  const says: Record<Verdict, string> = {
    confirmed: words.confirm,
    corrected: words.correct,
    disowned: words.disown,
  };
  async function prepare(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    const entity = `${party}/observation-${freshActId()}`;
    const about = { id: item.id.replace("observer:", ""), digest, verdict };
    const kind = "observation";
    const done = await preparing.prepare([
      { entity, field: "item", value: about, kind },
      ...(text.trim() === "" ? [] : [{ entity, field: `words.${language}`, value: text.trim(), kind }]),
    ]);
    if (!done) return;
    setText("");
    onPrepared();
  }
  return (
    <form className="form" onSubmit={(event) => void prepare(event)}>
      <h3>{words.ours}</h3>
      <label htmlFor={`${id}-verdict`}>{words.ourWord}</label>
      <select
        id={`${id}-verdict`}
        value={verdict}
        onChange={(event) => setVerdict(event.target.value as Verdict)}
      >
        {VERDICTS.map((one) => (
          <option key={one} value={one}>
            {says[one]}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-words`}>{words.words(languageName(language))}</label>
      <textarea
        id={`${id}-words`}
        lang={language}
        rows={3}
        maxLength={8000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p className="quiet">
        {lacking ? words.wordsNeeded : words.cites} <Fingerprint of={digest} />
      </p>
      <p className="choices">
        <button type="submit" disabled={lacking}>
          {words.prepare}
        </button>
      </p>
    </form>
  );
}
