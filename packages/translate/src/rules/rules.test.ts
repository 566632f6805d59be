import {describe, expect, it} from 'vitest';
import {parsePage} from '../markdown/parse.ts';
import {checkPage} from './check-page.ts';

const check = (english: string, own: string, locale = 'nl') =>
  checkPage({
    source: parsePage(english),
    translation: parsePage(own),
    sourceFile: 'docs/x.mdx',
    file: 'x.mdx',
    locale,
  }).map(({line, column, rule, message}) => `${line}:${column} ${rule} ${message}`);

describe('what is right in a language is not told', () => {
  it.each([
    [
      'Italian numbers',
      'It costs 1,500.5 and 3.14, at 10,000 bytes in OpenAPI 3.1.0.',
      'Costa 1.500,5 e 3,14, a 10.000 byte in OpenAPI 3.1.0.',
      'it',
    ],
    ['French numbers', 'At most 10,000 bytes.', 'Au plus 10\u202F000 octets.', 'fr'],
    ['numbers in a list', 'Choose 1, 2,3 or 100, 200.', 'Kies 1, 2,3 of 100, 200.', 'nl'],
    ['a version', 'In OpenAPI 3.1 it is so.', 'In OpenAPI 3.1 is dat zo.', 'nl'],
    [
      'a page of another site in the language',
      'See [it](https://x.example/en/y).',
      'Zie [het](https://x.example/nl/y).',
      'nl',
    ],
    ['a cell of names alone', '## JSON Schema', '## JSON Schema', 'nl'],
    [
      'labels of a diagram',
      '```mermaid\nflowchart LR\n  A[Start] --> B[End]\n```',
      '```mermaid\nflowchart LR\n  A[Begin] --> B[Einde]\n```',
      'nl',
    ],
    [
      'a comment in code',
      '```js\n// Send it\nsend();\n```',
      '```js\n// Verstuur het\nsend();\n```',
      'nl',
    ],
    [
      'the label of a tab',
      '<Tab value="a" label="First">\n\nWords here.\n\n</Tab>',
      '<Tab value="a" label="Eerste">\n\nWoorden hier.\n\n</Tab>',
      'nl',
    ],
    [
      'German',
      'The batch is ready and you can use it.',
      'Der Batch ist fertig und Sie können ihn nutzen.',
      'de',
    ],
    [
      'a language that is not known here',
      'The batch is ready and you can use it.',
      'Partia jest gotowa i można jej użyć.',
      'pl',
    ],
  ])('%s', (_, english, own, locale) =>
    expect(check(`${english}\n`, `${own}\n`, locale)).toEqual([]),
  );
});

describe('what is wrong in Italian is told where it is', () => {
  it.each([
    [
      'an image whose alternative text is in English',
      'See ![a red button on the page](./a.png) here.',
      'Vedi ![a red button on the page](./a.png) qui.',
      ['1:6 untranslated Not translated: "a red button on the page".'],
    ],
    [
      'an image that was added',
      'See here.',
      'Vedi ![un pulsante](./a.png) qui.',
      ['1:6 image The image ./a.png is not in docs/x.mdx:1.'],
    ],
    [
      'another image',
      'See ![a button](./a.png) here.',
      'Vedi ![un pulsante](./b.png) qui.',
      ['1:6 image The image ./b.png differs from ./a.png in docs/x.mdx:1.'],
    ],
    [
      'a component property in English',
      '<Tab value="a" label="The first one">\n\nWords here.\n\n</Tab>',
      '<Tab value="a" label="The first one">\n\nParole qui.\n\n</Tab>',
      ['1:23 untranslated Not translated: "The first one".'],
    ],
    [
      'a title that differs from the first heading',
      '---\ntitle: A page\n---\n\n# A page',
      '---\ntitle: Una pagina\n---\n\n# La pagina',
      ['2:1 title The title is "Una pagina", but the first heading is "La pagina".'],
    ],
    [
      'a decimal point',
      'At most 2.5 GB.',
      'Al massimo 2.5 GB.',
      ['1:12 typography "2.5" has a decimal point; this language uses ",".'],
    ],
    [
      'a placeholder in prose',
      'Write \\{IMS_ORG} here.',
      'Scrivi \\{ORG_IMS} qui.',
      ['1:8 placeholder The placeholder {ORG_IMS} differs from {IMS_ORG} in docs/x.mdx:1.'],
    ],
  ])('%s', (_, english, own, found) =>
    expect(check(`${english}\n`, `${own}\n`, 'it')).toEqual(found),
  );
});

