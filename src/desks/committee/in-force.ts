import { isUnchanged, thenOf } from "../texts/comparison.ts";
import type { EntitySeen, UnitSeen } from "../texts/view.ts";

export type { EntitySeen };

/** An entity with the values that its units settled last. */
type Settled = Omit<EntitySeen, "units"> & {
  units: Readonly<
    Record<string, UnitSeen & { settledValues?: Readonly<Record<string, unknown>> | undefined }>
  >;
};

/** What everybody says now is what was settled last, and by the logs' own order nothing was said of its children since. */
export function isInForce(entity: Settled, name: string, children: readonly EntitySeen[]): boolean {
  const unit = entity.units[name];
  const last = unit?.settled.at(-1);
  if (last === undefined || unit?.settledValues === undefined) return false;
  const fields = Object.keys(unit.settledValues);
  return (
    fields.every((field) => entity.fields[field]?.standing === "settled") &&
    children.every((child) => isUnchanged(child, Object.keys(child.fields), thenOf(last)))
  );
}
