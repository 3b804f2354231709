import type { ReactNode } from "react";
import { ReleaseBar } from "../../../../web/release-bar.tsx";
import type { TextDesk } from "./desk.ts";
import { usePrepared } from "./prepared.ts";

/** What is prepared on this text and its paragraphs, and the way to release it. */
export function Releasing({ desk }: { desk: TextDesk }): ReactNode {
  return <ReleaseBar prepared={usePrepared(desk)} drafts={desk.allDrafts} onSent={() => void desk.again()} />;
}
