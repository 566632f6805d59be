// @vitest-environment jsdom
import {renderToStaticMarkup} from 'react-dom/server';
import {describe, expect, it} from 'vitest';
import {screen, within} from '@testing-library/react';
import {jsonBody, operation, parameter} from '../../../openapi/tests/operation-fixture.ts';
import {showRichTexts} from '../try-it/field/RichText.tsx';
import {Form} from '../try-it/form/Form.tsx';
import {renderInExample} from '../try-it/state/fixture.tsx';
import {readRichText, richTextsOf, withoutMarks} from './read-rich-text.ts';

function html(text: string): string | undefined {
  const rich = readRichText(text);
  const shown = rich && showRichTexts({[text]: rich})(text);
  return shown && renderToStaticMarkup(<>{[shown.first, shown.rest]}</>);
}

const LINK = (href: string, text: string): string =>
  `<a href="${href}" rel="noreferrer">${text}</a>`;

describe('a description in Markdown', () => {
  it.each([
    ['The **id** of _one_ batch.', 'The <strong>id</strong> of <em>one</em> batch.'],
    [
      'See [the guide](https://example.com/a_b).',
      `See ${LINK('https://example.com/a_b', 'the guide')}.`,
    ],
    ['See [g].\n\n[g]: https://example.com', `See ${LINK('https://example.com', 'g')}.`],
    ['https://example.com/x', LINK('https://example.com/x', 'https://example.com/x')],
    ['``a ` b`` and ~~old~~', '<code>a ` b</code> and <del>old</del>'],
    ['a \\* b &amp; c', 'a * b &amp; c'],
    [
      'One:\n\n- `a`\n- **b**',
      '<p>One:</p><ul><li><code>a</code></li><li><strong>b</strong></li></ul>',
    ],
    ['3. x\n4. y', '<ol start="3"><li>x</li><li>y</li></ol>'],
    ['```json\n{"a": 1}\n```', '<pre><code>{&quot;a&quot;: 1}</code></pre>'],
    ['# Title\n\nText', '<p><strong>Title</strong></p><p>Text</p>'],
    ['> quoted', '<blockquote><p>quoted</p></blockquote>'],
    ['a  \nb', 'a<br/>b'],
    [
      '| a | b |\n| - | - |\n| 1 | `2` |',
      '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td><code>2</code></td></tr></tbody></table>',
    ],
  ])('is rendered: %j', (text, expected) => {
    expect(html(text)).toBe(expected);
  });

  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['a <img src=x onerror=alert(1)> b', 'a &lt;img src=x onerror=alert(1)&gt; b'],
    ['[x](javascript:alert(1))', 'x'],
    ['[x](data:text/html,y)', 'x'],
    ['[x](//evil.example)', 'x'],
    ['[x](JaVaScRiPt&#58;alert(1))', 'x'],
    ['![alt](javascript:x)', 'alt'],
    ['**a** <!-- hidden -->', '<strong>a</strong> '],
  ])('is sanitised: %j', (text, expected) => {
    expect(html(text) ?? renderToStaticMarkup(<>{text}</>)).toBe(expected);
  });

  it.each(['Plain words.', 'Code in `backticks` and a 2 * 3 = 6.', 'snake_case_name', 'x < 3', ''])(
    'stays as it is without marks: %j',
    (text) => {
      expect(readRichText(text)).toBeUndefined();
    },
  );

  it('is bounded in size and depth', () => {
    const start = Date.now();
    expect(readRichText('*'.repeat(50_000))).toBeUndefined();
    expect(() => readRichText('> '.repeat(2_000) + 'a')).not.toThrow();
    expect(Date.now() - start).toBeLessThan(5_000);
  });

  it('is folded without cutting a mark', () => {
    const long = `See **${'bold '.repeat(60)}end** here. And more.`;
    expect(readRichText(long)?.rest).toBeUndefined();
    const two = readRichText(`The **first** one. ${'Word '.repeat(50)}\n\n- item`);
    expect(two?.first).toEqual(['The ', {tag: 'strong', in: ['first']}, ' one.']);
    expect(JSON.stringify(two?.rest)).toContain('item');
  });

  it('is a plain text without marks where only text can be shown', () => {
    expect(withoutMarks('The **test** server, see [docs](https://example.com).')).toBe(
      'The test server, see docs.',
    );
  });
});

describe('the form', () => {
  it('renders the descriptions of parameters and properties', () => {
    const one = operation({
      parameters: [
        parameter({
          name: 'id',
          in: 'query',
          required: true,
          description: 'The **id**, see [docs](https://example.com/id).',
        }),
      ],
      body: jsonBody({
        type: 'object',
        required: ['name'],
        properties: {name: {type: 'string', description: 'One of:\n\n- _a_\n- b'}},
      }),
    });
    renderInExample(<Form id="form" />, {...one, richTexts: richTextsOf(one)});
    const link = screen.getByRole('link', {name: 'docs'});
    expect(link.getAttribute('href')).toBe('https://example.com/id');
    expect(screen.getByLabelText('id').getAttribute('aria-describedby')).toBe(
      link.closest('[id]')?.id,
    );
    expect(within(screen.getByRole('list')).getAllByRole('listitem')).toHaveLength(2);
    expect(document.body.textContent).not.toMatch(/\*\*|_a_/);
  });
});
