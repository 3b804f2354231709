import type { Mechanism } from "../../../mechanisms/mechanism.ts";
import { type Office, type OfficeRole, nameOn } from "../../../mechanisms/office.ts";
import type { Texts } from "../../../mechanisms/texts.ts";

/** The office whose sign-in the operator gets: the one asked for, else the first secretary of this side. */
export function operatorsOffice(mechanism: Mechanism, party: string, wanted: string | null): Office | null {
  const own = mechanism.offices.filter((one) => one.party === party);
  if (wanted !== null) return own.find((one) => one.id === wanted) ?? null;
  return own.find((one) => one.role === "secretary") ?? null;
}

/** An office of this side, or null. */
export function ownOffice(mechanism: Mechanism, party: string, id: string): Office | null {
  return mechanism.offices.find((one) => one.party === party && one.id === id) ?? null;
}

export interface OfficeView {
  name: string;
  names: Texts;
  role: OfficeRole;
}

/** An office as answers show it, with its name of the day (`YYYY-MM-DD`). */
export function officeView(office: Office, day: string): OfficeView {
  return { name: office.id, names: nameOn(office, day), role: office.role };
}
