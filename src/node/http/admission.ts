import type { FastifyRequest } from "fastify";
import type { Mechanism } from "../../../mechanisms/mechanism.ts";
import { identifyAsker } from "../../record/exchange/asker.ts";
import type { Asker as LogAsker } from "../../record/exchange/serve.ts";
import type { Database } from "../../record/storage/door.ts";
import type { Effects } from "../effects.ts";
import { may } from "../policy.ts";
import { type Problem, problem } from "../problems/problem.ts";
import { ownOffice } from "../sign-in/offices.ts";
import { type Sessions, isMark } from "../sign-in/sessions.ts";
import { type CookieSettings, cookieOf } from "./cookies.ts";
import type { Asker, Route } from "./route.ts";

/** By what those who ask are known. */
export interface Admission {
  db: Database;
  mechanism: Mechanism;
  party: string;
  sessions: Sessions;
  cookie: CookieSettings;
  effects: Effects;
}

export type Admitted = { ok: true; asker: Asker } | Problem;
export type Admit = (request: FastifyRequest, bytes: Uint8Array) => Promise<Admitted>;

/** Who is let in to a route, before anything of the request is read. */
export function admitterOf(route: Route, admission: Admission): Admit {
  return async (request, bytes) => {
    const foreign = fromElsewhere(request);
    if (foreign !== null && route.access.to !== "log") return foreign;
    const none = await signedIn(request, admission);
    switch (route.access.to) {
      case "public":
        return none.signedIn !== null && changes(request) ? marked(request, none) : { ok: true, asker: none };
      case "office":
        return admitOffice(route.access.deed, request, none);
      case "session":
        if (none.signedIn === null) return problem("not-signed-in");
        return changes(request) ? marked(request, none) : { ok: true, asker: none };
      case "log": {
        const by = await signed(request, bytes, admission);
        return by.ok ? { ok: true, asker: { ...none, signer: by.signer } } : by;
      }
    }
  };
}

/** A page of another site must not have a browser ask in the name of whoever is signed in. */
function fromElsewhere(request: FastifyRequest): Problem | null {
  if (!changes(request)) return null;
  const { origin, host } = request.headers;
  const site = request.headers["sec-fetch-site"];
  const foreign = site !== undefined && site !== "same-origin" && site !== "none";
  const other = origin !== undefined && !sameHost(origin, host ?? "");
  return foreign || other ? problem("other-site") : null;
}

function sameHost(origin: string, host: string): boolean {
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}

function changes({ method }: FastifyRequest): boolean {
  return method !== "GET" && method !== "HEAD" && method !== "OPTIONS";
}

const nobody: Asker = { office: null, signedIn: null, signer: null };

/** Who the cookie says. A session for setting up a second factor acts for no office yet. */
async function signedIn(request: FastifyRequest, admission: Admission): Promise<Asker> {
  const token = cookieOf(request.headers.cookie, admission.cookie.name);
  const session = token === null ? null : await admission.sessions.find(token);
  if (session === null || token === null) return nobody;
  const office = ownOffice(admission.mechanism, admission.party, session.office);
  if (office === null) return nobody;
  const one = { session, token };
  return { office: session.enrolling ? null : { ...one, office }, signedIn: one, signer: null };
}

function admitOffice(
  deed: Parameters<typeof may>[1] | null,
  request: FastifyRequest,
  asker: Asker,
): Admitted {
  if (asker.office === null)
    return problem(asker.signedIn === null ? "not-signed-in" : "second-factor-needed");
  if (deed !== null && !may(asker.office.office.role, deed)) return problem("not-allowed", { deed });
  return changes(request) ? marked(request, asker) : { ok: true, asker };
}

/** What changes something carries the session's mark, which no other site can read. */
function marked(request: FastifyRequest, asker: Asker): Admitted {
  const mark = request.headers["x-concord-csrf"];
  const right =
    asker.signedIn !== null && isMark(typeof mark === "string" ? mark : undefined, asker.signedIn.session);
  return right ? { ok: true, asker } : problem("csrf-refused");
}

type Signed = { ok: true; signer: LogAsker } | Problem;

/** The node or auditor that signed the request. One that is signed wrongly is refused, even where nothing had to be. */
async function signed(
  request: FastifyRequest,
  bytes: Uint8Array,
  { db, effects }: Admission,
): Promise<Signed> {
  const { authorization, host = "" } = request.headers;
  if (authorization === undefined) return { ok: true, signer: null };
  const facts = { method: request.method, target: request.url, host, body: bytes };
  const verdict = await identifyAsker(db, facts, authorization, Math.floor(effects.now() / 1000));
  if (verdict.ok) return { ok: true, signer: verdict.asker };
  const { ok, code: reason, ...figures } = verdict;
  void ok;
  return problem("node-not-authenticated", { reason, ...figures });
}
