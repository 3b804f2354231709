import type { ExchangeRefusal } from "../../../record/exchange/messages/sentences.ts";

/** A problem that the exchange has found, as the exchange words it. */
export function refusalOf({ reason, ...figures }: { reason: ExchangeRefusal["code"] }): ExchangeRefusal {
  return { ...figures, ok: false, code: reason } as unknown as ExchangeRefusal;
}
