import {createHash} from 'node:crypto';

/** The sources that a content security policy allows besides the files of the site. */
export type Allowed = {
  /** The inline scripts, each as a source: `'sha256-…'`. */
  scripts: Iterable<string>;
  /** Where the page may send requests, besides the site. */
  connect: readonly string[];
};

/** An inline script as a source of `script-src`. */
export const hashOf = (script: string): string =>
  `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

/**
 * The content security policy that a page can carry itself.
 *
 * `'wasm-unsafe-eval'` allows the WebAssembly of the search, and no `eval`. Styles may be inline: the critical CSS differs from
 * page to page, and the search and the language offer add styles of their own.
 */
export const pagePolicy = ({scripts, connect}: Allowed): string =>
  [
    ['default-src', "'self'"],
    ['script-src', "'self'", "'wasm-unsafe-eval'", ...scripts],
    ['style-src', "'self'", "'unsafe-inline'"],
    ['img-src', "'self'", 'blob:', 'data:'],
    ['connect-src', ...(connect.includes('*') ? ['*'] : ["'self'", ...connect])],
    ['object-src', "'none'"],
    ['frame-src', "'none'"],
    ['base-uri', "'self'"],
    ['form-action', "'self'"],
  ]
    .map((directive) => directive.join(' '))
    .join(';');

/** All security headers of a host. Browsers ignore `frame-ancestors` in a page, so only the header has it. */
export const securityHeaders = (allowed: Allowed): Record<string, string> => ({
  'Content-Security-Policy': `${pagePolicy(allowed)};frame-ancestors 'none'`,
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
});
