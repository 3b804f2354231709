import { type ReactNode, type SyntheticEvent, useId, useState } from "react";
import { useMessages, useWords } from "../../../web/language.tsx";
import { Link } from "../../../web/link.tsx";
import { usePartyName } from "../../../web/named.tsx";
import type { PageProps } from "../../../web/pages.ts";
import { ProblemNotice } from "../../../web/problem.tsx";
import { navigate } from "../../../web/router.ts";
import { useSession } from "../../../web/session.tsx";
import { TextField } from "../../../web/text-field.tsx";
import { useKeptText } from "../../../web/use-kept-text.ts";
import { draftsOf } from "../import/rows.ts";
import { Checking, isTooMany } from "./import/checking.tsx";
import { FilesGiven } from "./import/files-given.tsx";
import { useImport } from "./import/use-import.ts";
import { importMessages } from "./messages/import/messages.ts";
import { textMessages } from "./messages/text/messages.ts";
import { textsMessages } from "./messages/messages.ts";
import { nameWithin } from "./text/changing.ts";
import { TEXT } from "./text/desk.ts";
import { useFieldWords } from "./text/field-words.ts";
import { usePreparing } from "./text/preparing.ts";
import { ValueControl } from "./text/value-control.tsx";

/** The part of an entity's id that its opener chooses; paragraphs add to it, so it is shorter than it could be. */
const NAME = /^[A-Za-z0-9._~-]{1,60}$/;

const FIELDS = ["sort", "authentic", "prevailing", "courtesy"] as const;
type Field = (typeof FIELDS)[number];

/** Begins a text at home: its name, sort, languages and titles are drafts like any other until they are released. */
export function NewTextPage({ query }: PageProps): ReactNode {
  const { opening: words } = useWords(textMessages);
  const { opening: names } = useWords(textsMessages);
  const { cancel } = useMessages();
  const fromFiles = useWords(importMessages);
  const form = useNewText(query.get("meeting"));
  const { rows } = form.importing;
  const taken = rows?.filter((row) => row.taken).length ?? 0;
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.intro(useOthers())}</p>
      <form className="form" onSubmit={form.submit} noValidate>
        <TextField
          label={names.name}
          value={form.name}
          onValue={form.setName}
          help={form.malformed ? words.namePattern : words.nameHelp}
          malformed={form.malformed}
        />
        <Titles titles={form.titles} onTitle={form.setTitle} />
        {FIELDS.map((field) => (
          <Chosen key={field} field={field} value={form.values[field]} onValue={form.setValue} />
        ))}
        <h2>{fromFiles.fromFiles}</h2>
        <FilesGiven importing={form.importing} languages={form.languages} />
        {rows === null ? null : (
          <Checking
            rows={rows}
            languages={form.languages}
            onRows={form.importing.change}
            already={0}
            onTitle={form.setTitles}
          />
        )}
        <p role="status">{form.busy && rows !== null ? fromFiles.keeping(taken) : null}</p>
        {form.problem === null ? null : <ProblemNotice problem={form.problem} />}
        <p className="choices">
          <button
            type="submit"
            className="main"
            disabled={form.busy || form.importing.reading !== null || (rows !== null && isTooMany(rows, 0))}
          >
            {rows !== null ? fromFiles.begin(taken) : form.hasFiles ? fromFiles.read : words.confirm}
          </button>
          <Link className="button" href="/texts">
            {cancel}
          </Link>
        </p>
      </form>
    </>
  );
}

function useOthers(): string {
  const { party, parties } = useSession();
  const { list } = useMessages();
  const partyName = usePartyName();
  return list(parties.filter((one) => one.id !== party).map((one) => partyName(one.id)));
}

type Values = Readonly<Record<Field, unknown>>;

