import { afterAll, beforeAll } from "vitest";
import { databaseContract } from "./door.contract.ts";
import type { PostgresDatabase } from "./postgres.ts";
import { type TemporaryServer, temporaryServer } from "./temporary.ts";

let server: TemporaryServer;
let database: PostgresDatabase;

beforeAll(async () => {
  server = await temporaryServer();
  database = await server.fresh();
});

afterAll(() => server.remove());

databaseContract("the PostgreSQL 18 that npm brings", () => database);
