import { useState } from "react";
import type { Problem } from "./client.ts";
import { useNode } from "./session.tsx";

interface GivenFile<T> {
  choose: (file: File | null) => void;
  /** A file is chosen, and none is on its way. */
  ready: boolean;
  done: T | null;
  problem: Problem | null;
  /** Whether it was taken; without a file nothing is asked. */
  give: () => Promise<boolean>;
}

/** A file that a person chooses and gives to the node at this path: what came of it, or why it was refused. */
export function useGivenFile<T>(path: string): GivenFile<T> {
  const { client } = useNode();
  const [file, setFile] = useState<File | null>(null);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<T | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  async function give(): Promise<boolean> {
    if (file === null) return false;
    setBusy(true);
    const answer = await client.ask<T>("POST", path, file);
    setBusy(false);
    setDone(answer.ok ? answer.value : null);
    setProblem(answer.ok ? null : answer.problem);
    return answer.ok;
  }
  return { choose: setFile, ready: file !== null && !busy, done, problem, give };
}
