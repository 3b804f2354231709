import type { ReactNode } from "react";

/** The forms of a term in one language, the one to use first. */
export function FormsShown({ forms, lang }: { forms: readonly string[]; lang: string }): ReactNode {
  const [first, ...others] = forms;
  if (first === undefined) return "–";
  return (
    <span lang={lang}>
      <strong>{first}</strong>
      {others.length === 0 ? null : <span className="quiet"> · {others.join(" · ")}</span>}
    </span>
  );
}
