import { useMemo, useState } from "react";
import type { Problem } from "../../../../web/client.ts";
import { useNode } from "../../../../web/session.tsx";

/** One value to prepare; `kind` where the first release opens its entity. */
export interface ToPrepare {
  entity: string;
  field: string;
  value: unknown;
  kind?: string | undefined;
}

/** Prepares positions at home: drafts of this side's node that nobody else sees. */
export interface Preparing {
  problem: Problem | null;
  /** All of them in one request, of which all are kept or none. */
  prepare: (drafts: readonly ToPrepare[]) => Promise<boolean>;
  discard: (drafts: readonly Pick<ToPrepare, "entity" | "field">[]) => Promise<boolean>;
}

/** `onChanged` is called once the node has answered, whatever it answered. */
export function usePreparing(onChanged: () => void | Promise<void>): Preparing {
  const { client } = useNode();
  const [problem, setProblem] = useState<Problem | null>(null);
  return useMemo(() => {
    async function told(failed: Problem | null): Promise<boolean> {
      setProblem(failed);
      await onChanged();
      return failed === null;
    }
    return {
      problem,
      prepare: async (drafts) => {
        if (drafts.length === 0) return told(null);
        const answer = await client.ask("POST", "/api/drafts", { drafts });
        return told(answer.ok ? null : answer.problem);
      },
      discard: async (drafts) => {
        let failed: Problem | null = null;
        for (const { entity, field } of drafts) {
          const answer = await client.ask("DELETE", `/api/drafts/${entity}/${field}`);
          if (!answer.ok) failed ??= answer.problem;
        }
        return told(failed);
      },
    };
  }, [client, problem, onChanged]);
}
