import {describe, expect, it} from 'vitest';
import {checkPage} from '../check';
import {parsePage} from '../parse';

const check = (english: string, own: string, locale = 'nl') => checkPage({source: parsePage(english), translation: parsePage(own), sourceFile: 'docs/x.mdx', file: 'x.mdx', locale})
  .map(({line, column, rule, message}) => `${line}:${column} ${rule} ${message}`);

describe('what is right in a language is not told', () => {
  it.each([
    ['Italian numbers', 'It costs 1,500.5 and 3.14, at 10,000 bytes in OpenAPI 3.1.0.', 'Costa 1.500,5 e 3,14, a 10.000 byte in OpenAPI 3.1.0.', 'it'],
    ['French numbers', 'At most 10,000 bytes.', 'Au plus 10\u202F000 octets.', 'fr'],
    ['numbers in a list', 'Choose 1, 2,3 or 100, 200.', 'Kies 1, 2,3 of 100, 200.', 'nl'],
    ['a version', 'In OpenAPI 3.1 it is so.', 'In OpenAPI 3.1 is dat zo.', 'nl'],
    ['a page of another site in the language', 'See [it](https://x.example/en/y).', 'Zie [het](https://x.example/nl/y).', 'nl'],
    ['a cell of names alone', '## JSON Schema', '## JSON Schema', 'nl'],
    ['labels of a diagram', '```mermaid\nflowchart LR\n  A[Start] --> B[End]\n```', '```mermaid\nflowchart LR\n  A[Begin] --> B[Einde]\n```', 'nl'],
    ['a comment in code', '```js\n// Send it\nsend();\n```', '```js\n// Verstuur het\nsend();\n```', 'nl'],
    ['the label of a tab', '<Tab value="a" label="First">\n\nWords here.\n\n</Tab>', '<Tab value="a" label="Eerste">\n\nWoorden hier.\n\n</Tab>', 'nl'],
    ['German', 'The batch is ready and you can use it.', 'Der Batch ist fertig und Sie können ihn nutzen.', 'de'],
    ['a language that is not known here', 'The batch is ready and you can use it.', 'Partia jest gotowa i można jej użyć.', 'pl'],
  ])('%s', (_, english, own, locale) => expect(check(`${english}\n`, `${own}\n`, locale)).toEqual([]));
});

describe('what is wrong is told where it is', () => {
  it.each([
    ['an image whose alternative text is in English', 'See ![a red button on the page](./a.png) here.', 'Zie ![a red button on the page](./a.png) hier.', ['1:5 untranslated Still in English: "a red button on the page".']],
    ['a lost image', 'See ![a button](./a.png) here.', 'Zie hier.', ['1:1 image The image ./a.png of docs/x.mdx:1 is missing.']],
    ['a lost item of a nested list', '- one\n  - two\n  - see `x`\n- four', '- één\n  - zie `x`\n- vier', ['1:3 structure Missing here or below: the paragraph in a list item of docs/x.mdx:2: "two".']],
    ['list items in another order', '- see `a`\n- see `b`', '- zie `b`\n- zie `a`', ['1:7 inline-code The inline code `b` differs from `a` in docs/x.mdx:1.', '2:7 inline-code The inline code `a` differs from `b` in docs/x.mdx:2.']],
    ['a link that runs, whose scheme is broken up', 'See <a href="./x">it</a>.', 'Zie <a href="java\tscript:x">het</a>.', ['1:5 code This link that runs is not in docs/x.mdx; a translation must not add any.']],
    ['an admonition that is not closed', ':::note[x]\nWords\n:::\n\nAfter', ':::note[x]\nWoorden\n\nDaarna', ['4:1 structure This is a paragraph in an admonition "note"; in docs/x.mdx:5 it is a paragraph.']],
    ['a decimal point', 'At most 2.5 GB.', 'Maximaal 2.5 GB.', ['1:10 typography "2.5" has a decimal point.']],
    ['words on the second line of a paragraph', 'One line\nand 7 more.', 'Eén regel\nen 8 meer.', ['2:4 number The number 8 differs from 7 in docs/x.mdx:1.']],
  ])('%s', (_, english, own, found) => expect(check(`${english}\n`, `${own}\n`)).toEqual(found));

  it('a comment of HTML, with the form that MDX has', () => {
    const [finding] = checkPage({source: parsePage('a\n'), translation: parsePage('Een <!-- x --> ding\n'), sourceFile: 'docs/x.mdx', file: 'x.mdx', locale: 'nl'});
    expect(finding).toMatchObject({rule: 'syntax', line: 1, hint: 'MDX has no <!-- comments -->. Write {/* … */} or remove the comment.'});
  });
});
