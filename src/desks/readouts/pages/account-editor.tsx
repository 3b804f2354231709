import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import type { Preparing } from "../../texts/pages/text/preparing.ts";
import { forget, keep, kept } from "../../../web/kept.ts";
import { useWords } from "../../../web/language.tsx";
import { useSession } from "../../../web/session.tsx";
import {
  type Sentence,
  type SourceParagraph,
  accountField,
  accountFrom,
  readAccount,
  withoutSource,
} from "../accounts.ts";
import { readoutMessages } from "./messages/messages.ts";
import { READOUT } from "./readout-entity.ts";

interface AccountEditorProps {
  entity: string;
  language: string;
  /** What our server holds: the draft, else what we said last. */
  held: unknown;
  opening: boolean;
  meeting: string;
  sources: readonly SourceParagraph[];
  preparing: Preparing;
}

/** Our own account in one language, sentence by sentence, each with the paragraph it rests on. */
export function AccountEditor(props: AccountEditorProps): ReactNode {
  const { language, sources } = props;
  const { account: words } = useWords(readoutMessages);
  const own = useAccount(props);
  const unsourced = withoutSource(own.account, sources);
  return (
    <div className="account" lang={language}>
      {own.account.length === 0 ? null : (
        <ol className="sentences">
          {own.account.map((sentence, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- a sentence has no identity but its place
            <SentenceRow
              key={at}
              {...{ sentence, at, sources, own, language }}
              unsourced={unsourced.includes(sentence)}
            />
          ))}
        </ol>
      )}
      <p className="choices">
        {sources.length === 0 ? null : (
          <button type="button" onClick={() => own.set(accountFrom(sources, language))}>
            {own.account.length === 0 ? words.begin : words.beginAnew}
          </button>
        )}
        <button type="button" onClick={() => own.set([...own.account, { text: "", source: null }])}>
          {words.add}
        </button>
        {own.account.length === 0 ? null : (
          <span className="saving" data-saving={own.saving} role="status">
            {words.saving[own.saving]}
          </span>
        )}
      </p>
      {unsourced.length === 0 ? null : <p className="warned">{words.unsourced(unsourced.length)}</p>}
    </div>
  );
}

interface Own {
  account: Sentence[];
  saving: "saved" | "kept" | "offline";
  set: (account: Sentence[]) => void;
  change: (at: number, next: Partial<Sentence>) => void;
}

const QUIET = 600;

/** Every change is on this device first, and a draft at our server within a second. */
function useAccount({ entity, language, held, opening, meeting, preparing }: AccountEditorProps): Own {
  const { party } = useSession();
  // By meeting: the other side may open the readout while we write, and then ours goes on there.
  const key = `concord.typed ${party} account ${meeting} ${language}`;
  const [left] = useState(() => kept(key));
  const [account, setAccount] = useState<Sentence[]>(() => readAccount(parsed(left) ?? held));
  const [saving, setSaving] = useState<Own["saving"]>(left === null ? "saved" : "kept");
  const latest = useRef(account);
  latest.current = account;
  useEffect(() => {
    // A colleague's saving, or what was moved here, is taken in as long as nothing typed here is on its way.
    const heard = readAccount(held);
    const written = latest.current.filter((one) => one.text.trim() !== "");
    if (saving === "saved" && JSON.stringify(heard) !== JSON.stringify(written)) setAccount(heard);
  }, [JSON.stringify(held ?? null)]);
  const [turn, setTurn] = useState(left === null ? 0 : 1);
  useEffect(() => {
    if (turn === 0) return;
    const timer = setTimeout(() => void save(latest.current), QUIET);
    return () => clearTimeout(timer);
  }, [turn]);
  async function save(sent: Sentence[]): Promise<void> {
    const field = accountField(language);
    const value = sent.filter((one) => one.text.trim() !== "");
    const kind = opening ? READOUT : undefined;
    const isKept =
      value.length === 0
        ? await preparing.discard([{ entity, field }])
        : await preparing.prepare([
            ...(opening ? [{ entity, field: "meeting", value: meeting, kind }] : []),
            { entity, field, value, kind },
          ]);
    if (latest.current !== sent) return;
    setSaving(isKept ? "saved" : "offline");
    if (isKept) forget(key);
  }
  function set(next: Sentence[]): void {
    setAccount(next);
    keep(key, JSON.stringify(next));
    setSaving("kept");
    setTurn((count) => count + 1);
  }
  return {
    account,
    saving,
    set,
    change: (at, next) => set(account.map((one, index) => (index === at ? { ...one, ...next } : one))),
  };
}

function parsed(stored: string | null): unknown {
  try {
    return JSON.parse(stored ?? "null") as unknown;
  } catch {
    return null;
  }
}

interface SentenceRowProps {
  sentence: Sentence;
  at: number;
  language: string;
  sources: readonly SourceParagraph[];
  unsourced: boolean;
  own: Own;
}

function SentenceRow({ sentence, at, language, sources, unsourced, own }: SentenceRowProps): ReactNode {
  const { account: words } = useWords(readoutMessages);
  const id = useId();
  return (
    <li className="sentence" data-unsourced={unsourced}>
      <label className="visually-hidden" htmlFor={`${id}-text`}>
        {words.sentence(at + 1)}
      </label>
      <textarea
        id={`${id}-text`}
        lang={language}
        rows={Math.max(2, Math.ceil(sentence.text.length / 60))}
        maxLength={4000}
        value={sentence.text}
        onChange={(event) => own.change(at, { text: event.target.value })}
      />
      <p className="sentence-source">
        <label htmlFor={`${id}-source`}>{words.source(at + 1)}</label>{" "}
        <select
          id={`${id}-source`}
          value={sentence.source ?? ""}
          onChange={(event) =>
            own.change(at, { source: event.target.value === "" ? null : event.target.value })
          }
        >
          <option value="">{words.noSource}</option>
          {sources.map((one) => (
            <option key={one.id} value={one.id}>
              {words.paragraph(one.number)}
            </option>
          ))}
        </select>
        {unsourced ? <strong className="warned">{words.marked}</strong> : null}{" "}
        <button
          type="button"
          className="plain"
          onClick={() => own.set(own.account.filter((_, index) => index !== at))}
        >
          {words.remove(at + 1)}
        </button>
      </p>
    </li>
  );
}
