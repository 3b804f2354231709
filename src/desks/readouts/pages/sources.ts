import { useEffect, useState } from "react";
import type { EntityView, Listing } from "../../../web/answers.ts";
import { useNews } from "../../../web/events.ts";
import { useNode } from "../../../web/session.tsx";
import type { SourceParagraph } from "../accounts.ts";

/** The adopted texts of a meeting as sources: their paragraphs in their order, with the words that were adopted. */
export interface Sources {
  paragraphs: SourceParagraph[];
  /** Texts of the meeting that are not adopted: no account can be drafted from them. */
  notAdopted: string[];
}

/** Null while they are being read. */
export function useSources(texts: readonly string[]): Sources | null {
  const { client } = useNode();
  const news = useNews();
  const [sources, setSources] = useState<Sources | null>(null);
  const key = texts.join(" ");
  useEffect(() => {
    let wanted = true;
    async function read(): Promise<void> {
      const found: Sources = { paragraphs: [], notAdopted: [] };
      for (const id of key.split(" ").filter((one) => one !== "")) {
        const text = await client.ask<EntityView>("GET", `/api/entities/${id}`);
        const page = new URLSearchParams({ kind: "paragraph", text: id, limit: "1000" });
        const all = await client.ask<Listing<EntityView>>("GET", `/api/entities?${page.toString()}`);
        if (!text.ok || !all.ok) continue;
        addText(found, text.value, all.value.items);
      }
      if (wanted) setSources(found);
    }
    void read();
    return () => {
      wanted = false;
    };
  }, [client, key, news]);
  return sources;
}

function addText(found: Sources, text: EntityView, all: readonly EntityView[]): void {
  const order = text.units["text"]?.settledValues?.["order"];
  if (!Array.isArray(order)) {
    found.notAdopted.push(text.id);
    return;
  }
  for (const id of order.map(String)) {
    const paragraph = all.find((one) => one.id === id);
    if (paragraph === undefined || !isIncluded(paragraph)) continue;
    found.paragraphs.push({ id, number: found.paragraphs.length + 1, words: wordsOf(paragraph) });
  }
}

function isIncluded({ participants, fields }: EntityView): boolean {
  return participants.every((party) => fields["included"]?.positions[party]?.value === true);
}

/** The words on which every side agrees: those that were adopted, unless one has moved on since. */
function wordsOf({ fields }: EntityView): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, { standing, positions }]) => {
      if (!field.startsWith("wording.") || standing === "bracketed" || standing === "unreadable") return [];
      const said = Object.values(positions).find((one) => one.state === "said")?.value;
      return typeof said === "string" ? [[field.slice("wording.".length), said] as const] : [];
    }),
  );
}
