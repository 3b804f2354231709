import {
  type ReactNode,
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { Party, Session } from "./answers.ts";
import { type Answer, type Client, createClient } from "./client.ts";
import { useLanguage } from "./language.tsx";

export interface NodeContext {
  client: Client;
  /** Null until the node has answered for the first time. */
  session: Answer<Session> | null;
  refresh: () => Promise<void>;
  /** The node has ended the sign-in while somebody worked; leaving by oneself is something else. */
  ended: boolean;
  leave: () => Promise<void>;
}

/** What `SessionProvider` gives; a page shown outside of a browser is given it directly. */
export const SessionContext = createContext<NodeContext | null>(null);

/** Asks the node who it is and who is signed in, and gives every page its client. */
export function SessionProvider({ children }: { children: ReactNode }): ReactNode {
  const { language } = useLanguage();
  const [session, setSession] = useState<Answer<Session> | null>(null);
  const [ended, setEnded] = useState(false);
  const now = useRef({ language: language as string, csrf: "", refresh: () => {} });
  now.current.language = language;
  const client = useMemo(
    () =>
      createClient({
        fetch: (input, init) => fetch(input, init),
        language: () => now.current.language,
        csrf: () => now.current.csrf,
        onSignedOut: () => {
          setEnded(true);
          now.current.refresh();
        },
      }),
    [],
  );
  const refresh = useCallback(async () => {
    const answer = await client.ask<Session>("GET", "/api/session");
    if (answer.ok) {
      now.current.csrf = answer.value.csrf;
      if (answer.value.office !== null) setEnded(false);
    }
    setSession(answer);
  }, [client]);
  const leave = useCallback(async () => {
    await client.ask("DELETE", "/api/session");
    await refresh();
    setEnded(false);
  }, [client, refresh]);
  now.current.refresh = () => void refresh();
  useEffect(() => void refresh(), [refresh]);
  const value = useMemo(
    () => ({ client, session, refresh, ended, leave }),
    [client, session, refresh, ended, leave],
  );
  return <SessionContext value={value}>{children}</SessionContext>;
}

/** The node as a page sees it: its client, its session as last answered, and asking again. */
export function useNode(): NodeContext {
  const context = useContext(SessionContext);
  if (context === null) throw new Error("useNode stands outside of SessionProvider.");
  return context;
}

/** The session of a page that the shell shows only once the node has answered. */
export function useSession(): Session {
  const { session } = useNode();
  if (session === null || !session.ok) throw new Error("useSession stands where no session is known.");
  return session.value;
}

/** A party of the mechanism by its id; one that is not configured is shown by its id. */
export function usePartyOf(): (id: string) => Party {
  const { parties } = useSession();
  return (id) =>
    parties.find((one) => one.id === id) ?? { id, names: { en: id }, formal: { en: id }, colour: "gray" };
}
