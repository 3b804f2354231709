// Installs what is missing before any other script runs. Imports nothing but Node's own modules.
import { createHash } from "node:crypto";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const marker = path.join(root, "node_modules", ".concord-installed");

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 20)) {
  console.error(`Concord needs Node 20.20 or newer; this is ${process.version}. Nothing was changed.`);
  process.exit(1);
}

function wanted() {
  const hash = createHash("sha256");
  for (const file of ["package.json", "package-lock.json"]) hash.update(readFileSync(path.join(root, file)));
  return `${hash.digest("hex")} ${process.versions.modules}`;
}

if (!existsSync(marker) || readFileSync(marker, "utf8") !== wanted()) {
  console.log("Installing what is missing (once; about a minute with an empty cache) …");
  const started = Date.now();
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const result = spawnSync(
    npm,
    [
      "install",
      "--ignore-scripts",
      "--prefer-offline",
      "--no-audit",
      "--no-fund",
      "--include=dev",
      "--loglevel=error",
    ],
    { cwd: root, stdio: "inherit", shell: process.platform === "win32" },
  );
  if (result.status !== 0) {
    console.error("npm install did not finish. Nothing else was changed; run the same command again.");
    process.exit(result.status ?? 1);
  }
  writeFileSync(marker, wanted());
  console.log(`Installed in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}
