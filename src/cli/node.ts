import { renewSignIn } from "../node/keeping.ts";

/** `concord node sign-in OFFICE`: gives an office of this side a fresh sign-in, and ends its sessions. */
export async function run([verb, office, ...more]: string[]): Promise<number> {
  if (verb !== "sign-in" || office === undefined || more.length > 0) return 2;
  return renewSignIn(
    { environment: process.env, say: (line) => void process.stdout.write(`${line}\n`) },
    office,
  );
}
