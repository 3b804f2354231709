import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const program = path.join(import.meta.dirname, "verifylog");

/** What the foreign verifier is asked; keys are verifier keys as text, `older` a file with a signed checkpoint. */
export interface ForeignCheck {
  /** A folder, or an http base under which `checkpoint` and `tile/...` lie. */
  log: string;
  key: string;
  cosigners?: string[];
  leaves?: number[];
  older?: string;
  bearer?: string;
}

/** Builds the Go program into a folder, offline, from Debian's golang-golang-x-mod-dev; returns its path. */
export async function buildVerifyLog(folder: string): Promise<string> {
  const binary = path.join(folder, "verifylog");
  const env = {
    ...process.env,
    GO111MODULE: "off",
    GOPATH: "/usr/share/gocode",
    GOCACHE: path.join(folder, "cache"),
    GOFLAGS: "",
  };
  await run("go", ["build", "-o", binary, "."], { cwd: program, env });
  return binary;
}

/** Runs it: whether the log was accepted, and what it said. */
export async function foreignVerdict(
  binary: string,
  check: ForeignCheck,
): Promise<{ ok: boolean; said: string }> {
  const args = [
    "-log",
    check.log,
    "-key",
    check.key,
    ...(check.cosigners ?? []).flatMap((key) => ["-cosigner", key]),
    ...(check.leaves ?? []).flatMap((index) => ["-leaf", String(index)]),
    ...(check.older === undefined ? [] : ["-older", check.older]),
    ...(check.bearer === undefined ? [] : ["-bearer", check.bearer]),
  ];
  try {
    return { ok: true, said: (await run(binary, args)).stdout };
  } catch (fault) {
    const { code, stderr } = fault as { code?: unknown; stderr?: string };
    if (code !== 1 || stderr === undefined) throw fault;
    return { ok: false, said: stderr };
  }
}
