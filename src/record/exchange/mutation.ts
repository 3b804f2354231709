/** Random changes of bytes, for tests: the same from run to run. */

/** A linear congruential generator (the constants of Numerical Recipes): numbers from 0 to below. */
export function generator(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** The bytes cut, doubled from somewhere, overwritten or interrupted by noise, or with one to four bits turned. */
export function mutated(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  const copy = Buffer.from(bytes);
  const at = random(copy.length);
  switch (random(5)) {
    case 0:
      return copy.subarray(0, at);
    case 1:
      return Buffer.concat([copy, copy.subarray(at)]);
    case 2:
      return copy.fill(random(256), at, Math.min(copy.length, at + random(64) + 1));
    case 3:
      return Buffer.concat([copy.subarray(0, at), noise(random), copy.subarray(at)]);
    default:
      return withBitsTurned(copy, random);
  }
}

function noise(random: (below: number) => number): Uint8Array {
  return Uint8Array.from({ length: random(100) + 1 }, () => random(256));
}

function withBitsTurned(copy: Buffer, random: (below: number) => number): Uint8Array {
  for (let n = random(4); n >= 0; n -= 1) {
    const here = random(copy.length);
    copy.writeUInt8(copy.readUInt8(here) ^ (1 << random(8)), here);
  }
  return copy;
}
