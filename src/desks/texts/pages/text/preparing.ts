import { useMemo, useState } from "react";
import type { Problem } from "../../../../web/client.ts";
import { useNode } from "../../../../web/session.tsx";
import { type Part, keepInParts } from "./in-parts.ts";

/** One value to prepare; `kind` where the first release opens its entity. */
export interface ToPrepare {
  entity: string;
  field: string;
  value: unknown;
  kind?: string | undefined;
}

type DraftOf = Pick<ToPrepare, "entity" | "field">;

/** Prepares positions at home: drafts of this side's node that nobody else sees. */
export interface Preparing {
  problem: Problem | null;
  /** Keeps all of them, and discards others with them: all is done or nothing. */
  prepare: (drafts: readonly ToPrepare[], discard?: readonly DraftOf[]) => Promise<boolean>;
  discard: (drafts: readonly DraftOf[]) => Promise<boolean>;
}

/** `onChanged` is called once the node has answered, whatever it answered. */
export function usePreparing(onChanged: () => void | Promise<void>): Preparing {
  const { client } = useNode();
  const [problem, setProblem] = useState<Problem | null>(null);
  return useMemo(() => {
    async function ask(part: Part<ToPrepare>): Promise<Problem | null> {
      const answer = await client.ask("POST", "/api/drafts", part);
      return answer.ok ? null : answer.problem;
    }
    async function told(failed: Problem | null): Promise<boolean> {
      setProblem(failed);
      await onChanged();
      return failed === null;
    }
    async function prepare(drafts: readonly ToPrepare[], discard: readonly DraftOf[] = []): Promise<boolean> {
      if (drafts.length + discard.length === 0) return told(null);
      return told(await keepInParts(ask, drafts, discard));
    }
    return { problem, prepare, discard: (drafts) => prepare([], drafts) };
  }, [client, problem, onChanged]);
}
