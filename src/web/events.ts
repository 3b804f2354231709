import { useEffect, useState, useSyncExternalStore } from "react";

/** What a node tells its open pages: something changed, was published to the other side, was received, or is wrong. */
export interface NodeEvent {
  type: string;
  entities?: string[];
  party?: string;
}

const listeners = new Set<(event: NodeEvent) => void>();
const stateListeners = new Set<() => void>();
let live = false;

const KNOWN = ["message", "changed", "checkpoint", "cosigned", "alarm", "draft"];

/** Keeps one stream of server-sent events open while an office is signed in; the browser reconnects by itself. */
export function useEventStream(signedIn: boolean): void {
  useEffect(() => {
    if (!signedIn) return;
    const source = new EventSource("/api/events");
    const hear = (event: MessageEvent<string>) => announce(readEvent(event));
    for (const type of KNOWN) source.addEventListener(type, hear);
    source.addEventListener("open", () => {
      setLive(true);
      announce({ type: "reconnected" });
    });
    source.addEventListener("error", () => setLive(false));
    return () => {
      source.close();
      setLive(false);
    };
  }, [signedIn]);
}

function readEvent(event: MessageEvent<string>): NodeEvent {
  try {
    const read: unknown = JSON.parse(event.data);
    if (typeof read === "object" && read !== null) return { type: event.type, ...read };
  } catch {
    // A line that is not JSON still says that something happened.
  }
  return { type: event.type };
}

function announce(event: NodeEvent): void {
  listeners.forEach((listener) => listener(event));
}

function setLive(next: boolean): void {
  live = next;
  stateListeners.forEach((listener) => listener());
}

function subscribeToState(listener: () => void): () => void {
  stateListeners.add(listener);
  return () => stateListeners.delete(listener);
}

/** Whether the stream of events stands. */
export function useLive(): boolean {
  return useSyncExternalStore(subscribeToState, () => live);
}

/** At most this often does a busy exchange make a page ask again. */
const PAUSE = 250;

/** A number that grows when the node has news, so that what depends on it asks again; bursts count once. */
export function useNews(): number {
  const [news, setNews] = useState(0);
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | null = null;
    const hear = () => {
      waiting ??= setTimeout(() => {
        waiting = null;
        setNews((count) => count + 1);
      }, PAUSE);
    };
    listeners.add(hear);
    return () => {
      listeners.delete(hear);
      if (waiting !== null) clearTimeout(waiting);
    };
  }, []);
  return news;
}
