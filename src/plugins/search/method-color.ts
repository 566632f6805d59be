/** The colours of methods other than POST, as in the sidebar: see `sidebar.css` of the OpenAPI plugin. */
const COLORS: Record<string, string> = {
  GET: 'code-word',
  HEAD: 'code-word',
  PUT: 'warn',
  PATCH: 'code-number',
  DELETE: 'bad',
};

/** The colour of an HTTP method. */
export const methodColor = (method: string): string => `var(--openapi-${COLORS[method] ?? 'link'})`;
