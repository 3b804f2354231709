import type { EntityView } from "../../../../web/answers.ts";
import type { ToPrepare } from "../../../texts/pages/text/preparing.ts";
import { theirValue } from "../../../texts/pages/text/changing.ts";
import type { FieldDrafts } from "../../../texts/pages/text/row.ts";
import { moved, pointsIn } from "../../agenda.ts";
import { saidIn } from "../../joint-values.ts";
import type { Offer } from "../../meetings/shapes.ts";
import { AGENDA_ITEM, type MeetingDesk, type PointRow } from "./desk.ts";

/** What a person can do to the agenda. Each prepares drafts at home; nothing is sent. */
export interface Changing {
  /** What was asked for is not at our server yet: a place in the order would be counted in half an agenda. */
  busy: boolean;
  move: (row: PointRow, by: number) => void;
  add: () => string;
  takeOver: (offers: readonly Offer[]) => void;
  setIncluded: (row: PointRow, included: boolean) => void;
  discard: (row: PointRow) => void;
  takeAllTheirs: () => void;
}

export function changingOf(desk: MeetingDesk, own: string): Changing {
  const { meeting, rows, preparing } = desk;
  const prepare = (drafts: readonly ToPrepare[]) => void preparing.prepare(drafts);
  const standing = rows.filter((row) => row.number !== null).map((row) => row.id);
  const agenda = (value: readonly string[]): ToPrepare => ({
    entity: meeting.id,
    field: "agenda",
    value,
    kind: desk.opening ?? undefined,
  });
  return {
    busy: desk.busy,
    move: (row, by) => prepare([agenda(moved(standing, row.id, by))]),
    add: () => {
      const id = freshPoint(meeting.id, own);
      prepare([...pointDrafts(id, meeting.id, {}), agenda([...standing, id])]);
      return id;
    },
    takeOver: (offers) => {
      const taken = offers.map((one) => ({ id: freshPoint(meeting.id, own), offer: one }));
      prepare([
        ...taken.flatMap(({ id, offer }) => pointDrafts(id, meeting.id, offer)),
        agenda([...standing, ...taken.map((one) => one.id)]),
      ]);
    },
    setIncluded: (row, included) => {
      const field = meeting.fields["agenda"];
      const listed = pointsIn(field === undefined ? undefined : saidIn(field, own)).includes(row.id);
      prepare([
        { entity: row.id, field: "included", value: included, kind: row.opening ?? undefined },
        ...(included && !listed ? [agenda(standing)] : []),
      ]);
    },
    discard: (row) => {
      const fields = Object.keys(row.drafts).map((field) => ({ entity: row.id, field }));
      const rest = standing.filter((id) => id !== row.id);
      void preparing
        .discard(fields)
        .then(() => (row.opening === null ? true : preparing.prepare([agenda(rest)])));
    },
    takeAllTheirs: () => prepare(allTheirs(desk, own)),
  };
}

function freshPoint(meeting: string, own: string): string {
  const name = meeting.slice(meeting.indexOf("/") + 1).slice(0, 60);
  return `${own}/${name}.a-${crypto.randomUUID().slice(0, 8)}`;
}

/** Everything a new point says from the beginning. */
function pointDrafts(id: string, meeting: string, offer: Partial<Offer>): ToPrepare[] {
  const { title = {}, workstream = null, carriedFrom = null, about = [] } = offer;
  const values: Record<string, unknown> = {
    meeting,
    included: true,
    ...Object.fromEntries(Object.entries(title).map(([language, words]) => [`title.${language}`, words])),
    ...(workstream === null ? {} : { workstream }),
    ...(carriedFrom === null ? {} : { carriedFrom }),
    ...(about.length === 0 ? {} : { about }),
  };
  return Object.entries(values).map(([field, value]) => ({ entity: id, field, value, kind: AGENDA_ITEM }));
}

/** What is taken when all of theirs is: joint fields of the meeting and its points on which we are silent. */
export function allTheirs({ meeting, rows, drafts }: MeetingDesk, own: string): ToPrepare[] {
  const silentOn = (entity: EntityView, prepared: FieldDrafts): ToPrepare[] =>
    Object.entries(entity.fields).flatMap(([field, view]) => {
      const isOpen = view.holder === "joint" && view.positions[own] === undefined && !(field in prepared);
      const value = isOpen ? theirValue(view, own) : undefined;
      return value === undefined ? [] : [{ entity: entity.id, field, value }];
    });
  return [...silentOn(meeting, drafts), ...rows.flatMap((row) => silentOn(row.view, row.drafts))];
}
