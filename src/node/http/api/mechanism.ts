import { mechanismShown, shownMechanism } from "../../../desks/committee/mechanism/shown.ts";
import type { NodeParts } from "../../parts.ts";
import { type Route, route } from "../route.ts";

/** The mechanism itself, as it is configured. */
export function mechanism(node: Pick<NodeParts, "mechanism" | "effects">): Route[] {
  return [
    route({
      method: "GET",
      url: "/api/mechanism",
      summary: "The mechanism: parties, languages, series with their rules, workstreams, offices, holidays.",
      access: { to: "office", deed: "read" },
      answer: mechanismShown,
      handle: async () => {
        const day = new Date(node.effects.now()).toISOString().slice(0, 10);
        return { ok: true, body: shownMechanism(node.mechanism, day) };
      },
    }),
  ];
}
