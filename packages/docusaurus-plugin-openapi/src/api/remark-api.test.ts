import type {Root} from 'mdast';
import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {describe, expect, it} from 'vitest';
import {moduleName} from './module-name.ts';
import {reasonOf, transform} from '../../tests/remark-fixture.ts';

const moduleOf = (id: string): string => moduleName(id.includes(':') ? id : `things:${id}`);
const sourceOf = (id: string): string => `source_${moduleOf(id).replaceAll('-', '_')}`;
const importOf = (id: string): string =>
  `import ${sourceOf(id)} from '@operations/${moduleOf(id)}'`;

const imports = (root: Root): string[] =>
  root.children.flatMap((child) => (child.type === 'mdxjsEsm' ? [child.value] : []));
describe('<TryIt>', () => {
  it('gets its operation as the source, by an import that was not there', () => {
    const root = transform('# Title\n\n<TryIt operation="make-thing" />\n');
    expect(imports(root)).toEqual([importOf('make-thing')]);
    const element = root.children.find(
      (child): child is MdxJsxFlowElement => child.type === 'mdxJsxFlowElement',
    );
    expect(element?.attributes).toMatchObject([
      {name: 'operation', value: 'make-thing'},
      {
        name: 'source',
        value: {type: 'mdxJsxAttributeValueExpression', value: sourceOf('make-thing')},
      },
    ]);
  });

  it('gives the compiler the trees of import and source, which it reads instead of the text', () => {
    const root = transform('<TryIt operation="listThings" />');
    const [statement, element] = root.children;
    expect(statement).toMatchObject({
      data: {
        estree: {
          body: [
            {
              type: 'ImportDeclaration',
              specifiers: [{local: {name: sourceOf('listThings')}}],
              source: {type: 'Literal', value: `@operations/${moduleOf('listThings')}`},
            },
          ],
        },
      },
    });
    expect(element).toMatchObject({
      attributes: [
        {},
        {
          value: {
            data: {
              estree: {body: [{expression: {type: 'Identifier', name: sourceOf('listThings')}}]},
            },
          },
        },
      ],
    });
  });

  it('imports an operation once, however often it is shown and however deep', () => {
    const root = transform(
      '<TryIt operation="make-thing" />\n\n<Tabs>\n  <TryIt operation="make-thing" />\n\n  <TryIt operation="listThings" />\n</Tabs>\n',
    );
    expect(imports(root).sort()).toEqual([importOf('listThings'), importOf('make-thing')].sort());
    expect(JSON.stringify(root).match(/"name":"source"/g)).toHaveLength(3);
  });

  it('is told from one whose id differs in a character that no identifier has', () => {
    expect(
      new Set(
        imports(transform('<TryIt operation="a/b" />\n\n<TryIt operation="a_b" />\n')).map(
          (one) => one.split(' ')[1],
        ),
      ).size,
    ).toBe(2);
  });

  it('stops the build with file and line when its operation is not described, and lists those that are', () => {
    expect(() => transform('# Title\n\n<TryIt operation="make" />\n')).toThrow(
      expect.objectContaining({
        file: 'docs/page.mdx',
        line: 3,
        column: 1,
        reason: expect.stringContaining(
          'docs/page.mdx:3:1 <TryIt>: the operation "make" does not exist. Similar: make-thing,',
        ),
      }),
    );
    expect(reasonOf('<TryIt operation="twice" />')).toContain(
      'docs/page.mdx:1:1 <TryIt>: several API descriptions have the operation "twice". Use one of shops:twice, trains:twice.',
    );
    expect(reasonOf('<TryIt />')).toContain('<TryIt>: the operation "" does not exist');
    expect(reasonOf('<TryIt operation={name} />')).toContain(
      'does not accept expressions in braces',
    );
    expect(reasonOf('Here <TryIt operation="make-thing" /> it is.')).toContain(
      '<TryIt> is inside a sentence',
    );
  });
});

describe('<TryIt> and <Answer>', () => {
  it('name the description where an id repeats', () => {
    const root = transform('<TryIt operation="trains:twice" />');
    expect(imports(root)).toEqual([importOf('trains:twice')]);
  });

  it('become a live example that says why its operation cannot be shown', () => {
    for (const text of [
      '<TryIt operation="broken" preset="a=b" />',
      '<Answer operation="broken" status="200" />',
    ]) {
      const root = transform(text);
      expect(imports(root)).toEqual([importOf('broken')]);
      expect(root.children.at(-1)).toMatchObject({
        name: 'TryIt',
        attributes: expect.arrayContaining([
          expect.objectContaining({name: 'operation', value: 'things:broken'}),
        ]) as unknown,
      });
    }
  });

  it('stop the build at an unknown property, preset or body example, with the nearest names', () => {
    expect(reasonOf('<TryIt operation="make-thing" presets="a=b" />')).toContain(
      'docs/page.mdx:1:1 <TryIt> has the unknown property "presets". Similar: preset,',
    );
    expect(reasonOf('<TryIt operation="make-thing" preset="limt=1" />')).toContain(
      '<TryIt> presets the parameter "limt", which make-thing does not have. Similar: limit.',
    );
    expect(reasonOf('<TryIt operation="make-thing" bodyExample="smal" />')).toContain(
      '<TryIt> presets the body example "smal", which make-thing does not have. Similar: small.',
    );
    expect(
      imports(transform('<TryIt operation="make-thing" preset="limit=1" bodyExample="small" />')),
    ).toHaveLength(1);
  });
});

describe('<TryWith>', () => {
  const WITH = 'Send <TryWith operation="make-thing" preset="limit=0" /> now.';

  it('gets its operation and its component, also within a sentence', () => {
    const root = transform(`${WITH}\n\n<TryIt operation="make-thing" />\n`);
    expect(imports(root).sort()).toEqual(
      ["import TryWith from '@theme/TryWith'", importOf('make-thing')].sort(),
    );
    expect(JSON.stringify(root).match(/"name":"source"/g)).toHaveLength(2);
  });

  it('stops the build without the example that it sends, and at a parameter that is unknown', () => {
    expect(reasonOf(WITH)).toContain(
      'docs/page.mdx:1:6 <TryWith> needs the live example that it sends. Add <TryIt operation="make-thing" /> to the page.',
    );
    expect(
      reasonOf(`${WITH.replace('limit', 'limt')}\n\n<TryIt operation="make-thing" />`),
    ).toContain(
      '<TryWith> presets the parameter "limt", which make-thing does not have. Similar: limit.',
    );
  });
});

it('leaves a page without these components as it is', () => {
  const text = '# Title\n\n<Other operation="make-thing" />\n\nText.\n';
  const processor = unified().use(remarkParse).use(remarkMdx);
  expect(transform(text)).toEqual(processor.runSync(processor.parse(text)));
});
