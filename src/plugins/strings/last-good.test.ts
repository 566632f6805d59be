import {rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, afterEach, beforeEach, expect, it, vi} from 'vitest';
import {newSite, removeFolders} from '../../../tests/translations/site';
import type {Finding} from '../../openapi/finding';
import {readsLastGood} from './last-good';

const FILE = 'i18n/nl/code.json';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
afterAll(removeFolders);

/** A language whose file of strings is written over and over. */
function someFile(text: string) {
  const {root} = newSite({[FILE]: text}, false);
  const told: string[] = [];
  const messagesOf = readsLastGood(root, (findings: Finding[]) =>
    told.push(...findings.map(({line, rule}) => `${line} ${rule}`)),
  );
  return {
    told,
    texts: () =>
      Object.fromEntries(Object.entries(messagesOf(FILE)).map(([id, {message}]) => [id, message])),
    write: (next: string) => writeFileSync(join(root, FILE), next),
    remove: () => rmSync(join(root, FILE)),
  };
}

it('a string is read anew each time', () => {
  const {texts, write} = someFile('{"go": {"message": "Ga"}}');
  expect(texts()).toEqual({go: 'Ga'});
  write('{"go": {"message": "Gaan"}}');
  expect(texts()).toEqual({go: 'Gaan'});
});

it('while a file is in no JSON, the page keeps its strings, and the translator is told the line', () => {
  const {texts, write, told} = someFile('{"go": {"message": "Ga"}}');
  texts();
  write('{\n"go": {"message": "Gaan"\n');
  expect(texts()).toEqual({go: 'Ga'});
  vi.advanceTimersByTime(1_000);
  expect(told).toEqual(['3 interface-json']);
});

it('a file that was caught in the middle of being saved is not told of', () => {
  const {texts, write, told} = someFile('{"go": {"message": "Ga"}}');
  write('');
  texts();
  write('{"go": {"message": "Gaan"}}');
  vi.advanceTimersByTime(1_000);
  expect(told).toEqual([]);
  expect(texts()).toEqual({go: 'Gaan'});
});

it('an entry that cannot be used is left out and told, and the others are shown', () => {
  const {texts, told} = someFile('{"go": {"message": "Ga"},\n"stop": {"message": 1}}');
  expect(texts()).toEqual({go: 'Ga'});
  vi.advanceTimersByTime(1_000);
  expect(told).toEqual(['2 interface-json']);
});

it('a file that is gone has no strings', () => {
  const {texts, remove} = someFile('{"go": {"message": "Ga"}}');
  texts();
  remove();
  expect(texts()).toEqual({});
});
