// @vitest-environment jsdom
import type {MediaNode, SchemaNode} from '@batchwise/openapi/reference';
import {cleanup, render, screen} from '@testing-library/react';
import {afterEach, expect, it} from 'vitest';
import {Media} from './Media.tsx';

afterEach(cleanup);

const string: SchemaNode = {types: ['string']};
const list: SchemaNode = {types: ['array'], items: string};

const FORM: MediaNode = {
  mediaType: 'multipart/form-data',
  examples: [],
  schema: {
    types: ['object'],
    properties: [
      {name: 'picture', required: true, schema: string},
      {name: 'tags', required: false, schema: list},
    ],
  },
  encoding: {
    picture: {
      contentType: 'image/png',
      headers: [{name: 'X-Rate', required: false, description: '', schema: string, examples: []}],
    },
    tags: {style: 'form', explode: true},
    other: {contentType: 'text/csv'},
  },
};

it('says at each property of a form how it is sent', () => {
  render(<Media id="body" media={[FORM]} />);
  const lineOf = (id: string) => document.getElementById(id)?.textContent;
  expect(lineOf('body-picture')).toMatch(
    /^picture string requiredSent as image\/pngHeaders of this part/,
  );
  expect(lineOf('body-picture-header-X-Rate')).toContain('X-Rate');
  expect(lineOf('body-tags')).toContain('Written as tags=a&tags=b');
  // Properties that the schema does not name stand below it.
  expect(screen.getByText('text/csv').closest('ul')?.parentElement?.textContent).toBe(
    'otherSent as text/csv',
  );
});

it('says what each part of a body without names is', () => {
  const parts = {
    prefixEncoding: [{contentType: 'application/json'}],
    itemEncoding: {contentType: 'image/*'},
  };
  render(
    <Media
      id="body"
      media={[{mediaType: 'multipart/mixed', itemSchema: string, examples: [], ...parts}]}
    />,
  );
  expect(screen.getByText(/^Part 1:/).textContent).toBe('Part 1: application/json');
  expect(screen.getByText(/^Each other part:/).textContent).toBe('Each other part: image/*');
});

it('names the media type once', () => {
  const json: MediaNode = {mediaType: 'application/json', schema: list, examples: []};
  const {rerender} = render(<Media id="body" media={[json]} />);
  expect(screen.getAllByText('application/json')).toHaveLength(1);
  rerender(<Media id="body" media={[json, {...json, mediaType: 'text/csv'}]} />);
  expect(screen.getAllByText('application/json')).toHaveLength(1);
  expect(screen.getAllByText('text/csv')).toHaveLength(1);
});
