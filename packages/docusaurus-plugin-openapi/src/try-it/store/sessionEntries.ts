const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads an object from the session storage of the tab, without the members that `isEntry` rejects. */
export function readSessionEntries<T>(
  key: string,
  isEntry: (value: unknown) => value is T,
): Readonly<Record<string, T>> {
  try {
    const parsed: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}');
    if (!isObject(parsed)) return {};
    return Object.fromEntries(
      Object.entries(parsed).filter((entry): entry is [string, T] => isEntry(entry[1])),
    );
  } catch {
    // The browser forbids storage, or another program uses the key.
    return {};
  }
}

export function writeSessionEntries(key: string, entries: Readonly<Record<string, unknown>>): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(entries));
  } catch {
    // Without storage, the entries last as long as the page.
  }
}

/** The text of one shared value, and the response that it came from; without `from`, the reader typed it. */
export function isTextEntry(value: unknown): value is {text: string} {
  return isObject(value) && typeof value.text === 'string';
}

export function isRecordOf<T>(
  value: unknown,
  isEntry: (entry: unknown) => entry is T,
): value is Record<string, T> {
  return isObject(value) && Object.values(value).every(isEntry);
}
