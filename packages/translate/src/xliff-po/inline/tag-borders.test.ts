import {describe, expect, it} from 'vitest';
import type {TaggedText} from '../types.ts';
import {partsKey, wordsOfParts} from './parts.ts';
import {readMarkdown, writeText} from './write-text.ts';

/** A sentence as words and tags. */
function read(written: string): TaggedText {
  const text = readMarkdown(written, 'paragraph', []);
  if (!text) throw new Error(`This is not one paragraph: ${written}`);
  return text;
}

/** A sentence in which a translator has changed words, as it is then written. */
const changed = (written: string, from: string, to: string): string | undefined => {
  const text = read(written);
  return writeText(
    {
      ...text,
      parts: text.parts.map((part) => (typeof part === 'string' ? part.replace(from, to) : part)),
    },
    'paragraph',
  );
};

const SENTENCES: [string, string, string[]][] = [
  [
    'the title of a link',
    'See [the guide](./a.mdx "All of it") first.',
    ['See ', 'the guide', 'All of it', ' first.'],
  ],
  [
    'a title in other marks',
    "See [it](./a.mdx 'All of it') and [that](<b c.mdx> (Some of it)).",
    ['See ', 'it', 'All of it', ' and ', 'that', 'Some of it', '.'],
  ],
  [
    'the title of a picture',
    'Look: ![A batch](./a.png "It grows") there.',
    ['Look: ', 'A batch', 'It grows', ' there.'],
  ],
  [
    'the title of a picture that says nothing',
    'Look: ![](./a.png "It grows") there.',
    ['Look: ', 'It grows', ' there.'],
  ],
  [
    'a property of a component with words',
    'A <Term label="a group of files" id={1}>batch</Term> is sent.',
    ['A ', 'a group of files', 'batch', ' is sent.'],
  ],
  [
    'several properties, others between them',
    'Press <Key id="x" label="Send it" size={2} title=\'Or Enter\' wide /> now.',
    ['Press ', 'Send it', 'Or Enter', ' now.'],
  ],
  [
    'a link in a component with a title',
    '<Hint title="Read on">[more](b.mdx "The rest")</Hint> now.',
    ['Read on', 'more', 'The rest', ' now.'],
  ],
];

describe('words within a sentence that stand between quotation marks', () => {
  it.each(SENTENCES)('are to be translated: %s', (_, written, words) => {
    expect(read(written).parts.filter((part) => typeof part === 'string')).toEqual(words);
  });

  it.each(SENTENCES)('are written as they were when nothing changed: %s', (_, written) => {
    expect(writeText(read(written), 'paragraph')).toBe(written);
  });

  it.each([
    [
      'a quotation mark',
      'See [it](a.mdx "All") now.',
      'Al "het"',
      'See [it](a.mdx "Al \\"het\\"") now.',
    ],
    [
      'parentheses',
      'See [it](a.mdx (All)) now.',
      'Al (het)',
      'See [it](a.mdx (Al \\(het\\))) now.',
    ],
    [
      'a quotation mark in a property',
      'A <Term label="All">b</Term> now.',
      'Al "het"',
      'A <Term label="Al &#34;het&#34;">b</Term> now.',
    ],
    [
      'code and braces',
      'A <Term label="All">b</Term> now.',
      '{process.exit()} </Term>',
      'A <Term label="{process.exit()} </Term>">b</Term> now.',
    ],
    [
      'what looks like a character reference',
      'A <Term label="All">b</Term> now.',
      'a &lt; b',
      'A <Term label="a &amp;lt; b">b</Term> now.',
    ],
    [
      'a backslash at the end',
      'See [it](a.mdx "All") now.',
      'Al\\',
      'See [it](a.mdx "Al\\\\") now.',
    ],
  ])('stay words, whatever a translator types: %s', (_, written, words, expected) => {
    const text = changed(written, 'All', words);
    expect(text).toBe(expected);
    expect(wordsOfParts(read(text ?? '').parts)).toContain(words);
  });

  it('cannot be moved to another link', () => {
    const text = read('See [a](a.mdx "One") and [b](b.mdx).');
    const [title] = text.tags.filter(({kind}) => kind === 'title');
    const isTitle = (part: TaggedText['parts'][number]): boolean =>
      part === 'One' || (typeof part !== 'string' && part.tag === title?.id);
    const moved = text.parts.filter((part) => !isTitle(part));
    moved.splice(-2, 0, ...text.parts.filter(isTitle));
    expect(writeText({...text, parts: moved}, 'paragraph')).toBeUndefined();
  });

  it('are told apart from those of another translation only by their place, not by their words', () => {
    const [english, dutch] = [read('See [it](a.mdx "All").'), read('Zie [het](a.mdx "Alles").')];
    expect(dutch.tags.map(({id, key}) => [id, key])).toEqual(
      english.tags.map(({id, key}) => [id, key]),
    );
    expect(partsKey(dutch.parts)).not.toBe(partsKey(english.parts));
  });
});
