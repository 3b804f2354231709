import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { openKeys } from "./keys.ts";

test("keys are made once, for their owner alone, and found again", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "concord-keys-"));
  try {
    const keys = path.join(folder, "keys");
    const first = await openKeys(keys, ["secretariat"]);
    const again = await openKeys(keys, ["secretariat"]);
    const text = (one: typeof first) => one.node.map((key) => key.export({ format: "pem", type: "pkcs8" }));
    expect(text(again)).toEqual(text(first));
    expect(again.office("secretariat")?.asymmetricKeyType).toBe("ed25519");
    expect(again.office("another")).toBeNull();
    expect(again.agreement.asymmetricKeyType).toBe("x25519");
    expect((await readdir(keys)).sort()).toEqual([
      "agreement.pem",
      "demonstration-office-secretariat.pem",
      "node-0.pem",
    ]);
    for (const name of await readdir(keys)) {
      expect((await stat(path.join(keys, name))).mode & 0o777).toBe(0o600);
    }
    expect((await openKeys(path.join(folder, "real"), [])).office("secretariat")).toBeNull();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
