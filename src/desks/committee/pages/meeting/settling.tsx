import type { ReactNode } from "react";
import type { EntityView, LogView } from "../../../../web/answers.ts";
import { Fingerprint } from "../../../../web/fingerprint.tsx";
import { useLanguage, useMessages, useWords } from "../../../../web/language.tsx";
import { Standing } from "../../../../web/standing.tsx";
import { WordsShown } from "../../../../web/words-shown.tsx";
import { SettledTexts } from "../../../texts/pages/settled-texts.tsx";
import { Moves, UnitStep } from "../../../texts/pages/unit-step.tsx";
import { type EntitySeen, isInForce } from "../../in-force.ts";
import { type MeetingsMessages, meetingsMessages } from "../messages/messages.ts";

/** One value that is settled with a unit, in words. */
export interface ShownValue {
  key: string;
  label: string;
  lang: string;
  words: string;
}

interface SettlingProps {
  entity: EntityView;
  unit: string;
  /** What the unit is called in a heading, and in a sentence about adopting it. */
  title: string;
  adoptTitle: string;
  logs: readonly LogView[] | null;
  draftsLeft: boolean;
  /** What is signed, shown whole. */
  shown: readonly ShownValue[];
  label: (field: string) => string;
  /** What its digest lists besides its own fields: the points of an agenda. */
  children?: readonly EntitySeen[];
  /** What is said and would not be settled with it, in a sentence; null where nothing is left out. */
  beware?: string | null;
  onChanged: () => void;
}

/** Where one unit stands on the way to being settled, and the step that is ours. */
export function Settling(props: SettlingProps): ReactNode {
  const { entity, unit: name, title, adoptTitle, logs, draftsLeft, shown, label, onChanged } = props;
  const { settling: words } = useWords(meetingsMessages);
  const unit = entity.units[name];
  if (unit === undefined) return null;
  const { adoptable } = unit;
  const current = isInForce(entity, name, props.children ?? []);
  return (
    <section className="settling">
      <h3>
        {title} {current ? <Standing state="settled" /> : null}
      </h3>
      <SettledTexts unit={unit} logs={logs} current={current} />
      {current ? null : <Moves unit={unit} />}
      {props.beware == null ? null : <p className="warned">{props.beware}</p>}
      {current ? null : adoptable.ok ? (
        <UnitStep
          {...{ entity, draftsLeft, onChanged, adoptTitle }}
          unit={name}
          digest={adoptable.digest}
          ready={words.ready}
        >
          <ShownWhole shown={shown} digest={adoptable.digest} />
        </UnitStep>
      ) : (
        <p className="quiet">
          {words.notYet} {whyNot(words, adoptable.code, adoptable.field, label)}
        </p>
      )}
    </section>
  );
}

function whyNot(
  { why }: MeetingsMessages["settling"],
  code: string,
  field: string | undefined,
  label: (field: string) => string,
): string {
  const named = field === undefined ? "" : label(field);
  switch (code) {
    case "bracketed":
    case "unreadable":
    case "required-field-silent":
      return why[code](named);
    case "nothing-said":
    case "child-missing":
      return why[code];
    default:
      return why.other;
  }
}

function ShownWhole({ shown, digest }: { shown: readonly ShownValue[]; digest: string }): ReactNode {
  const { settling: words } = useWords(meetingsMessages);
  const { ceremony } = useMessages();
  const { language } = useLanguage();
  return (
    <>
      <p>{words.meaning}</p>
      <p className="label">{ceremony.shown}</p>
      <dl className="prepared">
        {shown.map((one) => (
          <div key={one.key}>
            <dt lang={language}>{one.label}</dt>
            <dd>
              <WordsShown text={one.words} lang={one.lang} />
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <span className="label">{ceremony.fingerprint}</span> <Fingerprint of={digest} whole />
      </p>
    </>
  );
}
