import type { ReactNode } from "react";
import { useWords } from "../../../../web/language.tsx";
import { textMessages } from "../messages/text/messages.ts";
import { KEYS } from "./row-keys.ts";

/** What the keys do on a paragraph. */
export function KeyboardHelp(): ReactNode {
  const { keyboard: words } = useWords(textMessages);
  return (
    <details className="keyboard-help">
      <summary>{words.title}</summary>
      <p className="quiet">{words.where}</p>
      <dl className="facts">
        {KEYS.map((keys, at) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{words.does[at]}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
