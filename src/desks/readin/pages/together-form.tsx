import { type ReactNode, type SyntheticEvent, useId, useState } from "react";
import { useWords } from "../../../web/language.tsx";
import { navigate } from "../../../web/router.ts";
import { readinMessages } from "./messages/messages.ts";
import type { ReadingRow } from "./sheet-answers.ts";

/** Chooses two accounts to be read together: at first the last one and another of its day or meeting. */
export function TogetherForm({ items }: { items: readonly ReadingRow[] }): ReactNode {
  const { list: words } = useWords(readinMessages);
  const [first, setFirst] = useState(items[0]?.id ?? "");
  const [second, setSecond] = useState(() => partnerOf(items)?.id ?? "");
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    if (first !== second) navigate(`/readin/${first}/beside/${second}`);
  }
  return (
    <section>
      <h2>{words.together}</h2>
      <p className="lead">{words.togetherIntro}</p>
      <form className="narrowing" onSubmit={submit}>
        <Account label={words.firstAccount} items={items} value={first} onValue={setFirst} />
        <Account label={words.secondAccount} items={items} value={second} onValue={setSecond} />
        <button type="submit" disabled={first === second}>
          {words.compare}
        </button>
      </form>
    </section>
  );
}

function partnerOf([last, ...others]: readonly ReadingRow[]): ReadingRow | undefined {
  const ofOneMeeting = (one: ReadingRow): boolean =>
    (one.meeting !== null && one.meeting === last?.meeting) || (one.day !== null && one.day === last?.day);
  return others.find(ofOneMeeting) ?? others[0];
}

interface AccountProps {
  label: string;
  items: readonly ReadingRow[];
  value: string;
  onValue: (id: string) => void;
}

function Account({ label, items, value, onValue }: AccountProps): ReactNode {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onValue(event.target.value)}>
        {items.map((one) => (
          <option key={one.id} value={one.id}>
            {one.title}
          </option>
        ))}
      </select>
    </div>
  );
}
