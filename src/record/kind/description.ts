import { z } from "zod";
import type { Json } from "../verify/canonical.ts";
import type { Kind } from "./kind.ts";

/** A kind as others may read it: its fields with their JSON schemas, and what is settled together. */
export interface Description {
  name: string;
  version: number;
  fields: Record<string, { holder: "joint" | "own"; schema: Json }>;
  units: Record<string, { fields: string[]; required: string[] }>;
}

/** The description of a kind, from its declaration alone (JSON Schema 2020-12). */
export function describeKind(kind: Kind): Description {
  const fields = Object.entries(kind.fields).map(([name, { holder, schema }]) => {
    const described = z.toJSONSchema(schema, { unrepresentable: "any" }) as unknown as Json;
    return [name, { holder, schema: described }] as const;
  });
  const units = Object.entries(kind.units).map(([name, unit]): [string, Description["units"][string]] => [
    name,
    { fields: [...unit.fields], required: [...unit.required] },
  ]);
  return {
    name: kind.name,
    version: kind.version,
    fields: Object.fromEntries(fields),
    units: Object.fromEntries(units),
  };
}
