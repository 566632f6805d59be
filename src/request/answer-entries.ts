/** One event of a stream of server-sent events, or one line of a stream of JSON lines. */
export type Entry = {
  /** Counted from 1 over all that came. */
  number: number;
  /** When it came, in milliseconds since the stream began. */
  milliseconds: number;
  /** The event's name; `message` where the stream gives none. Undefined for a line. */
  event?: string;
  id?: string;
  text: string;
};

/** What a stream has brought; an endless one keeps the last entries only. */
export type Entries = {
  readonly list: readonly Entry[];
  /** How many of the first entries were let go. */
  readonly dropped: number;
  write: (text: string) => void;
  /** Takes a last line without a line break as one. */
  end: () => void;
};

const MOST_ENTRIES = 1000;
/** Characters that all entries hold together, and that a line may have; what goes beyond is cut off. */
const MOST_CHARACTERS = 2_000_000;
const MOST_OF_A_LINE = 200_000;

type Draft = {event: string; id?: string; data: string[]};

/**
 * Keeps the entries of a stream: events as WHATWG HTML, 9.2.6 reads them (comments and `retry` are no entries),
 * or lines that are not empty.
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
  /** Once a piece, not once an entry: a list is copied each time. */
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
      // CR, LF and CR LF end a line, and a CR LF may come in two pieces.
      const given = afterReturn && text.startsWith('\n') ? text.slice(1) : text;
      if (text !== '') afterReturn = text.endsWith('\r');
      const lines = given.split(/\r\n|\r|\n/);
      lines.forEach((piece, index) => {
        line = (line + piece).slice(0, MOST_OF_A_LINE);
        if (index === lines.length - 1) return;
        takeLine(line);
        line = '';
      });
      settle();
    },
    end: () => {
      // An event without the empty line behind it is incomplete, and is not dispatched.
      if (line !== '' && kind === 'lines') takeLine(line);
      line = '';
      settle();
    },
  };
}