describe('what is wrong is told where it is', () => {
  it.each([
    [
      'an image whose alternative text is in English',
      'See ![a red button on the page](./a.png) here.',
      'Zie ![a red button on the page](./a.png) hier.',
      ['1:5 untranslated Not translated: "a red button on the page".'],
    ],
    [
      'a component property in English',
      '<Tab value="a" label="The first one">\n\nWords here.\n\n</Tab>',
      '<Tab value="a" label="The first one">\n\nWoorden hier.\n\n</Tab>',
      ['1:23 untranslated Not translated: "The first one".'],
    ],
    [
      'a component property in English, within a sentence',
      'A <Tip title="What it does">word</Tip> here.',
      'Een <Tip title="What it does">woord</Tip> hier.',
      ['1:17 untranslated Not translated: "What it does".'],
    ],
    [
      'the title of a link in English',
      'See [it](./a.mdx "All of the answers") here.',
      'Zie [het](./a.mdx "All of the answers") hier.',
      ['1:5 untranslated Not translated: "All of the answers".'],
    ],
    [
      'the title of a picture in another language',
      'See ![it](./a.png "Send it now to the mock") here.',
      'Zie ![het](./a.png "Und jetzt an den Mock damit") hier.',
      ['1:5 language This text seems to be in German: "Und jetzt an den Mock damit".'],
    ],
    [
      'a placeholder in a component property',
      '<Box title="Send {count} now" />',
      '<Box title="Nu {aantal} versturen" />',
      ['1:16 placeholder The placeholder {aantal} is {count} in English.'],
    ],
    [
      'a component property in another language',
      '<Box title="Send it now to the mock" />',
      '<Box title="Und jetzt an den Mock damit" />',
      ['1:13 language This text seems to be in German: "Und jetzt an den Mock damit".'],
    ],
    [
      'a title that differs from the first heading',
      '---\ntitle: A page\n---\n\n# A page',
      '---\ntitle: Een pagina\n---\n\n# Een bladzijde',
      ['2:1 title The title is "Een pagina", but the first heading is "Een bladzijde".'],
    ],
    [
      'a lost image',
      'See ![a button](./a.png) here.',
      'Zie hier.',
      ['1:1 image The image ./a.png from docs/x.mdx:1 is missing.'],
    ],
    [
      'a lost item of a nested list',
      '- one\n  - two\n  - see `x`\n- four',
      '- één\n  - zie `x`\n- vier',
      [
        '1:3 structure The paragraph in a list item from docs/x.mdx:2 is missing here or below: "two".',
      ],
    ],
    [
      'list items in another order',
      '- see `a`\n- see `b`',
      '- zie `b`\n- zie `a`',
      [
        '1:7 inline-code The inline code `b` differs from `a` in docs/x.mdx:1.',
        '2:7 inline-code The inline code `a` differs from `b` in docs/x.mdx:2.',
      ],
    ],
    [
      'a link that runs, whose scheme is broken up',
      'See <a href="./x">it</a>.',
      'Zie <a href="java\tscript:x">het</a>.',
      ['1:5 code This script link is not in docs/x.mdx. A translation must not add code.'],
    ],
    [
      'an admonition that is not closed',
      ':::note[x]\nWords\n:::\n\nAfter',
      ':::note[x]\nWoorden\n\nDaarna',
      ['1:1 syntax The note ":::note" that begins here has no end.'],
    ],
    [
      'a decimal point',
      'At most 2.5 GB.',
      'Maximaal 2.5 GB.',
      ['1:10 typography "2.5" has a decimal point; this language uses ",".'],
    ],
    [
      'words on the second line of a paragraph',
      'One line\nand 7 more.',
      'Eén regel\nen 8 meer.',
      ['2:4 number The number 8 differs from 7 in docs/x.mdx:1.'],
    ],
    [
      'a number that is written as in English',
      'Cut 1,500 files.',
      'Knip 1,500 bestanden.',
      ['1:6 number The number 1,500 has the English format, as in docs/x.mdx:1.'],
    ],
  ])('%s', (_, english, own, found) => expect(check(`${english}\n`, `${own}\n`)).toEqual(found));

  it.each([
    [
      'a code block that is not closed',
      '```\na\n```\n\nAfter\n\n- one',
      '```\na\n\nDaarna\n\n- één',
      '1:1 syntax The code block that begins here has no end, so the text below it is read as code.',
    ],
    [
      'a note with a space behind its colons',
      ':::note[x]\n\nWords\n\n:::',
      '::: note[x]\n\nWoorden\n\n:::',
      '1:1 syntax "::: note[x]" does not begin or end a note.',
    ],
    [
      'a note with two colons',
      ':::note[x]\n\nWords\n\n:::',
      '::note[x]\n\nWoorden\n\n:::',
      '1:1 syntax "::note[x]" does not begin a note.',
    ],
    [
      'front matter that does not begin',
      '---\ntitle: A page\nslug: /\n---\n\nWords',
      '--\ntitle: Een pagina\nslug: /\n---\n\nWoorden',
      '1:1 syntax The page does not begin with front matter (the lines between ---).',
    ],
    [
      'front matter that does not end',
      '---\ntitle: A page\nslug: /\n---\n\nWords',
      '---\ntitle: Een pagina\nslug: /\n\nWoorden',
      '1:1 syntax The front matter (the lines between ---) has no end.',
    ],
  ])('%s, and not what follows from it', (_, english, own, found) =>
    expect(check(`${english}\n`, `${own}\n`)).toEqual([found]),
  );

  it.each([
    [
      'a component that is missing',
      'Words.\n\n<Box />',
      'Woorden.',
      {rule: 'structure', hint: 'Copy it in the same place as in the English page.'},
    ],
    ['an expression, in its own words', 'Words.', 'Woorden van {het ding}.', {rule: 'syntax'}],
    [
      'a name in braces',
      'Words.',
      'Woorden {datasetId}.',
      {
        message:
          '{datasetId} is read as code that is not in docs/x.mdx. A translation must not add code.',
      },
    ],
    [
      'a heading id without comment marks',
      '## A head {/* #a */}',
      '## Een kop {#a}',
      {
        message: 'The page is not valid MDX: The text between { and } is not valid code.',
        hint: 'Write the id of the heading as {/* #a */}.',
      },
    ],
    [
      'a sentence that begins as code does',
      'Words.',
      'import van bestanden gaat zo.',
      {
        message:
          'The page is not valid MDX: A line that begins with "import" or "export" is read as code.',
        hint: 'Start the line with another word, or put "import" or "export" between backticks.',
      },
    ],
    [
      'a lost heading id',
      '## A head {/* #a */}',
      '## Een kop',
      {
        rule: 'heading-id',
        hint: 'Write {/* #a */} at the end of the heading.',
      },
    ],
    [
      'a component with curly quotation marks',
      '<Tab value="a" />',
      '<Tab value=“a” />',
      {
        rule: 'syntax',
        hint: 'In components, use straight quotation marks ("). Copy the component from the English page.',
      },
    ],
    [
      'a component with translated properties',
      '<Tab value="a" />',
      '<Tab waarde="a" />',
      {
        rule: 'property',
        hint: 'Copy the component from docs/x.mdx:1 without changes.',
      },
    ],
  ])('%s, with how it is written', (_, english, own, wanted) => {
    const [finding] = checkPage({
      source: parsePage(`${english}\n`),
      translation: parsePage(`${own}\n`),
      sourceFile: 'docs/x.mdx',
      file: 'x.mdx',
      locale: 'nl',
    });
    expect(finding).toMatchObject(wanted);
  });

  it('a comment of HTML, with the form that MDX has', () => {
    const [finding] = checkPage({
      source: parsePage('a\n'),
      translation: parsePage('Een <!-- x --> ding\n'),
      sourceFile: 'docs/x.mdx',
      file: 'x.mdx',
      locale: 'nl',
    });
    expect(finding).toMatchObject({
      rule: 'syntax',
      line: 1,
      hint: 'MDX does not support <!-- comments -->. Write {/* … */}, or remove the comment.',
    });
  });
});
