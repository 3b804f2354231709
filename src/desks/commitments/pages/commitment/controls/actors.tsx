import { type ReactNode, useState } from "react";
import { useWords } from "../../../../../web/language.tsx";
import { PartyName, useOfficeName } from "../../../../../web/named.tsx";
import { useSession } from "../../../../../web/session.tsx";
import { commitmentsMessages } from "../../messages/messages.ts";
import { readWords } from "../values.ts";
import type { ControlProps } from "./control.tsx";

/** Who keeps the machines or looks over the record promises nothing. */
const KEEPS: ReadonlySet<string> = new Set(["auditor", "administrator"]);

/** The offices that act, side by side, our own side first. */
export function ActorsControl({ value, onValue }: ControlProps): ReactNode {
  const { controls: words, fields } = useWords(commitmentsMessages);
  const { parties, party: own, offices } = useSession();
  const officeName = useOfficeName();
  const [chosen, setChosen] = useState<readonly string[]>(readWords(value));
  const sides = [...parties].sort((a, b) => Number(b.id === own) - Number(a.id === own));
  const toggled = (name: string, on: boolean) =>
    on ? [...chosen, name] : chosen.filter((one) => one !== name);
  return (
    <>
      <p className="label">{fields.choose}</p>
      {sides.map(({ id }) => (
        <fieldset key={id} className="checks">
          <legend>
            <PartyName id={id} />
          </legend>
          {offices
            .filter((one) => one.party === id && (!KEEPS.has(one.role) || chosen.includes(one.name)))
            .map(({ name }) => (
              <label key={name} className="check">
                <input
                  type="checkbox"
                  checked={chosen.includes(name)}
                  onChange={(event) => setChosen(toggled(name, event.target.checked))}
                />{" "}
                {officeName(name)}
              </label>
            ))}
        </fieldset>
      ))}
      <p className="choices">
        <button type="button" className="main" onClick={() => onValue(chosen)}>
          {words.prepare}
        </button>
      </p>
    </>
  );
}
