import institutions from "./institutions.json" with { type: "json" };
import investment from "./investment-ip.json" with { type: "json" };
import legal from "./legal.json" with { type: "json" };
import names from "./names.json" with { type: "json" };
import services from "./origin-services.json" with { type: "json" };
import trade from "./trade.json" with { type: "json" };
import type { Concept } from "./concept.ts";

/** The glossary Concord comes with: trade agreements, their bodies, states and currencies. One file a field. */
export const shippedGlossary: readonly Concept[] = [
  ...trade,
  ...services,
  ...investment,
  ...institutions,
  ...legal,
  ...names,
];
