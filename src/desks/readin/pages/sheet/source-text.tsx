import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { useWords } from "../../../../web/language.tsx";
import { readinMessages } from "../messages/messages.ts";
import type { DraftShown, SheetView } from "../sheet-answers.ts";
import { type Paragraph, type Stretch, paragraphsOf, stretchesOf } from "./segments.ts";
import { languageOfText } from "./language-of-text.ts";

interface SourceTextProps {
  view: SheetView;
  drafts: readonly DraftShown[];
  current: string | null;
  onChoose: (id: string) => void;
}

/** The text as it was read in, with every draft's place marked; the one in hand is kept in sight. */
export function SourceText({ view, drafts, current, onChoose }: SourceTextProps): ReactNode {
  const { sheet: words } = useWords(readinMessages);
  const paragraphs = useMemo(() => paragraphsOf(view.text, drafts), [view.text, drafts]);
  const pane = useRef<HTMLElement>(null);
  useEffect(() => showIn(pane.current, current), [current]);
  return (
    <section className="sheet-source" aria-label={words.source} tabIndex={0} ref={pane}>
      {paragraphs.map((paragraph) => (
        <ParagraphShown
          key={paragraph.start}
          text={view.text}
          paragraph={paragraph}
          drafts={drafts}
          current={current}
          onChoose={onChoose}
        />
      ))}
    </section>
  );
}

/** Scrolls the pane alone, never the page: the eyes stay on the draft. */
function showIn(pane: HTMLElement | null, id: string | null): void {
  const mark = id === null ? null : pane?.querySelector<HTMLElement>(`[data-draft="${id}"]`);
  if (pane === null || mark === null || mark === undefined) return;
  const [outer, inner] = [pane.getBoundingClientRect(), mark.getBoundingClientRect()];
  if (inner.top >= outer.top && inner.bottom <= outer.bottom) return;
  pane.scrollTop += inner.top - outer.top - pane.clientHeight / 3;
}

interface ParagraphShownProps extends Omit<SourceTextProps, "view"> {
  text: string;
  paragraph: Paragraph;
}

function ParagraphShown({ text, paragraph, drafts, current, onChoose }: ParagraphShownProps): ReactNode {
  const { segments, start } = paragraph;
  const whole = text.slice(start, segments.at(-1)?.end ?? start);
  return (
    <p className="words" lang={languageOfText(whole)}>
      {stretchesOf(segments).map((stretch) => (
        <StretchShown
          key={stretch.start}
          text={text}
          stretch={stretch}
          state={drafts.find((one) => one.id === stretch.draft)?.state ?? null}
          isCurrent={stretch.draft === current}
          onChoose={onChoose}
        />
      ))}
    </p>
  );
}

interface StretchShownProps {
  text: string;
  stretch: Stretch;
  state: DraftShown["state"] | null;
  isCurrent: boolean;
  onChoose: (id: string) => void;
}

/** A click on a mark goes to its draft; by keyboard one goes there in the list. */
function StretchShown({ text, stretch, state, isCurrent, onChoose }: StretchShownProps): ReactNode {
  const { draft, segments } = stretch;
  const words = segments.map(({ start, end, trigger }) => {
    const run = text.slice(start, end);
    return trigger ? <b key={start}>{run}</b> : run;
  });
  if (draft === null) return words;
  return (
    <mark data-draft={draft} data-state={state} data-current={isCurrent} onClick={() => onChoose(draft)}>
      {words}
    </mark>
  );
}
