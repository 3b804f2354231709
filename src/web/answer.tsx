import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import type { Answer } from "./client.ts";
import { type NodeEvent, useNews } from "./events.ts";
import { useLanguage, useMessages } from "./language.tsx";
import { ProblemNotice } from "./problem.tsx";
import { useNode } from "./session.tsx";

export interface Asked<T> {
  /** The last answer; null before the first. A failure does not take away what was already shown. */
  answer: Answer<T> | null;
  value: T | null;
  /** When the answer was asked for, by this device's clock (performance.now()). */
  askedAt: number;
  askAgain: () => Promise<void>;
}

interface Held<T> {
  path: string;
  answer: Answer<T>;
  value: T | null;
  askedAt: number;
}

/** Asks the node for one thing, again whenever it has news that concerns it; `null` asks nothing. */
export function useAsked<T>(path: string | null, concerns?: (event: NodeEvent) => boolean): Asked<T> {
  const { client } = useNode();
  const { language } = useLanguage();
  const news = useNews(concerns);
  const [held, setHeld] = useState<Held<T> | null>(null);
  const latest = useRef(0);
  const askAgain = useCallback(async () => {
    if (path === null) return;
    const turn = (latest.current += 1);
    const askedAt = performance.now();
    const answer = await client.ask<T>("GET", path);
    if (turn !== latest.current) return;
    setHeld((before) => ({
      path,
      answer,
      askedAt,
      value: answer.ok ? answer.value : before?.path === path ? before.value : null,
    }));
  }, [client, path]);
  useEffect(() => void askAgain(), [askAgain, news, language]);
  const here = held?.path === path ? held : null;
  return { answer: here?.answer ?? null, value: here?.value ?? null, askedAt: here?.askedAt ?? 0, askAgain };
}

/** Shows what was asked for, a problem above it, or that it is being read. */
export function Asking<T>({ of, children }: { of: Asked<T>; children: (value: T) => ReactNode }): ReactNode {
  const { loading } = useMessages();
  const { answer, value, askAgain } = of;
  if (answer === null) return <p className="quiet">{loading}</p>;
  return (
    <>
      {answer.ok ? null : <ProblemNotice problem={answer.problem} onTryAgain={askAgain} />}
      {value === null ? null : children(value)}
    </>
  );
}
