const LENGTH = 70;

/** Signs that can make an address read otherwise than it is: controls, turners of direction, spaces and what nobody sees. */
const MISLEADING = /[\p{C}\p{Z}]/u;

/** An address as a person reads it: the host and the way there, its letters as they are meant, cut where it is long. */
export function readableAddress(address: string): string {
  const plain = decoded(address)
    .replace(/^https?:\/\/(?:www\.)?/, "")
    .replace(/\/$/, "");
  const signs = Array.from(plain);
  return signs.length <= LENGTH ? plain : `${signs.slice(0, LENGTH - 1).join("")}…`;
}

function decoded(address: string): string {
  try {
    const plain = decodeURI(address);
    return MISLEADING.test(plain) ? address : plain;
  } catch {
    return address;
  }
}
