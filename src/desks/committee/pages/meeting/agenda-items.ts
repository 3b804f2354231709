import { useCallback, useEffect, useRef, useState } from "react";
import type { EntityView, Listing } from "../../../../web/answers.ts";
import type { Problem } from "../../../../web/client.ts";
import { useNews } from "../../../../web/events.ts";
import { useNode } from "../../../../web/session.tsx";
import { pointsIn } from "../../agenda.ts";

/** Every agenda item of a meeting that this node holds. */
export interface AgendaItems {
  /** Null before the first answer. */
  known: ReadonlyMap<string, EntityView> | null;
  problem: Problem | null;
  askAgain: () => Promise<void>;
}

/** The points that say they belong to a meeting, and those that any side's agenda lists; kept up to date. */
export function useAgendaItems(meeting: EntityView): AgendaItems {
  const { client } = useNode();
  const news = useNews();
  const [held, setHeld] = useState<Omit<AgendaItems, "askAgain">>({ known: null, problem: null });
  const turn = useRef(0);
  const listed = [
    ...new Set(
      Object.values(meeting.fields["agenda"]?.positions ?? {}).flatMap(({ value }) => pointsIn(value)),
    ),
  ].join(" ");
  const askAgain = useCallback(async () => {
    const own = (turn.current += 1);
    const page = new URLSearchParams({ kind: "agenda-item", text: meeting.id, limit: "1000" });
    const answer = await client.ask<Listing<EntityView>>("GET", `/api/entities?${page.toString()}`);
    if (!answer.ok) return setHeld((before) => ({ ...before, problem: answer.problem }));
    const found = new Map(
      answer.value.items.filter((one) => belongs(one, meeting.id)).map((one) => [one.id, one]),
    );
    const missing = listed.split(" ").filter((id) => id !== "" && !found.has(id));
    const others = await Promise.all(
      missing.map((id) => client.ask<EntityView>("GET", `/api/entities/${id}`)),
    );
    for (const other of others) if (other.ok) found.set(other.value.id, other.value);
    if (own === turn.current) setHeld({ known: found, problem: null });
  }, [client, meeting.id, listed]);
  useEffect(() => void askAgain(), [askAgain, news]);
  return { ...held, askAgain };
}

/** The search for a meeting's id finds its words anywhere; only points that name it as their meeting belong to it. */
function belongs(item: EntityView, meeting: string): boolean {
  return Object.values(item.fields["meeting"]?.positions ?? {}).some(({ value }) => value === meeting);
}
