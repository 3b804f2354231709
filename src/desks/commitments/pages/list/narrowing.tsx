import { type ReactNode, useEffect, useState } from "react";
import { useWords } from "../../../../web/language.tsx";
import { useOfficeName, usePartyName } from "../../../../web/named.tsx";
import { useSession } from "../../../../web/session.tsx";
import { commitmentsMessages } from "../messages/messages.ts";
import type { NamedHere } from "../named-here.ts";

interface NarrowingProps {
  query: URLSearchParams;
  named: NamedHere;
  onNarrow: (change: Readonly<Record<string, string>>) => void;
}

/** The conditions of the list; each choice takes effect at once and stands in the address. */
export function Narrowing({ query, named, onNarrow }: NarrowingProps): ReactNode {
  const { list: words, states, orders, origins } = useWords(commitmentsMessages);
  const { workstreams, meetings } = named.choices;
  const value = (name: string) => query.get(name) ?? "";
  return (
    <form className="narrowing" aria-label={words.narrow} onSubmit={(event) => event.preventDefault()}>
      <TextSearch value={value("text")} onText={(text) => onNarrow({ text })} />
      <details open={isWide() || [...query.keys()].some((one) => one !== "text" && one !== "page")}>
        <summary>{words.narrow}</summary>
        <div className="narrowing">
          <Choice
            label={words.state}
            name="state"
            {...{ value, onNarrow }}
            options={Object.entries(states)}
          />
          <Choice
            label={words.workstream}
            name="workstream"
            {...{ value, onNarrow }}
            options={workstreams.map(({ id }) => [id, named.workstream(id)])}
          />
          <Choice
            label={words.meeting}
            name="meeting"
            {...{ value, onNarrow }}
            options={meetings.map(({ id }) => [id, named.meeting(id)])}
          />
          <Choice label={words.office} name="office" {...{ value, onNarrow }} options={useActors()} />
          <Choice label={words.from} name="from" {...{ value, onNarrow }} options={Object.entries(origins)} />
          <Choice
            label={words.order}
            name="order"
            any={orders.meeting}
            {...{ value, onNarrow }}
            options={Object.entries(orders).filter(([order]) => order !== "meeting")}
          />
          <label className="check">
            <input
              type="checkbox"
              checked={value("mine") === "yes"}
              onChange={(event) => onNarrow({ mine: event.target.checked ? "yes" : "" })}
            />{" "}
            {words.mine}
          </label>
        </div>
      </details>
    </form>
  );
}

/** On a narrow screen the conditions are folded away, so that the list itself is seen. */
function isWide(): boolean {
  return matchMedia("(min-width: 44rem)").matches;
}

/** Who can act: the parties, as an observer reads it, and the offices of each side, our own first. */
function useActors(): [string, string][] {
  const { parties, offices, party: own } = useSession();
  const partyName = usePartyName();
  const officeName = useOfficeName();
  const inOrder = [...offices].sort((a, b) => Number(b.party === own) - Number(a.party === own));
  return [
    ...parties.map((one): [string, string] => [one.id, partyName(one.id)]),
    ...inOrder.map(({ name, party }): [string, string] => [
      name,
      `${partyName(party)} · ${officeName(name)}`,
    ]),
  ];
}

interface ChoiceProps {
  label: string;
  name: string;
  any?: string;
  value: (name: string) => string;
  options: readonly (readonly [string, string])[];
  onNarrow: NarrowingProps["onNarrow"];
}

function Choice({ label, name, any, value, options, onNarrow }: ChoiceProps): ReactNode {
  const { list: words } = useWords(commitmentsMessages);
  return (
    <label>
      {label}
      <select value={value(name)} onChange={(event) => onNarrow({ [name]: event.target.value })}>
        <option value="">{any ?? words.any}</option>
        {options.map(([id, text]) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The list waits for a pause in the typing. */
const QUIET_MS = 300;

function TextSearch({ value, onText }: { value: string; onText: (text: string) => void }): ReactNode {
  const { list: words } = useWords(commitmentsMessages);
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => onText(text.trim()), QUIET_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <label>
      {words.text}
      <input type="search" value={text} maxLength={200} onChange={(event) => setText(event.target.value)} />
    </label>
  );
}
