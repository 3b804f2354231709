import type { ExchangeView } from "./answers.ts";
import { type Asked, useAsked } from "./answer.tsx";
import { useSession } from "./session.tsx";

/** How the logs stand, asked for only where this office may see it. */
export function useExchange(): Asked<ExchangeView> {
  const { may } = useSession();
  return useAsked<ExchangeView>(may["see-exchange"] === true ? "/api/exchange" : null);
}
