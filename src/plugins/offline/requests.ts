/** What the worker is built with. Paths begin and end with `/` where they are folders. */
export type WorkerSettings = {
  /** Where the pages of the language are. */
  base: string;
  /** Folders below it that have a worker of their own: other languages. */
  others: string[];
  /** What is fetched when the worker is installed: the page for readers without a network, and what all pages share. */
  shell: string[];
  /** Of the shell, what readers who save data do without until a page asks for it. */
  heavy: string[];
  /** Changes with every release. */
  version: string;
};

/** The page that is shown in the place of one that was never opened. */
export const OFFLINE_PAGE = 'offline';

/** What is asked for: `page`; `asset`, whose name changes with its content; `picture`; `other`, which the worker leaves alone. */
export type Kind = 'page' | 'asset' | 'picture' | 'other';

type Asked = {method: string; mode: string; url: string};

/** Which of a worker's ways a request goes. Calls of the API are `other`, wherever they go. */
export function kindOf(
  {method, mode, url}: Asked,
  origin: string,
  {base, others}: Pick<WorkerSettings, 'base' | 'others'>,
): Kind {
  const {origin: asked, pathname} = new URL(url);
  if (
    method !== 'GET' ||
    asked !== origin ||
    !pathname.startsWith(base) ||
    others.some((other) => pathname.startsWith(other))
  )
    return 'other';
  if (mode === 'navigate') return 'page';
  if (pathname.startsWith(`${base}assets/`)) return 'asset';
  return pathname.startsWith(`${base}img/`) ? 'picture' : 'other';
}

/** What goes when there is too much: the oldest, but nothing that is to stay. @param keys from the oldest to the newest. */
export function surplus(keys: readonly string[], most: number, kept: readonly string[]): string[] {
  return keys
    .filter((key) => !kept.includes(new URL(key).pathname))
    .slice(0, Math.max(0, keys.length - most));
}
