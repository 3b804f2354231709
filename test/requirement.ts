import { existsSync } from "node:fs";

/** What the machine may lack; `CONCORD_REQUIRE=pg15,go,chromium,libreoffice` turns a lack into a failure. */
const probes = {
  pg15: { path: "/usr/lib/postgresql/15/bin/postgres", lack: "PostgreSQL 15 is not installed" },
  go: {
    path: "/usr/share/gocode/src/golang.org/x/mod",
    lack: "Go with golang-golang-x-mod-dev is not installed",
  },
  chromium: { path: "/usr/bin/chromium", lack: "Chromium is not installed" },
  libreoffice: { path: "/usr/bin/soffice", lack: "LibreOffice is not installed" },
} as const;

export type Requirement = keyof typeof probes;

/**
 * The reason why a test of this requirement cannot run here, or null when it can.
 * Throws where CONCORD_REQUIRE names the requirement: a promised tool that is missing is a failure.
 */
export function lacking(name: Requirement): string | null {
  const probe = probes[name];
  if (existsSync(probe.path)) return null;
  const required = (process.env["CONCORD_REQUIRE"] ?? "").split(",");
  if (required.includes(name)) throw new Error(`CONCORD_REQUIRE names ${name}, but ${probe.lack}.`);
  return probe.lack;
}
