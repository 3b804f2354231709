import { readFile } from "node:fs/promises";
import { type Mechanism, mechanism } from "../../mechanisms/mechanism.ts";
import { mechanisms } from "../../mechanisms/mechanisms.ts";

export type MechanismRefusal =
  | { ok: false; code: "mechanism-unknown"; name: string; known: string[] }
  | { ok: false; code: "mechanism-malformed"; name: string; where: string };

/** A mechanism by its name in the list, or from a JSON file by its path. Refuses what is not whole. */
export async function loadMechanism(
  name: string,
): Promise<{ ok: true; mechanism: Mechanism } | MechanismRefusal> {
  const listed = mechanisms[name];
  if (listed !== undefined) return { ok: true, mechanism: await listed() };
  if (!name.endsWith(".json"))
    return { ok: false, code: "mechanism-unknown", name, known: Object.keys(mechanisms) };
  const read = await readJson(name);
  if (read === undefined) return { ok: false, code: "mechanism-malformed", name, where: "" };
  const parsed = mechanism.safeParse(read);
  if (parsed.success) return { ok: true, mechanism: parsed.data };
  const [issue] = parsed.error.issues;
  return {
    ok: false,
    code: "mechanism-malformed",
    name,
    where: issue?.path.join(".") || (issue?.message ?? ""),
  };
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as unknown;
  } catch {
    return undefined;
  }
}
