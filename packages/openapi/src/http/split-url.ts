/**
 * Splits a URL into its scheme, host and request target in origin-form (RFC 9112, 3.2.1), without a fragment.
 * It reads text, since `new URL` would percent-encode the braces of a placeholder.
 */
export function splitUrl(url: string): {scheme: string; host: string; target: string} {
  const [, scheme = '', host = '', target = ''] =
    /^(?:(https?):)?(?:\/\/)?([^/?#]*)([^#]*)/i.exec(url) ?? [];
  return {
    scheme: scheme.toLowerCase(),
    host,
    target: target.startsWith('/') ? target : `/${target}`,
  };
}
