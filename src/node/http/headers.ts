/**
 * What every answer tells the browser: run only this node's own scripts and styles, let nobody frame it, guess no
 * type, leak no address. Sources: CSP Level 3, Fetch (nosniff), HTML (cross-origin opener policy).
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  "content-security-policy": [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; "),
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), publickey-credentials-get=(self)",
  "x-dns-prefetch-control": "off",
};

/** Told to browsers only where the node is reached over TLS: one year, as HSTS asks at least for. */
export const transportHeader = ["strict-transport-security", "max-age=31536000"] as const;
