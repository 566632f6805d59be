/** The colours of methods, as in the sidebar: see `sidebar.css` of the OpenAPI plugin. */
const COLORS: Record<string, string> = {
  GET: 'code-word',
  HEAD: 'code-word',
  POST: 'good',
  PUT: 'warn',
  PATCH: 'code-number',
  DELETE: 'bad',
};

/** The colour of an HTTP method. */
export const methodColor = (method: string): string => `var(--openapi-${COLORS[method] ?? 'link'})`;
