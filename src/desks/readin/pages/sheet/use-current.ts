import { useEffect, useState } from "react";
import type { DraftShown } from "../sheet-answers.ts";

/** Which draft one is at, and what is open on it. */
export interface Current {
  id: string | null;
  choose: (id: string | null) => void;
  /** What is open on the draft one is at. */
  opened: "editor" | "splitting" | null;
  open: (what: "editor" | "splitting" | null) => void;
}

/** Starts at the first open draft. A draft that is gone (split, joined) leaves one at its first part or neighbour. */
export function useCurrent(drafts: readonly DraftShown[]): Current {
  const first = (drafts.find((one) => one.state === "open") ?? drafts[0])?.id ?? null;
  const [chosen, setChosen] = useState<string | null>(first);
  const [opened, setOpened] = useState<Current["opened"]>(null);
  const here = drafts.some((one) => one.id === chosen) ? chosen : near(drafts, chosen);
  useEffect(() => {
    if (here !== chosen) setChosen(here);
  }, [here, chosen]);
  return {
    id: here,
    opened,
    open: setOpened,
    choose: (id) => {
      setOpened(null);
      setChosen(id);
    },
  };
}

/** The part of a draft that was split, else the draft that follows its place. */
function near(drafts: readonly DraftShown[], id: string | null): string | null {
  if (id === null) return drafts[0]?.id ?? null;
  const start = Number.parseInt(id, 10);
  const found = drafts.find((one) => one.id.startsWith(`${id}.`)) ?? drafts.find((one) => one.start >= start);
  return (found ?? drafts.at(-1))?.id ?? null;
}
