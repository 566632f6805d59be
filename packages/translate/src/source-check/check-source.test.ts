import {afterAll, describe, expect, it} from 'vitest';
import {formatFinding} from '@batchwise/openapi/finding';
import {newSite, removeFolders, type Site} from '../../tests/site.ts';

const GLOSSARY = `terms:
  - source: what a server sends
    translation: response
    avoid: [answer]
  - source: in exchange for
    translation: instead of
    avoid: [in the place of]
`;
const PAGE = `---
title: The answers
description: An answer.
keywords: [answer]
---

The server answers in the
place of you. See \`answer\`, [this page](./answer.mdx) and https://example.com/answer.

<Answer operation="answer" label="The answer" />

\`\`\`
answer
\`\`\`
`;
const API = `openapi: 3.1.0
info:
  title: "Pets: answers"
  description: |
    All about pets.

    The answer comes
    in the place  of a body.
paths:
  /answer:
    get:
      operationId: answer
      summary: Answerable
      responses: {'200': {description: An answer with \`answer\`}}
`;

afterAll(removeFolders);

function site(files: Record<string, string> = {}): Site {
  return newSite(
    {
      'docs/page.mdx': PAGE,
      'docs/answer.mdx': '---\ntitle: A page\n---\n\nNothing to say.\n',
      'i18n/en/glossary.yaml': GLOSSARY,
      'i18n/source/code.json':
        '{\n  "answer": {\n    "message": "{answer}: an answer",\n    "description": "The answer"\n  },\n  "theme.NotFound": {"message": "No answer"}\n}\n',
      'static/openapi/pets.yaml': API,
      ...files,
    },
    false,
  );
}

const places = (at: Site, line: string): string[] =>
  at
    .run(line)
    .findings.map(({file, line: row, column, message}) => `${file}:${row}:${column} ${message}`);

describe('check --locale en', () => {
  it('reports the words that the glossary avoids, in prose only', () => {
    expect(places(site(), 'check --locale en')).toEqual([
      'docs/page.mdx:2:5 Avoid "answers".',
      'docs/page.mdx:3:4 Avoid "answer".',
      'docs/page.mdx:7:12 Avoid "answers".',
      'docs/page.mdx:7:20 Avoid "in the place of".',
      'docs/page.mdx:10:39 Avoid "answer".',
      'i18n/source/code.json:3:30 Avoid "answer".',
      'static/openapi/pets.yaml:3:17 Avoid "answers".',
      'static/openapi/pets.yaml:7:9 Avoid "answer".',
      'static/openapi/pets.yaml:8:5 Avoid "in the place of".',
      'static/openapi/pets.yaml:14:43 Avoid "answer".',
    ]);
  });

  it('warns with a better wording, and says where interface strings are changed', () => {
    const {findings, text} = site().run('check --locale en');
    expect(
      findings.every(({severity, rule}) => severity === 'warning' && rule === 'glossary'),
    ).toBe(true);
    expect(findings.slice(3, 4).map(formatFinding)).toEqual([
      'docs/page.mdx:7:20 warning glossary: Avoid "in the place of". Better: instead of. See "in exchange for" in i18n/en/glossary.yaml.',
    ]);
    expect(findings.find(({file}) => file.startsWith('i18n/source'))?.hint).toContain(
      'Change the text in the code, then run "npm run write-source-strings".',
    );
    expect(text).toContain('2 pages and 5 other texts in English: 0 errors, 10 warnings.');
  });

  it.each([
    ['check answer --locale en', []],
    ['check page --locale en', ['docs/page.mdx']],
    ['check strings --locale en', ['i18n/source/code.json']],
    ['check i18n/source/code.json', ['i18n/source/code.json']],
    ['check openapi --locale en', ['static/openapi/pets.yaml']],
    ['check static/openapi/pets.yaml', ['static/openapi/pets.yaml']],
  ])('checks only what is named: %s', (line, files) => {
    const found = site()
      .run(line)
      .findings.map(({file}) => file);
    expect([...new Set(found)]).toEqual(files);
  });

  it('finds nothing in texts without these words', () => {
    const made = site({'docs/page.mdx': '---\ntitle: A page\n---\n\nThe responses.\n'});
    expect(made.run('check page --locale en').text).toBe('1 page in English: no problems found.\n');
  });

  it('needs a glossary', () => {
    const {findings} = site({'i18n/en/glossary.yaml': ''}).run('check --locale en');
    expect(findings).toMatchObject([{severity: 'error', hint: expect.stringContaining('i18n/en')}]);
  });
});

it('check without --locale includes English', () => {
  const made = site({'i18n/nl/code.json': '{}'});
  made.write('i18n/locales.json', '["en", "nl"]');
  const {text, findings} = made.run('check');
  expect(text).toContain('in English and Dutch:');
  expect(findings.filter(({rule}) => rule === 'glossary')).toHaveLength(10);
});
