import { spawnSync } from "node:child_process";
import { chmod, cp, mkdir, stat } from "node:fs/promises";
import path from "node:path";
import type { StorageRefusal } from "../refusal.ts";
import { type Binaries, environment } from "./binaries.ts";

/**
 * As whom the server runs. PostgreSQL refuses root: there, `namespace` (root's own files, seen from inside
 * a user namespace as nobody's) comes first, the user `nobody` second.
 */
export type Identity = "self" | "namespace" | "nobody";

const NOBODY = 65_534;
const unshare = ["unshare", "--user", `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];

/** The identity to use here. */
export function chooseIdentity(): Identity {
  if (process.getuid?.() !== 0) return "self";
  const probe = spawnSync("unshare", [...unshare.slice(1), "true"], { stdio: "ignore" });
  return probe.status === 0 ? "namespace" : "nobody";
}

/** The words of a command that runs `program` under an identity. */
export function commandAs(identity: Identity, program: string, words: readonly string[]): string[] {
  return identity === "namespace" ? [...unshare, program, ...words] : [program, ...words];
}

/** What `spawn` needs to know of an identity. */
export function spawnAs(identity: Identity): { uid?: number; gid?: number } {
  return identity === "nobody" ? { uid: NOBODY, gid: NOBODY } : {};
}

/** Hands a folder and all in it to the identity, where root runs the server and another user owns it. */
export async function giveTo(identity: Identity, folder: string): Promise<void> {
  if (identity === "self") return;
  const owner = identity === "nobody" ? NOBODY : 0;
  if ((await stat(folder)).uid === owner) return;
  spawnSync("chown", ["-R", `${owner}:${owner}`, folder], { stdio: "ignore" });
}

/**
 * Makes binaries and `home` usable by the identity. Another user must be able to enter every folder on the
 * way; binaries that lie in a private checkout are copied into `home`.
 */
export async function makeUsable(
  identity: Identity,
  binaries: Binaries,
  home: string,
): Promise<{ ok: true; binaries: Binaries } | StorageRefusal> {
  if (identity !== "nobody") return { ok: true, binaries };
  await chmod(home, 0o711);
  const refusal = { ok: false, code: "root-refused", folder: home } as const;
  if (!nobodyCan("-x", home, binaries)) return refusal;
  if (nobodyCan("-x", path.join(binaries.folder, "postgres"), binaries)) return { ok: true, binaries };
  const copied = await copyBinaries(binaries, path.join(home, `binaries-${binaries.major}`));
  return nobodyCan("-x", path.join(copied.folder, "postgres"), copied)
    ? { ok: true, binaries: copied }
    : refusal;
}

function nobodyCan(check: string, file: string, binaries: Binaries): boolean {
  const options = { cwd: "/", env: environment(binaries), stdio: "ignore", ...spawnAs("nobody") } as const;
  return spawnSync("test", [check, file], options).status === 0;
}

/** Programs, libraries and shared files lie beside each other: PostgreSQL finds the others from its own place. */
async function copyBinaries(binaries: Binaries, target: string): Promise<Binaries> {
  await mkdir(target, { recursive: true });
  await cp(path.dirname(binaries.folder), target, { recursive: true, verbatimSymlinks: true, force: true });
  return { ...binaries, folder: path.join(target, path.basename(binaries.folder)) };
}
