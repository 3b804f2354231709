// Builds the programs (esbuild) and the pages (Vite) into dist/, only where a source is newer than the last build.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const programs = { concord: "src/cli/concord.ts" };

function sources(folder, found = []) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) sources(full, found);
    else found.push(full);
  }
  return found;
}

function fingerprint(folders) {
  const hash = createHash("sha256");
  const files = folders.flatMap((folder) => sources(path.join(root, folder)));
  for (const file of [...files, path.join(root, "package-lock.json")].sort()) {
    const stat = statSync(file);
    hash.update(`${path.relative(root, file)} ${stat.size} ${stat.mtimeMs}\n`);
  }
  return hash.digest("hex");
}

async function step(name, folders, make) {
  const marker = path.join(root, "dist", `.${name}`);
  const wanted = fingerprint(folders);
  if (existsSync(marker) && readFileSync(marker, "utf8") === wanted) return;
  await make();
  mkdirSync(path.dirname(marker), { recursive: true });
  writeFileSync(marker, wanted);
}

async function makePrograms() {
  const esbuild = await import("esbuild");
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: programs,
    outdir: "dist",
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    jsx: "automatic",
    sourcemap: "linked",
    logLevel: "error",
  });
}

async function makePages() {
  if (!existsSync(path.join(root, "vite.config.ts"))) return;
  // A test run would otherwise get the slow React of development.
  process.env.NODE_ENV = "production";
  const vite = await import("vite");
  await vite.build({ configFile: path.join(root, "vite.config.ts"), logLevel: "error" });
}

export async function build() {
  await step("programs", ["src", "mechanisms", "scripts"], makePrograms);
  await step("pages", ["src", "mechanisms", "scripts"], makePages);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await build();
