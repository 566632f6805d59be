/** A text that somebody may type for a batch, an organisation, a sandbox or a file. */
export type OddName = {
  what: string;
  text: string;
  /**
   * As a file name: `kept` (stored and found under the same name), `refused` by the server with a problem,
   * or `held back` because no URL can carry it to where it belongs.
   */
  file: 'kept' | 'refused' | 'held back';
  /** As a header's value: `sent`, or `held back` because no header can carry it. */
  header: 'sent' | 'held back';
};

const both = (texts: string[]): OddName[] =>
  texts.map((text) => ({what: JSON.stringify(text), text, file: 'kept', header: 'sent'}));
const names = (
  file: OddName['file'],
  header: OddName['header'],
  texts: Record<string, string>,
): OddName[] => Object.entries(texts).map(([what, text]) => ({what, text, file, header}));

export const ODD_NAMES: readonly OddName[] = [
  ...both([
    'a b',
    ' a',
    'a ',
    'a+b',
    'a%2Fb',
    '%',
    '%2',
    '%00',
    '%zz',
    '%252F',
    '%2e%2e',
    '%2E%2E%2Fa',
    '...',
    '..a',
    'a..',
    'a/b',
    'a/b/c.json',
    '~',
    '.json',
  ]),
  ...both([
    '?',
    '#',
    '&',
    ';',
    'a?b=c#d',
    '?action=ABORT',
    "'",
    '"',
    '`',
    '`id`',
    '$HOME',
    '$(id)',
    '\\',
    'a\\b',
    'a\\',
    '!',
    '!!',
    '^a^b',
    '{x}',
    '[1-3]',
    '*',
    '<b>',
    '|',
    '@/etc/hostname',
    '--data x',
    '-',
    ':',
    '=',
    ',',
  ]),
  ...both(['{FILE_NAME}', '{BATCH_ID}', '__proto__', 'constructor', 'toString']),
  ...names('kept', 'sent', {
    'Dutch and Italian accents': 'coördinatie è perché',
    'a no-break space within': 'a\u00a0b',
    '255 bytes': 'x'.repeat(255),
    '255 bytes, most of two': `${'é'.repeat(127)}x`,
  }),
  ...names('kept', 'held back', {
    'an emoji': 'rows 😀.json',
    'an emoji of several': '👩‍👩‍👧',
    'a combining accent': 'cafe\u0301',
    'a line separator': 'a\u2028b',
    'a lone surrogate': 'a\ud800b',
    'right to left': 'ملف.json',
    'a mark that turns the direction': 'a\u202eb',
    'a byte order mark': '\ufeffa',
    '255 bytes, most of four': `${'😀'.repeat(63)}abc`,
  }),
  ...names('refused', 'sent', {
    '256 bytes': 'x'.repeat(256),
    '256 bytes in 128 characters': 'é'.repeat(128),
    '4,000 characters': 'x'.repeat(4_000),
    'a slash': '/',
    'a slash before': '/a',
    'a slash behind': 'a/',
    'two slashes': 'a//b',
    'a tab': 'a\tb',
    'a C1 control': 'a\u0085b',
  }),
  ...names('refused', 'held back', {
    NUL: 'a\u0000b',
    'a line break': 'a\nb',
    'CR and LF': 'a\r\nx-injected: 1',
    'a bell': 'a\u0007',
    DEL: 'a\u007f',
    '256 bytes of emoji': '😀'.repeat(64),
  }),
  ...names('held back', 'sent', {
    'one dot': '.',
    'two dots': '..',
    'a way up': '../../etc',
    'a way up in the middle': 'a/../b',
    'a way up at the end': 'a/..',
    'a way to the same place': './a',
    'a way up with backslashes': '..\\a',
  }),
  ...names('held back', 'held back', {nothing: ''}),
];
