import { useRef } from "react";
import type { DraftView, EntityView } from "../../../web/answers.ts";
import { type Asked, useAsked } from "../../../web/answer.tsx";
import { isOfRecord } from "../../../web/events.ts";
import { useSession } from "../../../web/session.tsx";
import { atHome } from "./at-home.ts";

/** An entity as a page works on it, with all of our side's drafts. */
export interface EntityInHand {
  asked: Asked<EntityView>;
  drafts: Asked<{ items: DraftView[] }>;
  /** The kind to be opened by the first release, where the entity exists at home alone. */
  opening: string | null;
}

/**
 * Asks for an entity; one that is ours and unknown to the record is the one our drafts make. A page that keeps `own`
 * drafts by itself looks for them there alone, and asks for the entity only when the record has changed.
 */
export function useEntityInHand(
  id: string,
  kind: string,
  own: EntityInHand["drafts"] | null = null,
): EntityInHand {
  const { party, parties, may } = useSession();
  const asked = useAsked<EntityView>(`/api/entities/${id}`, own === null ? undefined : isOfRecord);
  const listed = useAsked<{ items: DraftView[] }>(
    own === null && may["draft"] === true ? "/api/drafts" : null,
  );
  const drafts = own ?? listed;
  const unknown = useUnknown(asked);
  if (!unknown || !id.startsWith(`${party}/`) || drafts.value === null)
    return { asked, drafts, opening: null };
  const participants = parties.map((one) => one.id);
  const view = atHome(id, drafts.value.items, participants, may["draft"] === true, kind);
  const home = { ...drafts, answer: { ok: true as const, value: view }, value: view };
  return { asked: { ...home, askAgain: asked.askAgain }, drafts, opening: kind };
}

/**
 * Whether the record does not know what was asked for, by the last answer that told. Where none comes since, what exists at
 * home alone stays on the page.
 */
export function useUnknown({ answer }: Asked<EntityView>): boolean {
  const unknown = useRef(false);
  if (answer === null || answer.ok) unknown.current = false;
  else if (answer.problem.code === "entity-unknown") unknown.current = true;
  return unknown.current;
}
