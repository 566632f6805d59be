import {describe, expect, it} from 'vitest';
import {reasonOf, transform} from '../../tests/remark-fixture.ts';

describe('<Answer>', () => {
  it('becomes a block of code with that example, its status and summary as the title', () => {
    const {children} = transform(
      'Before.\n\n<Answer operation="make-thing" status="201" example="made" />\n\nAfter.\n',
    );
    expect(children).toMatchObject([
      {type: 'paragraph'},
      {type: 'code', lang: 'json', meta: 'title="201 · A ”new” thing"', value: '{\n  "id": 1\n}'},
      {type: 'paragraph'},
    ]);
  });

  it('shows the first example of its status when it names none, and only the status when that has no summary', () => {
    expect(transform('<Answer operation="make-thing" status="400" />').children).toMatchObject([
      {value: '3', meta: 'title="400 · Wrong"'},
    ]);
    expect(
      transform('<Answer operation="make-thing" status="201" example="other" />').children,
    ).toMatchObject([{value: '2', meta: 'title="201"'}]);
  });

  it('does not repeat the words of the heading above', () => {
    const captionBelow = (heading: string) =>
      transform(`${heading}\n\n<Answer operation="make-thing" status="400" />`).children[1];
    expect(captionBelow('### Wrong')).toMatchObject({meta: 'title="400"'});
    expect(captionBelow('## `400` Wrong')).toMatchObject({meta: 'title="400"'});
    expect(captionBelow('## Errors')).toMatchObject({meta: 'title="400 · Wrong"'});
  });

  it('is replaced within another component, and imports nothing', () => {
    const root = transform(
      '<Details>\n  <Answer operation="listThings" status="400" />\n\n  <Answer operation="listThings" status="201" />\n</Details>',
    );
    expect(root.children).toMatchObject([
      {
        name: 'Details',
        children: [
          {type: 'code', value: '3'},
          {type: 'code', value: '{\n  "id": 1\n}'},
        ],
      },
    ]);
  });

  it('stops the build with file and line when there is no such example, and lists those that are', () => {
    const known =
      'use one of status="201" example="made", status="201" example="other", status="400" example="wrong".';
    expect(() =>
      transform('<Answer operation="make-thing" status="400" example="made" />'),
    ).toThrow(
      expect.objectContaining({
        file: 'docs/page.mdx',
        line: 1,
        reason: `docs/page.mdx:1:1 make-thing has no response with status "400" and example "made". In <Answer>, ${known}`,
      }),
    );
    expect(reasonOf('<Answer operation="make-thing" />')).toContain(known);
    expect(reasonOf('<Answer operation="nothing" status="201" />')).toContain(
      '<Answer>: the operation "nothing" does not exist',
    );
  });
});
