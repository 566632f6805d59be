import {afterAll, describe, expect, it} from 'vitest';
import {newSite, NL, removeFolders} from '../../tests/site.ts';
import {brokenPages} from '../status/page-status.ts';
import {openWorkspace} from '../workspace/open-workspace.node.ts';

afterAll(removeFolders);

const ENGLISH = '---\ntitle: A page\n---\n\nWords.\n';
const DUTCH = '---\ntitle: Een pagina\n---\n\nWoorden.\n';

/** The rules that keep a translation out of the site, and those that `check` reports of it. */
function rulesOf(english: string, dutch: string, page = 'page.mdx') {
  const site = newSite({[`docs/${page}`]: english, [`${NL}/${page}`]: dutch}, false);
  const {workspace} = openWorkspace(site.root);
  const broken = [...brokenPages(workspace, 'nl').values()].flat();
  const checked = site.run('check').findings.filter(({severity}) => severity === 'error');
  return {
    blocking: [...new Set(broken.map(({rule}) => rule))],
    checked: [...new Set(checked.map(({rule}) => rule))],
  };
}

const RUN = `{globalThis.process.exit(1)}`;

describe('code that a translation adds', () => {
  it.each<[string, string]>([
    ['in a fence of three backticks', `\`\`\`mdx-code-block\n${RUN}\n\`\`\`\n`],
    ['in a fence of four', '````mdx-code-block\nexport const Evil = () => 1;\n\n<Evil />\n````\n'],
    ['in an indented fence of a list', `- one\n\n  \`\`\`mdx-code-block\n  ${RUN}\n  \`\`\`\n`],
    ['in a fence with Windows line ends', `\`\`\` mdx-code-block\r\n${RUN}\r\n\`\`\`\r\n`],
    ['in a fence within a code block', `~~~\n\`\`\`mdx-code-block\n${RUN}\n\`\`\`\n~~~\n`],
    ['in a fence with a tag that is never closed', '```mdx-code-block\n<b>\n```\n'],
    ['between two comments', '{/* one */ globalThis.process.exit(1) /* two */}\n'],
    ['between two comments in a sentence', 'Woord {/* #a */alert(1)/* */} woord.\n'],
    ['as an attribute of a note', ':::note{onclick="x()"}\nWoorden.\n:::\n'],
  ])('%s is told and not published', (_, code) => {
    expect(rulesOf(ENGLISH, `${DUTCH}\n${code}`)).toEqual({
      blocking: ['code'],
      checked: expect.arrayContaining(['code']) as string[],
    });
  });

  it.each(['---js', '--- js', '---javascript', '---coffee', '---toml', '---json5'])(
    'in front matter that begins with %s is told and not published',
    (dashes) => {
      expect(rulesOf(ENGLISH, DUTCH.replace('---', dashes))).toEqual({
        blocking: ['code'],
        checked: expect.arrayContaining(['code']) as string[],
      });
    },
  );

  it.each<[string, string, string]>([
    ['a script', 'page.md', '<script src="//x.example/x.js"></script>\n'],
    ['an event handler', 'page.md', '<img src="x" onerror="x()" />\n'],
    ['a link', 'page.mdx', '<a href="javascript:x()">x</a>\n'],
  ])('as %s in HTML is told and not published', (_, page, html) => {
    const english = page.endsWith('.md')
      ? ENGLISH
      : ENGLISH.replace('title', 'mdx: {format: md}\ntitle');
    expect(rulesOf(english, `${DUTCH}\n${html}`, page)).toEqual({
      blocking: ['code'],
      checked: expect.arrayContaining(['code']) as string[],
    });
  });

  it('beside the code of the English page is told and not published', () => {
    const fence = '\n```mdx-code-block\n<Card to="./a" />\n```\n';
    expect(rulesOf(ENGLISH + fence, DUTCH + fence).blocking).toEqual([]);
    const other = fence.replace('to=', 'onClick={x} to=');
    expect(rulesOf(ENGLISH + fence, DUTCH + other).blocking).toEqual(['code']);
  });

  it.each([
    ["import Card from './card.jsx';", 'card.jsx'],
    ["import Card from './card';", 'card.tsx'],
    ["export {Card} from '../current/card/';", 'card/index.js'],
    ["import data from './data.json';", 'data.json'],
  ])('in a file of its own is told and not published: %s', (line, file) => {
    const page = (title: string) => `---\ntitle: ${title}\n---\n\n${line}\n\nWords.\n`;
    const files = {'docs/page.mdx': page('A page'), [`${NL}/page.mdx`]: page('Een pagina')};
    const [without, withFile] = [files, {...files, [`${NL}/${file}`]: '{}'}].map((all) =>
      [...brokenPages(openWorkspace(newSite(all, false).root).workspace, 'nl').values()].flat(),
    );
    expect(without).toEqual([]);
    expect(withFile).toMatchObject([
      {rule: 'code', message: expect.stringContaining(`current/${file.split(/[./]/)[0]}`)},
    ]);
  });

  it('is not sought where the English page cannot be read: the translation is not published', () => {
    const {blocking} = rulesOf(`${ENGLISH}\n<!-- a -->\n`, `${DUTCH}\n${RUN}\n`);
    expect(blocking).toEqual(['code']);
  });
});
