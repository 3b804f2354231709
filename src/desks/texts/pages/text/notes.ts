import { useMemo, useState } from "react";
import { useAsked } from "../../../../web/answer.tsx";
import type { Problem } from "../../../../web/client.ts";
import { useNode } from "../../../../web/session.tsx";

/** A note of our side on a paragraph, as this side's node answers it. */
export interface Note {
  id: string;
  entity: string;
  words: string;
  office: string;
  writtenAt: string;
}

/** Our side's notes on a text, and what one can do with them. Nothing of them is ever sent. */
export interface Notes {
  on: (entity: string) => readonly Note[];
  problem: Problem | null;
  /** Whether the node has kept the note. */
  write: (entity: string, words: string) => Promise<boolean>;
  remove: (note: Note) => Promise<void>;
}

const NONE: readonly Note[] = [];

export function useNotes(text: string, mayDraft: boolean): Notes {
  const { client } = useNode();
  const asked = useAsked<{ items: Note[] }>(mayDraft ? `/api/notes?text=${encodeURIComponent(text)}` : null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const items = asked.value?.items;
  const byEntity = useMemo(() => groupedByEntity(items ?? NONE), [items]);
  return {
    on: (entity) => byEntity.get(entity) ?? NONE,
    problem,
    write: async (entity, words) => {
      const answer = await client.ask("POST", "/api/notes", { text, entity, words });
      setProblem(answer.ok ? null : answer.problem);
      await asked.askAgain();
      return answer.ok;
    },
    remove: async ({ id }) => {
      const answer = await client.ask("DELETE", `/api/notes/${id}`);
      setProblem(answer.ok ? null : answer.problem);
      await asked.askAgain();
    },
  };
}

function groupedByEntity(notes: readonly Note[]): Map<string, Note[]> {
  const grouped = new Map<string, Note[]>();
  for (const note of notes) grouped.set(note.entity, [...(grouped.get(note.entity) ?? []), note]);
  return grouped;
}