/** `meeting`: the meeting whose text it is to be, if the address names one. */
function useNewText(meeting: string | null) {
  const { party, mechanism } = useSession();
  const [name, setName, nameDone] = useKeptText("new-text");
  const [keptTitles, keepTitles, titlesDone] = useKeptText("new-text titles", "{}");
  const titles = titlesIn(keptTitles);
  const setTitles = (given: Titles) => keepTitles(JSON.stringify(given));
  const [values, setValues] = useState<Values>({
    sort: "minutes",
    authentic: mechanism.languages,
    prevailing: null,
    courtesy: [],
  });
  const [malformed, setMalformed] = useState(false);
  const [busy, setBusy] = useState(false);
  const { prepare, problem } = usePreparing(nothing);
  const importing = useImport();
  const hasFiles = Object.keys(importing.files).length > 0;
  async function open(): Promise<void> {
    const entity = `${party}/${name.trim()}`;
    const about = { entity, kind: TEXT };
    const said = Object.entries(titles).filter(([, title]) => title.trim() !== "");
    setBusy(true);
    const isKept = await prepare([
      ...said.map(([language, title]) => ({ ...about, field: `title.${language}`, value: title.trim() })),
      ...FIELDS.map((field) => ({ ...about, field, value: values[field] })),
      ...(meeting === null ? [] : [{ ...about, field: "meeting", value: meeting }]),
      ...(importing.rows === null ? [] : paragraphsOf(entity)),
    ]);
    setBusy(false);
    if (!isKept) return;
    nameDone();
    titlesDone();
    navigate(`/texts/${entity}`, { replace: true });
  }
  function paragraphsOf(text: string) {
    const fresh = () => `${party}/${nameWithin(text)}`;
    return draftsOf(importing.rows ?? [], { text, opening: TEXT, order: [], fresh });
  }
  return {
    importing,
    hasFiles,
    languages: languagesIn(values, mechanism.languages),
    name,
    setName,
    titles,
    setTitles: (given: Titles) => setTitles({ ...titles, ...given }),
    setTitle: (language: string, title: string) => setTitles({ ...titles, [language]: title }),
    values,
    setValue: (field: Field, value: unknown) => setValues(consistent({ ...values, [field]: value })),
    malformed,
    busy,
    problem,
    submit: (event: SyntheticEvent) => {
      event.preventDefault();
      if (hasFiles && importing.rows === null) return void importing.read();
      setMalformed(!NAME.test(name.trim()));
      if (NAME.test(name.trim())) void open();
    },
  };
}

function nothing(): void {}

type Titles = Readonly<Record<string, string>>;

/** Titles as they were kept on this device; what cannot be read is none. */
function titlesIn(text: string): Titles {
  try {
    const read: unknown = JSON.parse(text);
    return Object.fromEntries(Object.entries(read ?? {}).filter(([, one]) => typeof one === "string"));
  } catch {
    return {};
  }
}

/** The languages in which the text is to have words, in the mechanism's order. */
function languagesIn({ authentic, courtesy }: Values, all: readonly string[]): string[] {
  const wanted = [authentic, courtesy].flatMap((one) => (Array.isArray(one) ? one.map(String) : []));
  return all.filter((one) => wanted.includes(one));
}

/** No language is both authentic and a courtesy, and only an authentic one prevails. */
function consistent(values: Values): Values {
  const authentic = Array.isArray(values.authentic) ? values.authentic.map(String) : [];
  const courtesy = Array.isArray(values.courtesy) ? values.courtesy.map(String) : [];
  return {
    ...values,
    courtesy: courtesy.filter((one) => !authentic.includes(one)),
    prevailing: authentic.includes(String(values.prevailing)) ? values.prevailing : null,
  };
}

interface TitlesProps {
  titles: Readonly<Record<string, string>>;
  onTitle: (language: string, title: string) => void;
}

function Titles({ titles, onTitle }: TitlesProps): ReactNode {
  const { mechanism } = useSession();
  const { label } = useFieldWords();
  const id = useId();
  return mechanism.languages.map((language) => (
    <p key={language} className="titled">
      <label htmlFor={`${id}-${language}`}>{label(`title.${language}`)}</label>
      <input
        id={`${id}-${language}`}
        lang={language}
        value={titles[language] ?? ""}
        maxLength={400}
        autoComplete="off"
        onChange={(event) => onTitle(language, event.target.value)}
      />
    </p>
  ));
}

interface ChosenProps {
  field: Field;
  value: unknown;
  onValue: (field: Field, value: unknown) => void;
}

function Chosen({ field, value, onValue }: ChosenProps): ReactNode {
  const { label } = useFieldWords();
  const id = useId();
  return (
    <div className="titled">
      {field === "authentic" || field === "courtesy" ? <p className="label">{label(field)}</p> : null}
      <ValueControl
        id={id}
        field={field}
        value={value}
        label={label(field)}
        onValue={(next) => onValue(field, next)}
      />
    </div>
  );
}
