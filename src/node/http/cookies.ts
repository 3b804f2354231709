/** The value of one cookie of a Cookie header (RFC 6265, 4.2), or null. */
export function cookieOf(header: string | undefined, name: string): string | null {
  for (const part of (header ?? "").split(";")) {
    const [key, value] = part.split("=", 2).map((one) => one.trim());
    if (key === name && value !== undefined) return value;
  }
  return null;
}

export interface CookieSettings {
  name: string;
  secure: boolean;
}

/** Each party's node has a cookie of its own: browsers do not part cookies by port, and the demonstration runs two. */
export function cookieSettings(party: string, secure: boolean): CookieSettings {
  return { name: secure ? `__Host-concord-${party}` : `concord-${party}`, secure };
}

/** A Set-Cookie header that scripts cannot read and other sites cannot send; without a value it forgets. */
export function setCookie({ name, secure }: CookieSettings, value: string | null, seconds: number): string {
  const age = value === null ? 0 : seconds;
  const guard = secure ? "; Secure" : "";
  return `${name}=${value ?? ""}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${age}${guard}`;
}
