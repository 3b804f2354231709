/** A fresh id for an act, chosen here so that asking twice says it once. */
export function freshActId(): string {
  return crypto.randomUUID();
}
