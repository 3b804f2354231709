import type { Aims, Attempt } from "./attempts.ts";

/** Every file of a log, and the spellings with which one might get around a check. */
export function logAttempts({ party, size, bodies }: Aims["logs"][number]): Attempt[] {
  const log = `/log/${party}/0`;
  const files = [
    "checkpoint",
    "rotations",
    "cosignature",
    "bodies/0-1",
    `bodies/0-${size}`,
    `tile/entries/000.p/${size}`,
    `tile/0/000.p/${size}`,
    "tile/entries/000",
    ...bodies.flatMap((hash) => [`body/${hash}`, `attachment/${hash}`]),
  ];
  const spellings = [
    `${log}/checkpoint/../tile/entries/000.p/${size}`,
    `${log}/checkpoint%2f..%2ftile/entries/000.p/${size}`,
    `${log}/%74ile/entries/000.p/${size}`,
    `${log}//tile/entries/000.p/${size}`,
    `/log//${party}/0/tile/entries/000.p/${size}`,
    `/log/${party.toUpperCase()}/0/tile/entries/000.p/${size}`,
    `/log/${party}/0/tile/entries/000.p/${size}?checkpoint`,
    `/log/${party}/0/checkpoint;/tile/entries/000.p/${size}`,
    `/log/${party}/00/tile/entries/000.p/${size}`,
    "/log/",
    "/log",
  ];
  return [...files.map((file) => ({ path: `${log}/${file}` })), ...spellings.map((path) => ({ path }))];
}
