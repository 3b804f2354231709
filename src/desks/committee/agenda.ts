import { idsIn, shownOrder } from "../texts/order.ts";
import type { EntitySeen } from "../texts/view.ts";
import { type Membership, membershipOf } from "../texts/membership.ts";

export { insertedAfter, moved } from "../texts/order.ts";
export type { Membership };
export { membershipOf };

/** The ids in a value of `agenda`; anything else in it is passed over. */
export const pointsIn = idsIn;

/**
 * One order in which a page can show every point that any side lists: ours first (the draft, else our position), and what
 * another side has beside it after the point that precedes it there. `strays` stand at the end.
 */
export function agendaOrder(
  meeting: EntitySeen,
  own: string,
  draft: unknown,
  strays: readonly string[],
): string[] {
  const { agenda } = meeting.fields;
  const fields = agenda === undefined ? {} : { order: agenda };
  return shownOrder({ ...meeting, fields }, own, draft, strays);
}
