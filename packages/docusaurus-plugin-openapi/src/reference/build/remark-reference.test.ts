import {describe, expect, it} from 'vitest';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {VFile} from 'vfile';
import {makeReferenceSite} from '../../../tests/reference-site.ts';
import {createRemarkApi} from '../../api/remark-api.ts';

const {read} = makeReferenceSite();

describe('parts of a reference in a page', () => {
  const transform = (mdx: string) => {
    const processor = unified().use(remarkParse).use(remarkMdx);
    const root = processor.parse(mdx);
    createRemarkApi(() => read('en').api)(root, new VFile({value: mdx, path: 'docs/x.mdx'}));
    const [node] = root.children;
    if (node?.type !== 'mdxJsxFlowElement') throw new Error('There is no component.');
    const data = node.attributes.find((one) => 'name' in one && one.name === 'data');
    return JSON.parse(String(data?.value)) as {
      node: {responses?: unknown[]; parameters?: unknown[]};
    };
  };

  it('hold only what they show', () => {
    expect(transform('<Reference operation="bookTrip" only="responses" />')).toMatchObject({
      only: 'responses',
      prefix: 'book-trip-responses-',
      schemaLinks: {Trip: '/api/schemas/trip'},
      node: {responses: [{status: '201'}], parameters: []},
    });
    expect(transform('<Schema name="Trip" />')).toMatchObject({
      prefix: 'trip-',
      node: {properties: [{name: 'to'}]},
    });
  });

  it.each([
    [
      '<Reference operation="bookTrips" />',
      'docs/x.mdx:1:1 <Reference>: the operation "bookTrips" does not exist. Similar: bookTrip',
    ],
    [
      '<Reference operation="bookTrip" only="response" />',
      'docs/x.mdx:1:1 <Reference> has only="response". Similar: responses. Use one of authentication, parameters, body, responses, callbacks, servers.',
    ],
    [
      '<Schema name="Trips" />',
      'docs/x.mdx:1:1 <Schema>: the schema "Trips" does not exist. Similar: Trip.',
    ],
    ['<Schema title="Trip" />', 'docs/x.mdx:1:1 <Schema> has the unknown property "title".'],
  ])('stop the build at a name that nothing has: %s', (mdx, message) => {
    expect(() => transform(mdx)).toThrow(message);
  });
});
