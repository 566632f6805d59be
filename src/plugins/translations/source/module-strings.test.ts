import {describe, expect, it} from 'vitest';
import {moduleStrings} from './module-strings';

const MODULE = "import Show, {translate as tell} from '@docusaurus/Translate';\n";
const found = (source: string, path = 'a.tsx') => moduleStrings(path, MODULE + source);

describe('the strings of a module', () => {
  it.each([
    [
      "tell({id: 'a', message: 'A', description: 'Here'});",
      {a: {message: 'A', description: 'Here'}},
    ],
    ["tell({message: 'A ' + `and` + ' B'}, {count: 1});", {'A and B': {message: 'A and B'}}],
    [
      'x = <Show id="a" description="Here">\n  One\n  line &amp; more\n</Show>;',
      {a: {message: 'One line & more', description: 'Here'}},
    ],
    [
      "x = <Show id=\"a\" values={{b: <b>{tell({id: 'b', message: 'B'})}</b>}}>{'A '}</Show>;",
      {a: {message: 'A '}, b: {message: 'B'}},
    ],
    ['x = <Show id="a" />;', {a: {message: 'a'}}],
    ["x = <Other id=\"a\">A</Other>; translate({id: 'b', message: 'B'});", {}],
  ])('are those that Docusaurus finds in %s', (source, strings) => {
    expect(found(source)).toEqual(strings);
  });

  it('are none where the module takes only types, or something else, from there', () => {
    expect(
      moduleStrings(
        'a.ts',
        "import type {translate} from '@docusaurus/Translate';\ntranslate({id: 'a', message: 'A'});",
      ),
    ).toEqual({});
    expect(
      moduleStrings(
        'a.ts',
        "import {translate} from './own';\ntranslate({id: 'a', message: 'A'});",
      ),
    ).toEqual({});
  });

  it.each([
    ['tell({id: NAME, message: "A"});'],
    ['tell({...all});'],
    ['tell(message);'],
    ['tell();'],
    ['tell({id: "a", message: `A ${b}`});'],
    ['x = <Show id={name}>A</Show>;'],
    ['x = <Show id="a">{count}</Show>;'],
    ['x = <Show id="a">A <b>b</b></Show>;'],
    ['x = <Show>A'],
    ["import {translate} from '@docusaurus/Translate';"],
  ])('are left to Docusaurus where only it knows them: %s', (source) => {
    expect(found(source)).toBeUndefined();
  });
});
