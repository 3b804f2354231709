import type { ReactNode } from "react";
import { NO_CONNECTION } from "./client.ts";
import { ProblemNotice } from "./problem.tsx";
import { useNode } from "./session.tsx";

/** What stands in place of a page whose script did not arrive: the server is away, or has another version by now. */
export function Unreached(): ReactNode {
  const { client } = useNode();
  async function tryAgain(): Promise<void> {
    const answer = await client.ask("GET", "/api/session");
    // A script that failed once is not asked for again by every browser; the page itself is.
    if (answer.ok) location.reload();
  }
  return (
    <ProblemNotice
      problem={{ status: 0, code: NO_CONNECTION, title: "", detail: "", whatToDo: "" }}
      onTryAgain={tryAgain}
    />
  );
}
