// Headers of every reply, refusals included: nothing rests in the browser, nothing is shared with other origins,
// the page runs no script but its own and talks to nobody but us.

import { STATISTICS_POLICY } from '../../../shared/contract/page-policy.ts';

/** Nothing inline, nothing from elsewhere, no text turned into script but the address of our own worker. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "font-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  `trusted-types ${STATISTICS_POLICY}`,
].join('; ');

const DENIED_FEATURES = [
  'camera',
  'microphone',
  'geolocation',
  'display-capture',
  'clipboard-read',
  'usb',
  'serial',
  'hid',
  'midi',
  'payment',
  'idle-detection',
  'publickey-credentials-get',
  'accelerometer',
  'gyroscope',
  'magnetometer',
];

export const REPLY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'Cache-Control': 'no-store',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'Permissions-Policy': DENIED_FEATURES.map((feature) => `${feature}=()`).join(', '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/** A whole refusal as text, for where there is no response object to write it with. */
export function rawRefusal(status: number): string {
  const headers = Object.entries(REPLY_HEADERS).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${String(status)} Refused\r\n${headers.join('')}Connection: close\r\nContent-Length: 0\r\n\r\n`;
}
