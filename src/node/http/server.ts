import { randomUUID } from "node:crypto";
import type { Office } from "../../../mechanisms/office.ts";
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { StorageFault } from "../../record/storage/door.ts";
import { type Problem, problem } from "../problems/problem.ts";
import type { Language } from "../problems/sentences.ts";
import { type Admission, type Admitted, admitterOf } from "./admission.ts";
import { connection, isGone, letPass, limitPipelining, onClientError } from "./connection.ts";
import { languageOf } from "./language.ts";
import { readInput } from "./input.ts";
import { type OnItsWay, createOnItsWay } from "./on-its-way.ts";
import { guard, sendAnswer, sendProblem } from "./reply.ts";
import type { ReadingTrail } from "../trail/reading.ts";
import type { Answered, Asked, Asker, Noticed, Route } from "./route.ts";
import { JSON_LIMITS } from "./strict-json.ts";

/** One line about one request. No address as asked, no header, no body: nothing of what was said or prepared. */
export interface RequestLine {
  method: string;
  /** The route's own pattern, `:party/:name` and all; `-` where none answered. */
  route: string;
  status: number;
  milliseconds: number;
  /** The problem's code. */
  code: string | null;
  instance: string;
}

export interface ServerSettings extends Admission {
  routes: readonly Route[];
  /** The same routes, in the same order, over the door of the office that asks; null: nobody's. */
  routesFor: (office: Office | null) => readonly Route[];
  /** The host names, with their ports, that this node answers to. */
  hosts: () => readonly string[];
  isTls: boolean;
  reading: ReadingTrail;
  onRequest: (line: RequestLine) => void;
  onFault: (fault: unknown, instance: string) => void;
  /** Answers what no route does: the pages. */
  pages: (request: FastifyRequest, reply: FastifyReply) => Promise<boolean>;
}

/** A route as the server has really registered it. */
export interface Registered {
  method: string;
  url: string;
}

export interface NodeServer {
  server: FastifyInstance;
  registered: readonly Registered[];
}

/** A node's HTTP server over its routes; not yet listening. */
export function createServer(settings: ServerSettings): NodeServer {
  const server = fastify({
    logger: false,
    bodyLimit: JSON_LIMITS.bytes,
    requestTimeout: connection.requestTimeout,
    connectionTimeout: connection.stillTimeout,
    keepAliveTimeout: 72_000,
    forceCloseConnections: "idle",
    genReqId: () => randomUUID(),
    http: connection.http,
    routerOptions: { maxParamLength: 500 },
    clientErrorHandler: onClientError,
    frameworkErrors: (fault, request, reply) => {
      void sendFault(settings, fault, request, reply);
    },
  });
  limitPipelining(server.server);
  const registered: Registered[] = [];
  server.addHook("onRoute", ({ method, url }) => {
    for (const one of [method].flat()) registered.push({ method: one, url });
  });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser("*", { parseAs: "buffer" }, (_, body, done) => done(null, body));
  server.addHook("onRequest", async (request, reply) => {
    guard(reply, settings.isTls);
    if (settings.hosts().includes(request.headers.host ?? "")) return;
    await sendProblem(reply, problem("host-unknown"), languageFor(request), request.id);
  });
  server.addHook("onResponse", async (request, reply) => settings.onRequest(lineOf(request, reply)));
  server.setErrorHandler((fault, request, reply) => sendFault(settings, fault, request, reply));
  server.setNotFoundHandler((request, reply) => notFound(settings, request, reply));
  const onItsWay = createOnItsWay();
  for (const [at, route] of settings.routes.entries()) addRoute(server, route, { at, onItsWay }, settings);
  return { server, registered };
}

/** The longest body from whoever is not known before it is read: a sign-in, a cosigned checkpoint. */
const STRANGERS_LIMIT = 65_536;

function limitFor({ access }: Route): number {
  return access.to === "public" || access.to === "log" ? STRANGERS_LIMIT : JSON_LIMITS.bytes;
}

/** Who was let in before the body was read. */
const admittedEarly = new WeakMap<FastifyRequest, Admitted>();

/** A stranger's body is not taken into memory; only a signature over the body needs it before its sender is known. */
function admitsEarly({ access }: Route): boolean {
  return access.to !== "log";
}

function addRoute(
  server: FastifyInstance,
  route: Route,
  { at, onItsWay }: { at: number; onItsWay: OnItsWay },
  settings: ServerSettings,
): void {
  const admit = admitterOf(route, settings);
  server.route({
    method: route.method,
    url: route.url,
    bodyLimit: route.limit ?? limitFor(route),
    onRequest: async (request, reply) => {
      if (!admitsEarly(route)) return;
      const admitted = await admit(request, Buffer.alloc(0));
      admittedEarly.set(request, admitted);
      if (!admitted.ok) await refuse(reply, admitted, languageFor(request), request);
    },
    handler: async (request, reply) => {
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const admitted = admittedEarly.get(request) ?? (await admit(request, bytes));
      const language = languageFor(request);
      if (!admitted.ok) return refuse(reply, admitted, language, request);
      const input = readInput(route, request, bytes);
      if (!input.ok) return refuse(reply, input, language, request);
      const { params, query, body } = input;
      const { asker } = admitted;
      const range = request.headers.range;
      const device = request.headers["user-agent"] ?? "";
      const asked: Asked = { params, query, body, asker, language, device, bytes, range };
      const { handle } = settings.routesFor(asker.office?.office ?? null)[at] ?? route;
      const answered = await handle(asked);
      if (!answered.ok) return refuse(reply, answered, language, request);
      if (!onItsWay.take(asker.signer, answered, reply.raw))
        return refuse(reply, problem("busy"), language, request);
      await noteReading(settings, { route, asked, answered, address: request.url });
      return sendAnswer(request, reply, route, answered);
    },
  });
}

