function parse(url: string): URL | undefined {
  try {
    return new URL(url);
  } catch {
    return undefined;
  }
}

/**
 * Completes a base URL: one without a path gets the path of the description's server, so that
 * `http://127.0.0.1:4010` is enough. One with a path, or that is no URL at all, comes back as it is.
 */
export function withBasePath(url: string, described: string): string {
  const given = parse(url);
  const model = parse(described);
  if (!given || !model) return url;
  const bare = given.pathname === '/' && given.search === '' && given.hash === '';
  return bare ? new URL(model.pathname, given).href : url;
}
