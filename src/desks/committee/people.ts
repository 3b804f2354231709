import { type Office, nameOn } from "../../../mechanisms/office.ts";
import type { Words } from "../commitments/item.ts";
import type { Head, Meeting } from "./meeting-view.ts";
import { inOrder } from "./numbering.ts";

/** Who led a party's delegation then and last; `changed` is null where one of the two is not known. */
export interface HeadChange {
  party: string;
  before: Head | null;
  /** The last one known since, and at which meeting. */
  after: Head | null;
  at: string | null;
  changed: boolean | null;
}

/**
 * Changes of heads of delegation between one meeting and the ones after it, up to a day. Whoever led last counts, at
 * whichever of these meetings; two heads are one person where their own names are the same.
 */
export function headChanges(
  before: Meeting | null,
  since: readonly Meeting[],
  parties: readonly string[],
): HeadChange[] {
  const later = inOrder(since);
  return parties.map((party) => {
    const old = before?.heads.find((one) => one.party === party) ?? null;
    const met = later.findLast((meeting) => meeting.heads.some((one) => one.party === party));
    const now = met?.heads.find((one) => one.party === party) ?? null;
    const changed = old === null || now === null ? null : old.nameLocal !== now.nameLocal;
    return { party, before: old, after: now, at: met?.id ?? null, changed };
  });
}

/** An office that was called otherwise on the first day than on the second. */
export interface OfficeRenamed {
  office: string;
  party: string;
  from: Words;
  to: Words;
}

/** The offices whose names changed after `since`, up to and with `day`; and those that came into being. */
export function officesRenamed(offices: readonly Office[], since: string, day: string): OfficeRenamed[] {
  return offices.flatMap((office) => {
    const [from, to] = [nameOn(office, since), nameOn(office, day)];
    const isOther = Object.keys(to).some((language) => from[language] !== to[language]);
    return isOther ? [{ office: office.id, party: office.party, from, to }] : [];
  });
}
