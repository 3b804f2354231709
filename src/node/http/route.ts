import type { IncomingMessage, ServerResponse } from "node:http";
import type { z } from "zod";
import type { Asker as LogAsker } from "../../record/exchange/serve.ts";
import type { Office } from "../../../mechanisms/office.ts";
import type { Deed } from "../policy.ts";
import type { Problem } from "../problems/problem.ts";
import type { Language } from "../problems/sentences.ts";
import type { Session } from "../sign-in/sessions.ts";
import type { About } from "../trail/trail.ts";

/**
 * Who is let in. `public`: anyone; `office`: a signed-in office of this side whose role may do the deed; `session`: whoever
 * has signed in, be it only to set up a second factor; `log`: a node of a party that signs its request, or a signed-in
 * auditor, and for the one file that is public, anyone.
 */
export type Access =
  | { to: "public" }
  | { to: "office"; deed: Deed | null }
  | { to: "session" }
  | { to: "log" };

/** Who asks, as far as the node has made sure of it. */
export interface Asker {
  office: (SignedIn & { office: Office }) | null;
  /** The session, also where it is good for setting up a second factor alone. */
  signedIn: SignedIn | null;
  /** The party's node or the auditor that has signed this request. */
  signer: LogAsker;
}

export interface SignedIn {
  session: Session;
  token: string;
}

/** A request as a route sees it: checked against its schemas, with whoever asks. */
export interface Asked<Params = unknown, Query = unknown, Body = unknown> {
  params: Params;
  query: Query;
  body: Body;
  asker: Asker;
  language: Language;
  /** What the browser says of itself. */
  device: string;
  /** The bytes of the body as they came. */
  bytes: Uint8Array;
  range: string | undefined;
}

export type Headers = Readonly<Record<string, string>>;

/** What a route answers: a value of its schema, bytes, a stream it writes itself, or a problem. */
export type Answered<Body = unknown> =
  | { ok: true; body: Body; headers?: Headers; created?: boolean }
  | { ok: true; nothing: true; headers?: Headers }
  | {
      ok: true;
      bytes: Uint8Array;
      mediaType: string;
      headers?: Headers;
      partial?: boolean;
      unavailable?: boolean;
      /** A page that says that there is nothing here. */
      missing?: boolean;
    }
  | { ok: true; stream: (request: IncomingMessage, response: ServerResponse, headers: Headers) => void }
  | Problem;

/** What the access trail keeps of a request that was answered, beside who asked. */
export interface Noticed {
  deed: "read" | "exported";
  about: About;
}

export type Method = "GET" | "POST" | "PUT" | "DELETE";

/** A route: what it is, who is let in, what it reads and answers. Everything else follows from this. */
export interface Route {
  method: Method;
  /** The address; `:name` stands for one part, `*` at the end for the rest. */
  url: string;
  /** What it does, in one English sentence for the description of the interface. */
  summary: string;
  access: Access;
  params?: z.ZodType;
  query?: z.ZodType;
  /** The body's schema, or `bytes` for a body that the route reads itself. */
  body?: z.ZodType | "bytes";
  /** How long the body may be, where it may be longer than others. */
  limit?: number;
  answer: z.ZodType | "bytes" | "events" | "nothing";
  /** What the trail keeps of it; by default, of what only signed-in offices may read, the address. Null: nothing. */
  notices?: (asked: Asked, body: unknown) => Noticed | null;
  handle: (asked: Asked) => Promise<Answered>;
}

interface Typed<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType> {
  method: Method;
  url: string;
  summary: string;
  access: Access;
  params?: P;
  query?: Q;
  body?: B | "bytes";
  limit?: number;
  answer: A | "bytes" | "events" | "nothing";
  notices?: (asked: Asked<z.infer<P>, z.infer<Q>, z.infer<B>>, body: z.infer<A>) => Noticed | null;
  handle: (asked: Asked<z.infer<P>, z.infer<Q>, z.infer<B>>) => Promise<Answered<z.infer<A>>>;
}

/** Declares a route whose handler gets what its schemas read and must answer what its schema says. */
export function route<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  A extends z.ZodType = z.ZodType,
>(declared: Typed<P, Q, B, A>): Route {
  return declared as unknown as Route;
}
