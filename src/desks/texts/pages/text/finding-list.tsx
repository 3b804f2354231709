import { type KeyboardEvent, type ReactNode, memo, useState } from "react";
import { useMessages, useWords } from "../../../../web/language.tsx";
import { useOfficeName } from "../../../../web/named.tsx";
import { marginMessages } from "../messages/margin/messages.ts";
import { standing } from "./finding-marks.ts";
import type { Checked, Finding, Severity } from "./findings.ts";
import { WaiveForm } from "./waive-form.tsx";

/** What one can do about a finding; each is given the paragraph it stands on. */
export interface FindingSteps {
  /** Opens the paragraph for writing at the very words. */
  correct: (paragraph: string, finding: Finding) => void;
  waive: (paragraph: string, finding: Finding, reason: string) => Promise<boolean>;
  takeBack: (paragraph: string, finding: Finding) => void;
  raise: (paragraph: string, finding: Finding, checked: Checked) => void;
  /** To the next finding of the text, the one before, or back to the paragraph. */
  walk: (paragraph: string, key: string, to: "next" | "previous" | "paragraph") => void;
}

interface FindingListProps {
  paragraph: string;
  checked: Checked | null;
  mayDraft: boolean;
  steps: FindingSteps;
  onActive: (number: number | null) => void;
}

/** The findings of one paragraph in its margin, the gravest first, and those our side lets pass. */
export const FindingList = memo(function FindingList(props: FindingListProps): ReactNode {
  const { paragraph, checked, mayDraft, steps, onActive } = props;
  const { findings: words } = useWords(marginMessages);
  const found = standing(checked);
  const waived = (checked?.findings ?? []).filter((one) => one.waived !== null);
  if (checked === null || found.length + waived.length === 0) return null;
  return (
    <div className="findings" role="group" aria-label={words.ofParagraph}>
      {found.length === 0 ? null : (
        <ol>
          {found.map((finding, at) => (
            <FindingShown
              key={finding.key}
              number={at + 1}
              {...{ paragraph, checked, finding, mayDraft, steps, onActive }}
            />
          ))}
        </ol>
      )}
      {waived.length === 0 ? null : (
        <details className="waived">
          <summary>{words.waived(waived.length)}</summary>
          <ul>
            {waived.map((finding) => (
              <WaivedShown key={finding.key} {...{ paragraph, finding, mayDraft, steps }} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
});

interface FindingShownProps extends Omit<FindingListProps, "checked"> {
  checked: Checked;
  finding: Finding;
  number: number;
}

function FindingShown(props: FindingShownProps): ReactNode {
  const { paragraph, checked, finding, number, mayDraft, steps, onActive } = props;
  const { findings: words } = useWords(marginMessages);
  const [waiving, setWaiving] = useState(false);
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const to = walksTo(event.key);
    if (to !== null) steps.walk(paragraph, finding.key, to);
    else if (event.key === "Enter" && mayDraft) steps.correct(paragraph, finding);
    else if (event.key === "w" && mayDraft) setWaiving(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <li
      tabIndex={-1}
      className="finding"
      data-finding={finding.key}
      data-severity={finding.severity}
      onKeyDown={onKey}
      onFocus={() => onActive(number)}
      onBlur={() => onActive(null)}
      onMouseEnter={() => onActive(number)}
      onMouseLeave={() => onActive(null)}
    >
      <p>
        <SeverityShown severity={finding.severity} /> {finding.message}
      </p>
      {waiving ? (
        <WaiveForm
          name={finding.key}
          onWaive={(reason) => steps.waive(paragraph, finding, reason)}
          onClose={() => setWaiving(false)}
        />
      ) : mayDraft ? (
        <p className="finding-steps">
          <button type="button" className="plain" onClick={() => steps.correct(paragraph, finding)}>
            {words.correct}
          </button>
          <button type="button" className="plain" onClick={() => setWaiving(true)}>
            {words.waive}
          </button>
          <button type="button" className="plain" onClick={() => steps.raise(paragraph, finding, checked)}>
            {words.raise}
          </button>
        </p>
      ) : null}
    </li>
  );
}

function walksTo(key: string): "next" | "previous" | "paragraph" | null {
  if (key === "f" || key === "ArrowDown") return "next";
  if (key === "F" || key === "ArrowUp") return "previous";
  return key === "Escape" ? "paragraph" : null;
}

/** How grave a finding is, by a word and a shape. */
export function SeverityShown({ severity }: { severity: Severity }): ReactNode {
  const { findings: words } = useWords(marginMessages);
  return (
    <strong className="severity" data-severity={severity}>
      {words.severities[severity]}
    </strong>
  );
}

interface WaivedShownProps {
  paragraph: string;
  finding: Finding;
  mayDraft: boolean;
  steps: FindingSteps;
}

function WaivedShown({ paragraph, finding, mayDraft, steps }: WaivedShownProps): ReactNode {
  const { findings: words } = useWords(marginMessages);
  const { day } = useMessages();
  const officeName = useOfficeName();
  const { waived } = finding;
  if (waived === null) return null;
  return (
    <li>
      {finding.message} <strong>{words.because(waived.reason)}</strong>{" "}
      <span className="quiet">{words.by(officeName(waived.office), day(new Date(waived.waivedAt)))}</span>{" "}
      {mayDraft ? (
        <button type="button" className="plain" onClick={() => steps.takeBack(paragraph, finding)}>
          {words.takeBack}
        </button>
      ) : null}
    </li>
  );
}
