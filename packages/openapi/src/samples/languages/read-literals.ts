import type {MoreLanguage} from './names.ts';

/** One kind of literal: group 1 of the pattern is its inside, which `decode` decodes. */
type Kind = {pattern: RegExp; decode: (inside: string) => string | undefined};

type Grammar = {
  kinds: Kind[];
  /** Joins two literals into one text. */ joins?: RegExp;
  /** The transformation that the language applies before it reads literals. */ before?: (
    source: string,
  ) => string;
};

const NAMED: Record<string, string> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  a: '\u0007',
  e: '\u001b',
  s: ' ',
  0: '\0',
};

/** Decodes an escape without its backslash: `n`, `x41`, `u00e9`, `u{1f600}`, `101`. */
function meaning(code: string): string {
  const digits = /^(?:[xuU]\{?([\da-fA-F]+)\}?)$/.exec(code)?.[1];
  if (digits !== undefined) return String.fromCodePoint(Number.parseInt(digits, 16));
  if (/^[0-7]{1,3}$/.test(code)) return String.fromCharCode(Number.parseInt(code, 8));
  return NAMED[code] ?? code;
}

/**
 * Creates a decoder of escapes.
 * @param known the escapes of the language; the decoder returns undefined for any other.
 * @param live text that the language would evaluate; the decoder returns undefined for it.
 */
function decodeEscapes(known: RegExp, live?: RegExp): Kind['decode'] {
  return (inside) => {
    let wrong = false;
    const parts = inside.split(/(\\(?:[xu]\{?[\da-fA-F]+\}?|U[\da-fA-F]{8}|[0-7]{1,3}|[^]))/);
    const text = parts.map((part, index) => {
      if (index % 2 === 0) {
        wrong ||= live?.test(part) ?? false;
        return part;
      }
      const [escape = ''] = known.exec(part.slice(1)) ?? [];
      wrong ||= escape === '';
      return meaning(escape) + part.slice(1 + escape.length);
    });
    return wrong ? undefined : text.join('');
  };
}

const raw = (inside: string): string => inside;
const behindBackslash = (inside: string): string => inside.replace(/\\([\\'])/g, '$1');

const ONE_LINE = /"((?:[^"\\\n]|\\[^\n])*)"/y;
const LINES = /"((?:[^"\\]|\\[^])*)"/y;
const SINGLE = /'((?:[^'\\]|\\[^])*)'/y;

function powershellDouble(inside: string): string | undefined {
  let wrong = false;
  const text = inside.replace(
    /`([^])|\$\(\[char\]0x([\da-f]+)\)|\$|["“”„]{2}/g,
    (found, escape: string | undefined, code: string | undefined) => {
      if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
      if (escape !== undefined) return /[0abfnrtv]/.test(escape) ? (NAMED[escape] ?? '') : escape;
      wrong ||= found === '$';
      return found.charAt(0);
    },
  );
  return wrong ? undefined : text;
}

const GRAMMARS: Record<MoreLanguage, Grammar> = {
  go: {
    kinds: [
      {
        pattern: ONE_LINE,
        decode: decodeEscapes(/^(?:[abfnrtv\\"]|x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8}|[0-7]{3})/i),
      },
      {pattern: /`([^`\r]*)`/y, decode: raw},
    ],
  },
  java: {
    // JLS 3.3: a backslash after an even number of others begins a Unicode escape anywhere.
    before: (source) =>
      source.replace(
        /(?<!\\)((?:\\\\)*)\\u+([\da-fA-F]{4})/g,
        (_, even: string, code: string) => even + String.fromCharCode(Number.parseInt(code, 16)),
      ),
    kinds: [{pattern: ONE_LINE, decode: decodeEscapes(/^(?:[btnfrs"'\\]|[0-3]?[0-7]{1,2})/)}],
    joins: /\s*\+\s*(?=")/y,
  },
  csharp: {
    kinds: [
      {pattern: ONE_LINE, decode: decodeEscapes(/^(?:['"\\0abfnrtv]|u[\da-f]{4}|U[\da-f]{8})/i)},
    ],
    joins: /\s*\+\s*(?=")/y,
  },
  php: {
    kinds: [
      {
        pattern: LINES,
        decode: decodeEscapes(
          /^(?:[nrtvef\\$"]|x[\da-f]{1,2}|u\{[\da-f]+\}|[0-7]{1,3})/i,
          /\$[a-z_{\x80-\uffff]|\{\$/i,
        ),
      },
      {pattern: SINGLE, decode: behindBackslash},
    ],
  },
  ruby: {
    kinds: [
      {
        pattern: LINES,
        decode: decodeEscapes(
          /^(?:[nrtvfbaes\\"#0]|x[\da-f]{1,2}|u\{[\da-f]+\}|u[\da-f]{4})/i,
          /#[{$@]/,
        ),
      },
      {pattern: SINGLE, decode: behindBackslash},
    ],
  },
  rust: {
    kinds: [
      {pattern: /r"([^"\r]*)"/y, decode: raw},
      {pattern: /r(?=(#+))\1"([^\r]*?)"\1/y, decode: raw},
      {
        pattern: /&b"((?:[^"\\\n]|\\[^\n])*)"\[\.\.\]/y,
        decode: decodeEscapes(/^(?:[nrt\\0"']|x[\da-f]{2})/i),
      },
      {pattern: LINES, decode: decodeEscapes(/^(?:[nrt\\0"']|x[0-7][\da-f]|u\{[\da-f]+\})/i)},
    ],
  },
  powershell: {
    kinds: [
      {pattern: /"((?:[^"“”„`]|`[^]|["“”„]{2})*)"/y, decode: powershellDouble},
      {
        pattern: /'((?:[^'‘’‚‛]|['‘’‚‛]{2})*)'/y,
        decode: (inside) => inside.replace(/(['‘’‚‛])['‘’‚‛]/g, '$1'),
      },
    ],
  },
};

/** Matches a sticky pattern at an offset. */
function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

/**
 * Returns the texts of the string literals of a program, by the rules of its language; those joined
 * by `+` are one. A literal that the language would reject or evaluate is left out.
 */
export function literalsOf(language: MoreLanguage, program: string): string[] {
  const {kinds, joins, before = (source) => source} = GRAMMARS[language];
  const source = before(program);
  const found: (string | undefined)[] = [];
  let joined = false;
  for (let at = 0; at < source.length;) {
    const isStart = '"\'`&r'.includes(source.charAt(at));
    const match = isStart
      ? kinds
          .map((kind) => ({kind, result: matchAt(kind.pattern, source, at)}))
          .find(({result}) => result)
      : undefined;
    if (!match?.result) {
      at += 1;
      continue;
    }
    const text = match.kind.decode(match.result.at(-1) ?? '');
    const last = found.at(-1);
    if (joined)
      found[found.length - 1] = text === undefined || last === undefined ? undefined : last + text;
    else found.push(text);
    at += match.result[0].length;
    const join = joins && matchAt(joins, source, at);
    joined = Boolean(join);
    at += join?.[0].length ?? 0;
  }
  return found.filter((text) => text !== undefined);
}
