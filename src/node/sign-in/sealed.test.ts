import { generateKeyPairSync, randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { seal, unseal } from "./sealed.ts";

const { privateKey } = generateKeyPairSync("x25519");

test("what is sealed opens for its owner with its key, whole, and not otherwise", () => {
  const plain = randomBytes(20);
  const sealed = seal(privateKey, "p-1", plain, randomBytes(12));
  expect(sealed.includes(plain)).toBe(false);
  expect(unseal(privateKey, "p-1", sealed)).toEqual(plain);
  expect(unseal(privateKey, "p-2", sealed)).toBeNull();
  expect(unseal(generateKeyPairSync("x25519").privateKey, "p-1", sealed)).toBeNull();
  sealed[30] = (sealed[30] ?? 0) ^ 1;
  expect(unseal(privateKey, "p-1", sealed)).toBeNull();
  expect(unseal(privateKey, "p-1", Buffer.alloc(3))).toBeNull();
});
