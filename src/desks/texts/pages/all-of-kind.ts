import type { DraftView, EntityView, Listing } from "../../../web/answers.ts";
import { type Asked, useAsked } from "../../../web/answer.tsx";
import { isOfRecord } from "../../../web/events.ts";
import { useSession } from "../../../web/session.tsx";
import { atHome, paragraphsAtHome } from "./at-home.ts";

/** Everything of one kind that a list shows. */
export interface AllOfKind {
  /** Those that the record has. */
  listing: Asked<Listing<EntityView>>;
  /** Those that exist at home alone, the last changed first. */
  home: readonly EntityView[];
  /** Every draft of our side. */
  drafts: readonly DraftView[];
}

/** Asks for all of a kind, and again when the record has changed; our drafts also when one of them has. */
export function useAllOfKind(kind: string, limit: number): AllOfKind {
  const { may, parties } = useSession();
  const mayDraft = may["draft"] === true;
  const listing = useAsked<Listing<EntityView>>(`/api/entities?kind=${kind}&limit=${limit}`, isOfRecord);
  const drafts = useAsked<{ items: DraftView[] }>(mayDraft ? "/api/drafts" : null).value?.items ?? NONE;
  const participants = parties.map(({ id }) => id);
  const home = paragraphsAtHome(drafts, kind).map((id) => atHome(id, drafts, participants, true, kind));
  return { listing, home, drafts };
}

const NONE: readonly DraftView[] = [];
