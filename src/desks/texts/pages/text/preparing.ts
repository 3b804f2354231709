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
  prepare: (drafts: readonly ToPrepare[]) => Promise<boolean>;
  discard: (drafts: readonly Pick<ToPrepare, "entity" | "field">[]) => Promise<boolean>;
}

/** `onChanged` is called once the node has answered, whatever it answered. */
export function usePreparing(onChanged: () => void | Promise<void>): Preparing {
  const { client } = useNode();
  const [problem, setProblem] = useState<Problem | null>(null);
  return useMemo(() => {
    async function all(asks: readonly (() => ReturnType<typeof client.ask>)[]): Promise<boolean> {
      let failed: Problem | null = null;
      for (const ask of asks) {
        const answer = await ask();
        if (!answer.ok) failed ??= answer.problem;
      }
      setProblem(failed);
      await onChanged();
      return failed === null;
    }
    const address = ({ entity, field }: Pick<ToPrepare, "entity" | "field">) =>
      `/api/drafts/${entity}/${field}`;
    return {
      problem,
      prepare: (drafts) =>
        all(
          drafts.map((one) => () => {
            const { value, kind } = one;
            return client.ask("PUT", address(one), kind === undefined ? { value } : { value, kind });
          }),
        ),
      discard: (drafts) => all(drafts.map((one) => () => client.ask("DELETE", address(one)))),
    };
  }, [client, problem, onChanged]);
}
