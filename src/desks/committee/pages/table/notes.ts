import { type Asked, useAsked } from "../../../../web/answer.tsx";
import type { TableNote } from "../../home/table-notes.ts";

/** What our side has written on a meeting. */
export function useTableNotes(meeting: string): Asked<{ items: TableNote[] }> {
  return useAsked<{ items: TableNote[] }>(`/api/meetings/${meeting}/notes`);
}
