// `npm start`: the demonstration. Builds what is new, starts two node processes, one for each side, each with its own
// database, keys and sign-in under ./data, and stops both on Ctrl-C. CONCORD_DATA and CONCORD_PORTS move it elsewhere.
import { spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { build } from "./build.mjs";
import { words } from "./start-words.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const data = path.resolve(process.env.CONCORD_DATA ?? path.join(root, "data"));
const ports = (process.env.CONCORD_PORTS ?? "4100,4200").split(",").map(Number);
const parties = ["china", "korea"];
const say = words(process.env);
const LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

/** The demonstration's sign-ins are kept beside its data, so that every start can print them; a real node keeps only a hash. */
function demonstrationSignIns() {
  const file = path.join(data, "demonstration-sign-ins.json");
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  const group = () => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  const secret = () => Array.from({ length: 4 }, group).join("-");
  const made = Object.fromEntries(parties.map((party) => [party, secret()]));
  writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  return made;
}

function startNode(at, signIns) {
  const party = parties[at];
  const address = `http://localhost:${ports[at]}`;
  const others = parties.flatMap((other, index) =>
    other === party ? [] : [`${other}=http://localhost:${ports[index]}`],
  );
  const folder = path.join(data, party);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const log = openSync(path.join(folder, "node.log"), "a", 0o600);
  const child = spawn(process.execPath, [path.join(root, "dist", "concord.js"), "start"], {
    cwd: root,
    stdio: ["ignore", "pipe", log, "ipc"],
    env: {
      ...process.env,
      CONCORD_PARTY: party,
      CONCORD_MECHANISM: "china-korea",
      CONCORD_PORT: String(ports[at]),
      CONCORD_ORIGIN: address,
      CONCORD_DATA: folder,
      CONCORD_SIGN_IN: signIns[party],
      CONCORD_COUNTERPARTS: others.join(","),
      CONCORD_TRUST: "first-contact",
      DATABASE_URL: "",
    },
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const node = { party, address, child, printed: "", ended };
  child.stdout.on("data", (chunk) => (node.printed += chunk));
  return node;
}

/** The office that signs in, once the node serves its first page; null where it has ended instead. */
async function served(node) {
  for (;;) {
    if (node.child.exitCode !== null || node.child.signalCode !== null) return null;
    const answer = await fetch(node.address).catch(() => null);
    await answer?.body?.cancel();
    const office = officeIn(node.printed);
    if (answer !== null && answer.status === 200 && office !== null) return office;
    await sleep(20);
  }
}

/** Every line about the sign-in names the office. */
function officeIn(printed) {
  return /\b(?:china|korea)-[a-z0-9-]+/.exec(printed)?.[0] ?? null;
}

const started = performance.timeOrigin;
process.chdir(root);
await build();
mkdirSync(data, { recursive: true, mode: 0o700 });
const signIns = demonstrationSignIns();
const nodes = parties.map((_, at) => startNode(at, signIns));

let stopping = false;
function stop() {
  if (stopping) return;
  stopping = true;
  console.log(`\n${say.stopping}`);
  for (const { child } of nodes) child.kill("SIGTERM");
}
process.on("SIGINT", stop);
process.on("SIGTERM", stop);

const offices = await Promise.all(nodes.map(served));
if (offices.includes(null)) {
  for (const node of nodes) process.stdout.write(node.printed);
  if (!stopping) process.exitCode = 1;
  stop();
} else {
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(say.ready(seconds));
  for (const [at, { party, address }] of nodes.entries())
    console.log(say.node(party, address, offices[at], signIns[party]));
  console.log(say.roles);
  console.log(say.trust);
  console.log(say.next(nodes[0].address, nodes[1].address));
  console.log(say.kept(data));
}
await Promise.race(nodes.map((node) => node.ended));
stop();
await Promise.all(nodes.map((node) => node.ended));
