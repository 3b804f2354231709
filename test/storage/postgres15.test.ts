import { afterAll, beforeAll, describe } from "vitest";
import { databaseContract } from "../../src/record/storage/door.contract.ts";
import type { PostgresDatabase } from "../../src/record/storage/postgres.ts";
import { type TemporaryServer, temporaryServer } from "../../src/record/storage/temporary.ts";
import { lacking } from "../requirement.ts";

const lack = lacking("pg15");

describe.skipIf(lack !== null)(lack === null ? "PostgreSQL 15" : `PostgreSQL 15 (skipped: ${lack})`, () => {
  let server: TemporaryServer;
  let database: PostgresDatabase;

  beforeAll(async () => {
    server = await temporaryServer({ binaries: "/usr/lib/postgresql/15/bin" });
    database = await server.fresh();
  });

  afterAll(() => server.remove());

  databaseContract("Debian's PostgreSQL 15", () => database);
});
