import type { ReactNode } from "react";
import type { Prepared } from "./release.tsx";
import { WordsShown } from "./words-shown.tsx";

/** What is prepared, word for word; where it is of several things, each under its name. */
export function PreparedList({ prepared }: { prepared: readonly Prepared[] }): ReactNode {
  return grouped(prepared).map((group) => (
    <div key={group[0]?.entity}>
      {group[0]?.of === undefined ? null : (
        <p className="prepared-of" lang={group[0].of.lang}>
          {group[0].of.text}
        </p>
      )}
      <dl className="prepared">
        {group.map((one) => (
          <div key={`${one.entity} ${one.field}`}>
            <dt>{one.label}</dt>
            <dd>
              <WordsShown text={one.words} lang={one.lang} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  ));
}

/** One group for each thing that has a name here, in their order; what has none is all in one. */
function grouped(prepared: readonly Prepared[]): Prepared[][] {
  const groups = new Map<string, Prepared[]>();
  for (const one of prepared) {
    const key = one.of === undefined ? "" : one.entity;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}