interface Noting {
  route: Route;
  asked: Asked;
  answered: Exclude<Answered, Problem>;
  address: string;
}

/** What a signed-in office or an auditor has been shown stands on the access trail before it is sent. */
async function noteReading({ reading }: ServerSettings, noting: Noting): Promise<void> {
  const noticed = noticedOf(noting);
  const whose = noticed === null ? null : whoseReading(noting.asked.asker);
  if (noticed === null || whose === null) return;
  const { auditor, ...who } = whose;
  const about = auditor === null ? noticed.about : { auditor, ...noticed.about };
  await reading.noteRead({ ...who, ...noticed, about });
}

/** An auditor by its token or key stands before the office whose browser it may be; another party's node reads what it was sent. */
function whoseReading({ signer, office }: Asker) {
  if (signer?.kind === "auditor")
    return { session: `auditor ${signer.name}`, office: null, person: null, auditor: signer.name };
  if (signer !== null || office === null) return null;
  const { session } = office;
  return { session: session.name, office: office.office.id, person: session.person, auditor: null };
}

/** By default the address that was read, where only those who may read the record may ask. */
function noticedOf({ route, asked, answered, address }: Noting): Noticed | null {
  if (route.notices !== undefined)
    return route.notices(asked, "body" in answered ? answered.body : undefined);
  const { access, method, answer } = route;
  const reads = access.to === "office" && (access.deed === "read" || access.deed === "read-own-items");
  if (!reads || method !== "GET" || answer === "events") return null;
  return { deed: "read", about: { address: address.split("?")[0] ?? "" } };
}

const codes = new WeakMap<FastifyReply, string>();

function refuse(
  reply: FastifyReply,
  refusal: Problem,
  language: Language,
  request: FastifyRequest,
): FastifyReply {
  codes.set(reply, refusal.code);
  return sendProblem(reply, refusal, language, request.id);
}

function languageFor(request: FastifyRequest): Language {
  const { language } = (request.query ?? {}) as Record<string, unknown>;
  return languageOf(typeof language === "string" ? language : undefined, request.headers["accept-language"]);
}

function lineOf(request: FastifyRequest, reply: FastifyReply): RequestLine {
  return {
    method: request.method,
    route: request.routeOptions.url ?? "-",
    status: reply.statusCode,
    milliseconds: Math.round(reply.elapsedTime * 10) / 10,
    code: codes.get(reply) ?? null,
    instance: request.id,
  };
}

/** What went wrong as a problem; what is no refusal of the framework's and no fault of storage is our own fault. */
async function sendFault(
  settings: ServerSettings,
  fault: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const found = problemOfFault(fault, request.routeOptions.bodyLimit);
  if (found.code === "fault" && !isGone(fault, request)) settings.onFault(fault, request.id);
  if (found.code === "body-too-long" || found.code === "file-too-long") await letPass(request.raw);
  await refuse(reply, found, languageFor(request), request);
}

/** `limit`: how long a body may be at the address that was asked. */
function problemOfFault(fault: unknown, limit: number = JSON_LIMITS.bytes): Problem {
  if (fault instanceof StorageFault) {
    if (fault.code === "away" || fault.code === "serialization") return problem("storage-away");
    return fault.code === "disk-full" ? problem("disk-full") : problem("fault");
  }
  const code = (fault as { code?: unknown } | null)?.code;
  if (code === "FST_ERR_CTP_BODY_TOO_LARGE")
    return problem(limit > JSON_LIMITS.bytes ? "file-too-long" : "body-too-long", { limit });
  if (code === "FST_ERR_CTP_INVALID_MEDIA_TYPE")
    return problem("media-type-unsupported", { wanted: "application/json" });
  if (code === "FST_ERR_CTP_INVALID_CONTENT_LENGTH") return problem("json-malformed");
  if (code === "FST_ERR_BAD_URL" || code === "FST_ERR_MAX_PARAM_LENGTH") return problem("not-found");
  return problem("fault");
}

/** An address that another method answers is not unknown; anything else may be a page. */
async function notFound(
  settings: ServerSettings,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const [path = ""] = request.url.split("?");
  const allowed = settings.routes.filter((one) => matches(one.url, path)).map((one) => one.method);
  const language = languageFor(request);
  if (allowed.length > 0) {
    await refuse(
      reply,
      problem("method-not-allowed", { allowed: [...new Set(allowed)].join(", ") }),
      language,
      request,
    );
    return;
  }
  if (await settings.pages(request, reply)) return;
  await refuse(reply, problem("not-found"), language, request);
}

function matches(pattern: string, path: string): boolean {
  const escaped = pattern
    .replaceAll(".", String.raw`\.`)
    .replaceAll(/:[a-z]+/gi, "[^/]+")
    .replace("*", ".+");
  return new RegExp(`^${escaped}$`).test(path);
}
