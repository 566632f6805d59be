/** One event of a stream of server-sent events, or one line of a stream of JSON lines. */
export type Entry = {
  /** Counted from 1 over all entries of the stream. */
  number: number;
  /** The time of its arrival, in milliseconds since the stream began. */
  milliseconds: number;
  /** The name of the event, `message` by default. Undefined for a line. */
  event?: string;
  id?: string;
  text: string;
};

/** The last entries of a stream. */
export type Entries = {
  readonly list: readonly Entry[];
  /** How many of the first entries were dropped. */
  readonly dropped: number;
  write: (text: string) => void;
  /** Ends the stream: a last line needs no line break. */
  end: () => void;
};

const MOST_ENTRIES = 1000;
/** The number of characters in all entries together, and in one line; longer lines are cut. */
const MOST_CHARACTERS = 2_000_000;
const MOST_OF_A_LINE = 200_000;

type Draft = {event: string; id?: string; data: string[]};

/**
 * Collects the entries of a stream: events as in WHATWG HTML, 9.2.6 (comments and `retry` are ignored), or lines
 * that are not empty.
 * @param now a clock in milliseconds.
 */
export function createEntries(
  kind: 'events' | 'lines',
  now: () => number = () => performance.now(),
): Entries {
  const started = now();
  let list: Entry[] = [];
  const came: Entry[] = [];
  let characters = 0;
  let dropped = 0;
  let line = '';
  let afterReturn = false;
  let draft: Draft = {event: '', data: []};
  let lastId: string | undefined;

  const keep = (entry: Pick<Entry, 'event' | 'id' | 'text'>): void => {
    came.push({
      number: dropped + list.length + came.length + 1,
      milliseconds: now() - started,
      ...entry,
    });
    characters += entry.text.length;
  };
  /** Runs once for each chunk, not for each entry, because it copies the list. */
  const settle = (): void => {
    if (came.length === 0) return;
    const all = [...list, ...came.splice(0)];
    let first = Math.max(0, all.length - MOST_ENTRIES);
    for (const {text} of all.slice(0, first)) characters -= text.length;
    for (; characters > MOST_CHARACTERS && first < all.length - 1; first += 1)
      characters -= all[first]?.text.length ?? 0;
    dropped += first;
    list = all.slice(first);
  };
  const dispatch = (): void => {
    const {event, data} = draft;
    draft = {event: '', data: []};
    if (data.length > 0)
      keep({event: event || 'message', ...(lastId ? {id: lastId} : {}), text: data.join('\n')});
  };
  const takeField = (text: string): void => {
    const colon = text.indexOf(':');
    const name = colon < 0 ? text : text.slice(0, colon);
    const value = colon < 0 ? '' : text.slice(colon + 1).replace(/^ /, '');
    if (name === 'event') draft.event = value;
    if (name === 'data') draft.data.push(value);
    if (name === 'id' && !value.includes('\0')) lastId = value;
  };
  const takeLine = (text: string): void => {
    if (kind === 'lines') {
      // A text sequence (RFC 7464) puts a record separator before each text.
      const whole = text.replace(/^\x1e/, '');
      if (whole.trim() !== '') keep({text: whole});
    } else if (text === '') dispatch();
    else takeField(text);
  };
  return {
    get list() {
      return list;
    },
    get dropped() {
      return dropped;
    },
    write: (text) => {
      // CR, LF and CR LF end a line, and a CR LF may be split between two chunks.
      const given = afterReturn && text.startsWith('\n') ? text.slice(1) : text;
      if (text !== '') afterReturn = text.endsWith('\r');
      const lines = given.split(/\r\n|\r|\n/);
      lines.forEach((part, index) => {
        line = (line + part).slice(0, MOST_OF_A_LINE);
        if (index === lines.length - 1) return;
        takeLine(line);
        line = '';
      });
      settle();
    },
    end: () => {
      // An event without an empty line after it is incomplete, and is ignored.
      if (line !== '' && kind === 'lines') takeLine(line);
      line = '';
      settle();
    },
  };
}
