import { type ReactNode, useEffect, useState } from "react";
import { useAsked } from "../../../../../web/answer.tsx";
import { useWords } from "../../../../../web/language.tsx";
import type { ListAnswer, ListedShown } from "../../../shown.ts";
import { useItemWords } from "../../commitment-link.tsx";
import { commitmentsMessages } from "../../messages/messages.ts";
import { readWords } from "../values.ts";
import type { ControlProps } from "./control.tsx";

const QUIET_MS = 300;

/** What it restates: found by words among everything this side may see, the observer's items with it. */
export function PredecessorsControl({ id, desk, value, onValue }: ControlProps): ReactNode {
  const { controls: words } = useWords(commitmentsMessages);
  const [chosen, setChosen] = useState<readonly string[]>(readWords(value));
  const [text, setText] = useState("");
  // What was found goes when the words change; what was chosen of it keeps its name.
  const [seen, setSeen] = useState<ListAnswer["items"]>([]);
  const found = useFound(text);
  const itemWords = useItemWords();
  const offered = found.filter(({ item }) => item.id !== desk.entity.id && !chosen.includes(item.id));
  return (
    <>
      <label htmlFor={id}>{words.find}</label>
      <input id={id} type="search" value={text} onChange={(event) => setText(event.target.value)} />
      <ul className="found">
        {offered.slice(0, 6).map(({ item }) => (
          <li key={item.id}>
            <span lang={itemWords(item).lang}>{itemWords(item).text}</span>{" "}
            <button
              type="button"
              className="plain"
              onClick={() => {
                setChosen([...chosen, item.id]);
                setSeen([...seen, ...found]);
              }}
            >
              {words.add}
            </button>
          </li>
        ))}
      </ul>
      <ul className="chosen">
        {chosen.map((one) => (
          <li key={one}>
            <Named id={one} known={[...desk.known, ...seen]} />{" "}
            <button
              type="button"
              className="plain"
              aria-label={words.remove(one)}
              onClick={() => setChosen(chosen.filter((other) => other !== one))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <p className="choices">
        <button type="button" className="main" onClick={() => onValue(chosen)}>
          {words.prepare}
        </button>
      </p>
    </>
  );
}

/** A commitment by its words, where they are known here. */
function Named({ id, known }: { id: string; known: readonly Pick<ListedShown, "item">[] }): ReactNode {
  const itemWords = useItemWords();
  const item = known.find((one) => one.item.id === id)?.item;
  if (item === undefined) return id.slice(id.search(/[/:]/) + 1);
  const { text, lang } = itemWords(item);
  return <span lang={lang}>{text}</span>;
}

function useFound(text: string): ListAnswer["items"] {
  const [asked, setAsked] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), QUIET_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const path = asked === "" ? null : `/api/commitments?text=${encodeURIComponent(asked)}`;
  return useAsked<ListAnswer>(path).value?.items ?? [];
}
