import type { ReactNode } from "react";
import type { PageProps } from "../../../../web/pages.ts";
import type { TextDesk } from "./desk.ts";
import { TextHead } from "./head.tsx";
import { Outline } from "./outline.tsx";
import { Releasing } from "./releasing.tsx";
import { TextRows } from "./rows.tsx";
import { Settings } from "./settings.tsx";
import { TextInHand } from "./text-in-hand.tsx";
import { useComparison } from "./use-comparison.ts";

/** A text the sides negotiate: paragraphs as rows, languages as columns, every side's words and how they stand. */
export function TextPage({ parameters, query }: PageProps): ReactNode {
  return (
    <TextInHand parameters={parameters}>
      {(desk) => <Text desk={desk} wanted={query.get("paragraph")} />}
    </TextInHand>
  );
}

function Text({ desk, wanted }: { desk: TextDesk; wanted: string | null }): ReactNode {
  const comparison = useComparison(desk);
  return (
    <article className="text">
      <TextHead desk={desk} />
      <Settings desk={desk} />
      <Outline desk={desk} />
      <TextRows desk={desk} comparison={comparison} wanted={wanted} />
      <Releasing desk={desk} />
    </article>
  );
}
