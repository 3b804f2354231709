import type { ReactNode } from "react";
import { ThingAnchor, useKindName } from "../../../../web/thing-link.tsx";
import type { NamedThings } from "../../../../web/answers.ts";
import { shortened, useThingName } from "./kind-words.ts";

/** A thing by its kind and its name, leading to the page on which it is shown. */
export function ThingHere({ id, named }: { id: string; named: NamedThings }): ReactNode {
  const { text, lang } = useThingName(named)(id);
  const kindName = useKindName();
  const found = named.things[id];
  return (
    <>
      <ThingAnchor kind={found?.kind ?? ""} id={id} within={found?.within}>
        <span lang={lang}>{shortened(text)}</span>
      </ThingAnchor>
      {found === undefined ? null : <span className="beneath">{kindName(found.kind)}</span>}
    </>
  );
}
