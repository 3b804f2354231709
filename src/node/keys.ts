import { type KeyObject, createPrivateKey, generateKeyPairSync } from "node:crypto";
import { link, mkdir, open, readFile, readdir, rm } from "node:fs/promises";
import path from "node:path";

/** The private keys of a node. They lie in its data folder, readable by its owner alone, and never leave it. */
export interface NodeKeys {
  /** Ed25519: signs checkpoints, cosigns, signs requests. Several after a rotation; which one counts, the log says. */
  node: readonly KeyObject[];
  /** X25519: bundles are sealed to it. */
  agreement: KeyObject;
  /** A demonstration office's software key, or null. Refused outside demonstrations by every verifier. */
  office: (name: string) => KeyObject | null;
  /** Makes the next node key, which stands in `node` from then on. */
  addNode: () => Promise<KeyObject>;
  /** Reads the node keys that another process has made meanwhile. */
  look: () => Promise<void>;
}

const NODE_KEY = /^node-\d+\.pem$/;
const OFFICE_KEY = /^demonstration-office-([a-z0-9-]+)\.pem$/;

/**
 * Opens the keys in a folder and makes what is missing: a node key, an agreement key, and for each office named a key
 * that says in its file's name that it is for demonstrations. Files are made with mode 0600.
 */
export async function openKeys(folder: string, demonstrationOffices: readonly string[]): Promise<NodeKeys> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const names = await readdir(folder);
  if (!names.some((name) => NODE_KEY.test(name))) await addKey(folder, "node-0.pem", "ed25519");
  await addMissing(folder, names, "agreement.pem", "x25519");
  for (const office of demonstrationOffices) {
    await addMissing(folder, names, `demonstration-office-${office}.pem`, "ed25519");
  }
  const all = new Map<string, KeyObject>();
  for (const name of (await readdir(folder)).filter((one) => one.endsWith(".pem")).sort()) {
    all.set(name, createPrivateKey(await readFile(path.join(folder, name))));
  }
  const agreement = all.get("agreement.pem");
  if (agreement === undefined) throw new Error(`There is no agreement key in ${folder}.`);
  const node = nodeKeysOf(all);
  return {
    node,
    agreement,
    office: (name) => officeKeyOf(all, name),
    addNode: () => addNodeKey(folder, all, node),
    look: () => lookForNodeKeys(folder, all, node),
  };
}

async function addNodeKey(
  folder: string,
  all: Map<string, KeyObject>,
  node: KeyObject[],
): Promise<KeyObject> {
  for (;;) {
    const numbers = (await readdir(folder)).flatMap((name) => /^node-(\d+)\.pem$/.exec(name)?.[1] ?? []);
    const name = `node-${Math.max(...numbers.map(Number)) + 1}.pem`;
    if (!(await addKey(folder, name, "ed25519"))) continue;
    await lookForNodeKeys(folder, all, node);
    const added = all.get(name);
    if (added === undefined) throw new Error(`The key ${name} was made and is not there.`);
    return added;
  }
}

async function lookForNodeKeys(
  folder: string,
  all: Map<string, KeyObject>,
  node: KeyObject[],
): Promise<void> {
  for (const name of (await readdir(folder)).filter((one) => NODE_KEY.test(one)).sort()) {
    if (all.has(name)) continue;
    const key = createPrivateKey(await readFile(path.join(folder, name)));
    all.set(name, key);
    node.push(key);
  }
}

function nodeKeysOf(all: ReadonlyMap<string, KeyObject>): KeyObject[] {
  return [...all].filter(([name]) => NODE_KEY.test(name)).map(([, key]) => key);
}

function officeKeyOf(all: ReadonlyMap<string, KeyObject>, office: string): KeyObject | null {
  const found = [...all].find(([name]) => OFFICE_KEY.exec(name)?.[1] === office);
  return found?.[1] ?? null;
}

async function addMissing(
  folder: string,
  names: readonly string[],
  name: string,
  type: "ed25519" | "x25519",
): Promise<void> {
  if (!names.includes(name)) await addKey(folder, name, type);
}

/** Written beside, synced, then linked: a key is there whole or not at all. False where another process has just made it. */
async function addKey(folder: string, name: string, type: "ed25519" | "x25519"): Promise<boolean> {
  const { privateKey } = type === "ed25519" ? generateKeyPairSync("ed25519") : generateKeyPairSync("x25519");
  const beside = path.join(folder, `.${name}.${process.pid}`);
  const file = await open(beside, "wx", 0o600);
  try {
    await file.writeFile(privateKey.export({ format: "pem", type: "pkcs8" }));
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(beside, path.join(folder, name));
    return true;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== "EEXIST") throw fault;
    return false;
  } finally {
    await rm(beside, { force: true });
  }
}
