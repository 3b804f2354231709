import { type ReactNode, useId } from "react";

interface TextFieldProps {
  label: string;
  value: string;
  onValue: (value: string) => void;
  type?: "text" | "password";
  autoComplete?: string;
  required?: boolean;
  /** What to know before typing; said again, louder, where what was typed is malformed. */
  help?: string;
  malformed?: boolean;
}

/** One line to type into, with its name above and its help below. */
export function TextField(props: TextFieldProps): ReactNode {
  const { label, value, onValue, type = "text", autoComplete = "off", required = false } = props;
  const { help, malformed = false } = props;
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        value={value}
        required={required}
        autoComplete={autoComplete}
        spellCheck={false}
        aria-describedby={help === undefined ? undefined : `${id}-help`}
        aria-invalid={malformed}
        onChange={(event) => onValue(event.target.value)}
      />
      {help === undefined ? null : (
        <p id={`${id}-help`} className={malformed ? "field-problem" : "quiet"} role="status">
          {help}
        </p>
      )}
    </>
  );
}
