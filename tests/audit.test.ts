import {expect, it} from 'vitest';
import {advisoriesOf} from '../scripts/audit';

it('an advisory is listed once, with the package that has it', () => {
  const advisory = {
    url: 'https://github.com/advisories/GHSA-1',
    title: 'Runs code',
    severity: 'high',
  };
  const report = {
    vulnerabilities: {inner: {via: [advisory]}, outer: {via: ['inner']}},
  };
  expect(advisoriesOf(JSON.stringify(report))).toEqual([
    'inner: Runs code (high). https://github.com/advisories/GHSA-1',
  ]);
});

it('a registry without an answer differs from one that knows no advisory', () => {
  expect(advisoriesOf('{"message": "405 Method Not Allowed"}')).toBeUndefined();
  expect(advisoriesOf('{"vulnerabilities": {}}')).toEqual([]);
});
