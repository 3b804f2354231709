import { randomUUID } from "node:crypto";
import type { EntityView } from "../../src/node/views/entity-view.ts";
import type { LogView } from "../../src/node/views/exchange-view.ts";
import { type TrialNode, eventually } from "./processes.ts";

/** What a node answered. */
export interface Reply<T = unknown> {
  status: number;
  body: T;
  headers: Headers;
}

/** A signed-in office as a program would be it: cookie, mark, JSON. */
export interface Office {
  ask: <T = never>(method: string, path: string, body?: unknown) => Promise<Reply<T>>;
  cookie: string;
  csrf: string;
}

/** One request; the body as JSON, the answer as JSON where it is some. */
export async function ask<T>(
  address: string,
  method: string,
  path: string,
  options: { body?: unknown; headers?: Record<string, string> } = {},
): Promise<Reply<T>> {
  const { body, headers = {} } = options;
  const answer = await fetch(new URL(path, address), {
    method,
    redirect: "error",
    headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  const isJson = (answer.headers.get("content-type") ?? "").includes("json");
  return {
    status: answer.status,
    body: (isJson ? (JSON.parse(text) as T) : text) as T,
    headers: answer.headers,
  };
}

/** Signs the operator's office of a node in. */
export async function signIn(node: Pick<TrialNode, "address" | "office" | "secret">): Promise<Office> {
  const { address, office, secret } = node;
  const answer = await ask<{ csrf: string }>(address, "POST", "/api/session", { body: { office, secret } });
  if (answer.status !== 200) throw new Error(`Sign-in: ${answer.status} ${JSON.stringify(answer.body)}`);
  const [cookie = ""] = (answer.headers.get("set-cookie") ?? "").split(";");
  const { csrf } = answer.body;
  const headers = { cookie, "x-concord-csrf": csrf };
  return {
    cookie,
    csrf,
    ask: (method, path, body) =>
      ask(address, method, path, { headers, ...(body === undefined ? {} : { body }) }),
  };
}

export async function entityOf(office: Office, id: string): Promise<EntityView | null> {
  const answer = await office.ask<EntityView>("GET", `/api/entities/${id}`);
  return answer.status === 200 ? answer.body : null;
}

export async function logsOf(office: Office): Promise<LogView[]> {
  return (await office.ask<{ logs: LogView[] }>("GET", "/api/exchange")).body.logs;
}

export const languages = ["zh-Hans", "ko", "en"] as const;

/** Opens a paragraph for both parties and returns its id. */
export async function openParagraph(
  office: Office,
  party: string,
  name: string = randomUUID(),
): Promise<string> {
  const entity = `${party}/${name}`;
  const act = { id: randomUUID(), act: "open", entity, kind: "paragraph", participants: ["china", "korea"] };
  const answer = await office.ask("POST", "/api/acts", { acts: [act] });
  if (answer.status !== 200) throw new Error(`Opening: ${answer.status} ${JSON.stringify(answer.body)}`);
  return entity;
}

/** An act that says the words of a paragraph in one language. */
export function saying(entity: string, language: string, value: string, id: string = randomUUID()) {
  return { id, act: "say", entity, field: `wording.${language}`, value };
}

/** Registers the demonstration's software key of the office; returns its id. */
export async function registerSoftwareKey(office: Office): Promise<string> {
  const answer = await office.ask<{ id: string }>("POST", "/api/keys", { use: "software" });
  if (answer.status !== 201) throw new Error(`Key: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body.id;
}

/** Adopts a unit once it can be, under the office's software key; returns the digest. */
export async function adopt(office: Office, entity: string, unit: string): Promise<string> {
  const key = await registerSoftwareKey(office);
  const view = await eventually(
    () => entityOf(office, entity),
    (one) => one?.units[unit]?.adoptable.ok === true,
  );
  const adoptable = view?.units[unit]?.adoptable;
  const digest = adoptable?.ok === true ? adoptable.digest : "";
  const ceremony = await office.ask<{ keys: { id: string }[] }>("POST", "/api/ceremony", {
    digests: [digest],
  });
  if (!ceremony.body.keys.some((one) => one.id === key)) throw new Error("The key may not sign this.");
  const act = { id: randomUUID(), act: "adopt", entity, unit, digest };
  const answer = await office.ask("POST", "/api/acts", { acts: [act], assent: { type: "software", key } });
  if (answer.status !== 200) throw new Error(`Adoption: ${answer.status} ${JSON.stringify(answer.body)}`);
  return digest;
}
