import type { Mechanism } from "../../../mechanisms/mechanism.ts";
import type { ObserverRecord } from "../../../mechanisms/observer/record.ts";
import type { Kind } from "../../record/kind/kind.ts";
import type { Json } from "../../record/verify/canonical.ts";
import type { Citation } from "../../record/verify/envelope.ts";
import type { Reader } from "../../record/storage/door.ts";
import { type Item, observerReference } from "../commitments/item.ts";
import { observedItems } from "../commitments/observed-item.ts";
import { type Meeting, observedMeeting } from "../committee/meeting-view.ts";
import type { SearchDocument } from "../search/search-index.ts";
import { backgroundDocuments } from "../search/documents.ts";
import { type Readable, readableBackground } from "../search/shown.ts";

/** Values of settled revisions from which a side has moved on, by the place of one adoption of each. */
export type ReadSettled = (
  reader: Reader,
  adoptions: readonly Citation[],
) => Promise<Map<string, Readonly<Record<string, Json>>>>;

export interface ReadingSetting {
  mechanism: Mechanism;
  record: ObserverRecord;
  party: string;
  kinds: readonly Kind[];
  readSettled: ReadSettled;
}

/** A setting with what follows from it alone, made once. */
export interface Prepared extends ReadingSetting {
  kindNamed: (name: string) => Kind | null;
  observedItems: ReadonlyMap<string, Item>;
  observedMeetings: ReadonlyMap<string, Meeting>;
  /** What is found and never changes while the node runs. */
  background: readonly SearchDocument[];
  readableBackground: ReadonlyMap<string, Readable>;
  /** This side's own offices. */
  offices: readonly string[];
}

export function prepare(setting: ReadingSetting): Prepared {
  const { mechanism, record, party, kinds } = setting;
  const byName = new Map(kinds.map((kind) => [kind.name, kind]));
  return {
    ...setting,
    kindNamed: (name) => byName.get(name) ?? null,
    observedItems: new Map(observedItems(record, mechanism).map((one) => [one.id, one])),
    observedMeetings: new Map(
      record.meetings.map((one) => [observerReference(one.id), observedMeeting(one)]),
    ),
    background: backgroundDocuments(record, mechanism),
    readableBackground: readableBackground(record, mechanism),
    offices: mechanism.offices.filter((one) => one.party === party).map((one) => one.id),
  };
}
