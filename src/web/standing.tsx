import type { ReactNode } from "react";
import type { StandingName } from "./answers.ts";
import { useMessages } from "./language.tsx";

/** The shape of each standing, drawn so that it differs without colour: see the strokes, not the tint. */
const shapes: Record<StandingName, ReactNode> = {
  silent: <circle cx="8" cy="8" r="5.5" fill="none" strokeDasharray="2.2 2.2" />,
  open: (
    <>
      <circle cx="8" cy="8" r="5.5" fill="none" />
      <path d="M8 2.5a5.5 5.5 0 0 0 0 11z" stroke="none" />
    </>
  ),
  provisional: (
    <>
      <path d="M7 2.6a5.5 5.5 0 0 0 0 10.8z" stroke="none" />
      <path d="M9 2.6a5.5 5.5 0 0 1 0 10.8z" stroke="none" />
    </>
  ),
  bracketed: <path d="M6 2.5H3v11h3M10 2.5h3v11h-3" fill="none" />,
  unreadable: <path d="M2.5 8a5.5 5.5 0 1 1 11 0 5.5 5.5 0 1 1-11 0M4 12 12 4" fill="none" />,
  settled: (
    <>
      <circle cx="8" cy="8" r="6.3" stroke="none" />
      <path className="standing-tick" d="m5 8.2 2.1 2.2L11 6" fill="none" />
    </>
  ),
};

/** How a joint thing stands: a shape and a word, always both. */
export function Standing({ state, children }: { state: StandingName; children?: ReactNode }): ReactNode {
  const { standing } = useMessages();
  return (
    <span className="standing" data-standing={state}>
      <svg className="standing-shape" viewBox="0 0 16 16" aria-hidden="true">
        {shapes[state]}
      </svg>
      <span>{standing[state]}</span>
      {children}
    </span>
  );
}
