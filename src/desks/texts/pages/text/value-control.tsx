import type { ReactNode } from "react";
import { useMessages, useWords } from "../../../../web/language.tsx";
import { useSession } from "../../../../web/session.tsx";
import { textMessages } from "../messages/text/messages.ts";
import { useFieldWords } from "./field-words.ts";

/** The sorts of text, as the kind declares them. */
export const SORTS = ["minutes", "joint-plan", "memorandum", "safety-plan", "other"] as const;

interface ValueControlProps {
  id: string;
  field: string;
  value: unknown;
  onValue: (value: unknown) => void;
  /** What a list to choose from is called; ours, where the field's name stands above both sides' values. */
  label?: string;
}

/** What one chooses a text's sort or languages with. */
export function ValueControl(props: ValueControlProps): ReactNode {
  switch (props.field) {
    case "sort":
      return <SortControl {...props} />;
    case "prevailing":
      return <PrevailingControl {...props} />;
    case "authentic":
    case "courtesy":
      return <LanguagesControl {...props} />;
    default:
      return null;
  }
}

function SortControl({ id, value, onValue, label }: ValueControlProps): ReactNode {
  const { settings: words, fields } = useWords(textMessages);
  return (
    <>
      <label htmlFor={id}>{label ?? words.choose}</label>
      <select
        id={id}
        className="block"
        value={typeof value === "string" ? value : ""}
        onChange={(event) => onValue(event.target.value)}
      >
        {typeof value === "string" ? null : <option value="" />}
        {SORTS.map((sort) => (
          <option key={sort} value={sort}>
            {fields.sorts[sort]}
          </option>
        ))}
      </select>
    </>
  );
}

function PrevailingControl({ id, value, onValue, label }: ValueControlProps): ReactNode {
  const { settings: words, fields } = useWords(textMessages);
  const { languageName } = useMessages();
  const { mechanism } = useSession();
  return (
    <>
      <label htmlFor={id}>{label ?? words.choose}</label>
      <select
        id={id}
        className="block"
        value={typeof value === "string" ? value : ""}
        onChange={(event) => onValue(event.target.value === "" ? null : event.target.value)}
      >
        <option value="">{fields.none}</option>
        {mechanism.languages.map((tag) => (
          <option key={tag} value={tag}>
            {languageName(tag)}
          </option>
        ))}
      </select>
    </>
  );
}

function LanguagesControl({ field, value, onValue }: ValueControlProps): ReactNode {
  const { languageName } = useMessages();
  const { label } = useFieldWords();
  const { mechanism } = useSession();
  const chosen = Array.isArray(value) ? value.map(String) : [];
  const toggled = (tag: string, on: boolean) =>
    mechanism.languages.filter((one) => (one === tag ? on : chosen.includes(one)));
  return (
    <fieldset className="checks">
      <legend className="visually-hidden">{label(field)}</legend>
      {mechanism.languages.map((tag) => (
        <label key={tag} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(tag)}
            onChange={(event) => {
              const next = toggled(tag, event.target.checked);
              // A text that is authentic in no language could not be said.
              if (field !== "authentic" || next.length > 0) onValue(next);
            }}
          />{" "}
          {languageName(tag)}
        </label>
      ))}
    </fieldset>
  );
}
