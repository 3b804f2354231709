import type { ReactNode } from "react";
import { ReleasingBar } from "../releasing-bar.tsx";
import type { TextDesk } from "./desk.ts";
import { usePrepared } from "./prepared.ts";

/** What is prepared on this text and its paragraphs, and the way to release it. */
export function Releasing({ desk }: { desk: TextDesk }): ReactNode {
  return <ReleasingBar prepared={usePrepared(desk)} onSent={() => void desk.again()} />;
}
