import { useEffect, useRef, useState } from "react";
import { forget, keep, kept } from "../../../../web/kept.ts";
import { useNode, useSession } from "../../../../web/session.tsx";
import type { Delegate, DelegationList } from "../../delegation-list.ts";

/** Our list in hand: every change is on this device first and at our server within a second. */
export interface OwnList {
  list: DelegationList;
  saving: "saved" | "saving" | "offline";
  change: (next: Partial<DelegationList>) => void;
  changeMember: (at: number, next: Partial<Delegate>) => void;
  clear: () => void;
}

const QUIET = 500;

export function useOwnList(meeting: string, server: DelegationList | null, today: string): OwnList {
  const { client } = useNode();
  const { party } = useSession();
  const key = `concord.typed ${party} delegation ${meeting}`;
  const [list, setList] = useState(() => readKept(kept(key)) ?? server ?? { asOf: today, members: [] });
  const [saving, setSaving] = useState<OwnList["saving"]>("saved");
  const latest = useRef(list);
  latest.current = list;
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (turn === 0) return;
    const timer = setTimeout(() => {
      const sent = latest.current;
      void client.ask("PUT", `/api/meetings/${meeting}/delegation`, named(sent)).then((answer) => {
        if (latest.current !== sent) return;
        setSaving(answer.ok ? "saved" : "offline");
        if (answer.ok) forget(key);
      });
    }, QUIET);
    return () => clearTimeout(timer);
  }, [turn]);
  function set(next: DelegationList): void {
    setList(next);
    keep(key, JSON.stringify(next));
    setSaving("saving");
    setTurn((count) => count + 1);
  }
  return {
    list,
    saving,
    change: (next) => set({ ...list, ...next }),
    changeMember: (at, next) =>
      set({ ...list, members: list.members.map((one, index) => (index === at ? { ...one, ...next } : one)) }),
    clear: () => {
      forget(key);
      setList({ asOf: today, members: [] });
      setSaving("saved");
    },
  };
}

/** Without those whose name is not written yet. */
export function named(list: DelegationList): DelegationList {
  return { ...list, members: list.members.filter((one) => one.name.trim() !== "") };
}

function readKept(stored: string | null): DelegationList | null {
  try {
    const read = JSON.parse(stored ?? "null") as Partial<DelegationList> | null;
    return typeof read?.asOf === "string" && Array.isArray(read.members)
      ? { asOf: read.asOf, members: read.members }
      : null;
  } catch {
    return null;
  }
}
