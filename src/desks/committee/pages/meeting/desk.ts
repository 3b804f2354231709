import { useCallback, useMemo, useRef, useState } from "react";
import type { DraftView, EntityView } from "../../../../web/answers.ts";
import { type Asked, useAsked } from "../../../../web/answer.tsx";
import { useSession } from "../../../../web/session.tsx";
import { atHome } from "../../../texts/pages/at-home.ts";
import type { EntityInHand } from "../../../texts/pages/entity-in-hand.ts";
import { type Preparing, usePreparing } from "../../../texts/pages/text/preparing.ts";
import { type FieldDrafts, draftsByEntity } from "../../../texts/pages/text/row.ts";
import { type Membership, agendaOrder, membershipOf } from "../../agenda.ts";
import type { MeetingAround, MeetingsShown } from "../../meetings/shapes.ts";
import { type AgendaItems, useAgendaItems } from "./agenda-items.ts";

/** The kinds, as their declarations name them. */
export const MEETING = "meeting";
export const AGENDA_ITEM = "agenda-item";

/** One point of the agenda as the page shows it. */
export interface PointRow {
  id: string;
  /** Its place among what stands on the agenda or is proposed; null for a point that every side leaves out. */
  number: number | null;
  view: EntityView;
  /** The kind to be opened by the first release, where the point exists at home alone. */
  opening: string | null;
  drafts: FieldDrafts;
  membership: Membership;
}

/** A meeting, its agenda and our drafts of both, as its pages work on them. */
export interface MeetingDesk {
  meeting: EntityView;
  opening: string | null;
  drafts: FieldDrafts;
  draftsAskedAt: number;
  /** Every draft of our side: what waits may belong to a commitment or a text of this meeting. */
  allDrafts: readonly DraftView[];
  rows: readonly PointRow[];
  items: AgendaItems;
  around: Asked<MeetingAround>;
  committee: Asked<MeetingsShown>;
  preparing: Preparing;
  /** Drafts are on their way to our server: what is released now would be only a part of them. */
  busy: boolean;
  again: () => Promise<void>;
}

/** Brings together what the pages of one meeting need. */
export function useMeetingDesk(meeting: EntityView, hand: EntityInHand): MeetingDesk {
  const items = useAgendaItems(meeting);
  const allDrafts = hand.drafts.value?.items ?? NO_DRAFTS;
  const byEntity = useMemo(() => draftsByEntity(allDrafts), [allDrafts]);
  const drafts = byEntity.get(meeting.id) ?? NO_FIELDS;
  const committee = useAsked<MeetingsShown>("/api/meetings");
  const around = useAround(meeting, drafts["series"]?.value, hand.opening !== null);
  const rows = useRows({ meeting, items, allDrafts, byEntity });
  const again = useAgain(hand, items, around);
  return {
    meeting,
    opening: hand.opening,
    drafts,
    draftsAskedAt: hand.drafts.askedAt,
    allDrafts,
    rows,
    items,
    around,
    committee,
    ...useBusyPreparing(again),
    again,
  };
}

/** One after the other, in the order in which they were asked for: the last word on a field is the last one said. */
function useBusyPreparing(again: () => Promise<void>): Pick<MeetingDesk, "preparing" | "busy"> {
  const { problem, prepare, discard } = usePreparing(again);
  const [under, setUnder] = useState(0);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const inTurn =
    <T extends readonly unknown[]>(work: (...given: T) => Promise<boolean>) =>
    (...given: T): Promise<boolean> => {
      setUnder((count) => count + 1);
      const own = last.current.then(() => work(...given));
      last.current = own.catch(() => null).finally(() => setUnder((count) => count - 1));
      return own;
    };
  return {
    busy: under > 0,
    preparing: { problem, prepare: inTurn(prepare), discard: inTurn(discard) },
  };
}

const NO_DRAFTS: readonly DraftView[] = [];
const NO_FIELDS: FieldDrafts = {};

/** A meeting at home is unknown to the record; its series says what stands around it. */
function useAround(meeting: EntityView, series: unknown, isAtHome: boolean): Asked<MeetingAround> {
  const asked = new URLSearchParams(isAtHome && typeof series === "string" ? { series } : {});
  return useAsked<MeetingAround>(`/api/meetings/${meeting.id}?${asked.toString()}`);
}

interface RowSources {
  meeting: EntityView;
  items: AgendaItems;
  allDrafts: readonly DraftView[];
  byEntity: ReadonlyMap<string, FieldDrafts>;
}

function useRows({ meeting, items, allDrafts, byEntity }: RowSources): readonly PointRow[] {
  const { party, may } = useSession();
  return useMemo(() => {
    const { known } = items;
    if (known === null) return [];
    const home = allDrafts
      .filter(
        (one) =>
          one.kind === AGENDA_ITEM &&
          one.field === "meeting" &&
          one.value === meeting.id &&
          !known.has(one.entity),
      )
      .map((one) => one.entity);
    const draft = byEntity.get(meeting.id)?.["agenda"]?.value;
    const order = agendaOrder(meeting, party, draft, [...known.keys(), ...home]);
    let number = 0;
    return order.flatMap((id): PointRow[] => {
      const held = known.get(id);
      if (held === undefined && !home.includes(id)) return [];
      const view = held ?? atHome(id, allDrafts, meeting.participants, may["draft"] === true, AGENDA_ITEM);
      const membership = membershipOf(held ?? null);
      const place = membership.state === "gone" ? null : (number += 1);
      const opening = held === undefined ? AGENDA_ITEM : null;
      return [{ id, number: place, view, opening, drafts: byEntity.get(id) ?? NO_FIELDS, membership }];
    });
  }, [meeting, items, allDrafts, byEntity, party, may]);
}

function useAgain(hand: EntityInHand, items: AgendaItems, around: Asked<MeetingAround>): () => Promise<void> {
  const all = useRef({ hand, items, around });
  all.current = { hand, items, around };
  return useCallback(async () => {
    const now = all.current;
    await Promise.all([
      now.hand.asked.askAgain(),
      now.hand.drafts.askAgain(),
      now.items.askAgain(),
      now.around.askAgain(),
    ]);
  }, []);
}
