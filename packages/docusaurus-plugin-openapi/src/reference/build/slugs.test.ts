import {describe, expect, it} from 'vitest';
import {createSlugs, toSlug} from './slugs.ts';

describe('the slug of a name', () => {
  it.each([
    ['createBatch', 'create-batch'],
    ['get-pets-_id', 'get-pets-id'],
    ['listAPIKeys', 'list-api-keys'],
    ['Gists/Comments', 'gists-comments'],
    ['v2GetUser', 'v2-get-user'],
    ['naïve café', 'naive-cafe'],
    ['予約', '予約'],
    ['{}', 'unnamed'],
  ])('of %j is %j', (name, slug) => {
    expect(toSlug(name)).toBe(slug);
  });

  it('gets a number where another name has it already', () => {
    const slugOf = createSlugs();
    expect(['getUser', 'get_user', 'GetUser'].map(slugOf)).toEqual([
      'get-user',
      'get-user-2',
      'get-user-3',
    ]);
  });
});
