/**
 * The strict policy of model-driven apps, as the Power Platform admin documentation lists it ("Content security policy"),
 * with the platform's own hosts left out: nothing foreign may load here.
 */
const DIRECTIVES = [
  "default-src 'self'",
  "script-src 'self' blob:",
  "worker-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' blob: data:",
  "connect-src 'self' blob: data: wss:",
  "frame-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
];

export const STRICT_POLICY: Record<string, string> = { 'Content-Security-Policy': DIRECTIVES.join('; ') };
