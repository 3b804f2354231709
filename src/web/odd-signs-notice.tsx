import type { ReactNode } from "react";
import { useMessages } from "./language.tsx";
import { codePoints, oddSigns, withoutOddSigns } from "./odd-signs.ts";

interface OddSignsNoticeProps {
  text: string;
  lang: string;
  onMended: (text: string) => void;
}

const SHOWN = 5;

/** Says which signs of a text read otherwise than they are stored, and takes out those that have no shape. */
export function OddSignsNotice({ text, lang, onMended }: OddSignsNoticeProps): ReactNode {
  const { oddSigns: words } = useMessages();
  const found = oddSigns(text);
  if (found.length === 0) return null;
  const removable = found.filter(({ kind }) => kind !== "mixed").length;
  return (
    <div className="notice notice-problem odd-signs" role="status">
      <p className="notice-head">{words.title(found.length)}</p>
      <ul>
        {found.slice(0, SHOWN).map(({ kind, start, end }) => {
          const sign = text.slice(start, end);
          return (
            <li key={start}>
              {words.kinds[kind]}{" "}
              {kind === "mixed" ? <span lang={lang}>“{sign}”</span> : <code>{codePoints(sign)}</code>}{" "}
              <span className="quiet">{words.place(start + 1)}</span>
            </li>
          );
        })}
      </ul>
      {removable === 0 ? null : (
        <button type="button" onClick={() => onMended(withoutOddSigns(text))}>
          {words.remove(removable)}
        </button>
      )}
    </div>
  );
}
