import { type ReactNode, useId, useState } from "react";
import { useLanguage, useMessages, useWords } from "../../../web/language.tsx";
import { interfaceLanguages, nameIn } from "../../../web/languages.ts";
import { useSession } from "../../../web/session.tsx";
import { TextField } from "../../../web/text-field.tsx";
import { peopleMessages } from "./messages/people/messages.ts";
import type { OfficeRow, PersonRow } from "./people-answer.ts";

/** What the administrator says of a person. */
export interface About {
  name: string;
  nameLanguage: string;
  language: string;
  office: string;
}

interface AboutInHand {
  about: About;
  setAbout: (about: About) => void;
}

/** What is said of a person, in hand: as it is, or empty, in the reader's language, for the first office. */
export function useAbout(person: PersonRow | null, offices: readonly OfficeRow[]): AboutInHand {
  const { language } = useLanguage();
  const [about, setAbout] = useState<About>({
    name: person?.name ?? "",
    nameLanguage: person?.nameLanguage ?? language,
    language: person?.language ?? language,
    office: person?.office ?? offices[0]?.name ?? "",
  });
  return { about, setAbout };
}

/** Name, its language, the reader's language, office. */
export function AboutFields({
  about,
  setAbout,
  offices,
}: AboutInHand & { offices: readonly OfficeRow[] }): ReactNode {
  const words = useWords(peopleMessages);
  const { languageName } = useMessages();
  const { language } = useLanguage();
  const { languages } = useSession().mechanism;
  return (
    <>
      <TextField
        label={words.name}
        value={about.name}
        onValue={(name) => setAbout({ ...about, name })}
        required
        help={words.nameHelp}
      />
      <Choice
        label={words.nameLanguage}
        value={about.nameLanguage}
        options={languages.map((tag) => [tag, languageName(tag)] as const)}
        onValue={(nameLanguage) => setAbout({ ...about, nameLanguage })}
      />
      <Choice
        label={words.language}
        value={about.language}
        options={interfaceLanguages.map(({ tag }) => [tag, languageName(tag)] as const)}
        onValue={(next) => setAbout({ ...about, language: next })}
      />
      <Choice
        label={words.office}
        value={about.office}
        options={offices.map(
          ({ name, names, role }) =>
            [name, words.officeAs(nameIn(names, language).text, words.roles[role])] as const,
        )}
        onValue={(office) => setAbout({ ...about, office })}
      />
    </>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onValue: (value: string) => void;
}

function Choice({ label, value, options, onValue }: ChoiceProps): ReactNode {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onValue(event.target.value)}>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </>
  );
}
