import { type ReactNode, createContext, createElement, useContext } from "react";
import type { ExchangeView } from "./answers.ts";
import { type Asked, useAsked } from "./answer.tsx";
import type { NodeEvent } from "./events.ts";
import { useSession } from "./session.tsx";

const Context = createContext<Asked<ExchangeView> | null>(null);

/** Asks how the logs stand, once for the whole page, and only where this office may see it. */
export function ExchangeProvider({ children }: { children: ReactNode }): ReactNode {
  const { may, office } = useSession();
  const mayAsk = office !== null && may["see-exchange"] === true;
  const asked = useAsked<ExchangeView>(mayAsk ? "/api/exchange" : null, concernsLogs);
  return createElement(Context, { value: asked }, children);
}

/** A draft kept at home changes no log. */
function concernsLogs({ type }: NodeEvent): boolean {
  return type !== "draft";
}

/** How the logs stand; no value where this office may not see it. */
export function useExchange(): Asked<ExchangeView> {
  const asked = useContext(Context);
  if (asked === null) throw new Error("useExchange stands outside of ExchangeProvider.");
  return asked;
}
