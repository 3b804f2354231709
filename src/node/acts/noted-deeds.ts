import type { Noted } from "../../desks/offices/noted.ts";
import type { Decided, ListedAct } from "./decide.ts";

/** Which deeds a dispatch holds, each with what its acts are about. */
export function deedsOf({ listed }: Decided): Map<Noted, string[]> {
  const found = new Map<Noted, string[]>();
  for (const { act, entity, id } of listed) {
    const deed = notedAs[act];
    found.set(deed, [...(found.get(deed) ?? []), entity ?? id]);
  }
  return found;
}

const notedAs: Record<ListedAct["act"], Noted> = {
  open: "released",
  say: "released",
  erase: "released",
  decline: "released",
  publish: "released",
  "publish-own": "released",
  adopt: "adopted",
  register: "key-registered",
  revoke: "key-revoked",
};
