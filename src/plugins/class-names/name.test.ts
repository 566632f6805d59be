import {expect, it} from 'vitest';
import {classNameFor} from './name';

it('gives a class of a module its own name and two letters, the same each time', () => {
  const name = classNameFor('src/a.module.css', 'head');
  expect(name).toMatch(/^head_[\w-]{2}$/);
  expect(classNameFor('src/a.module.css', 'head')).toBe(name);
  expect(classNameFor('src/b.module.css', 'head')).not.toBe(name);
});

it('refuses a name that another module has already', () => {
  expect(() => {
    for (let number = 0; number < 5_000; number += 1)
      classNameFor(`src/${number}.module.css`, 'title');
  }).toThrow(
    /^The class "title" gets the same name, title_..?, in src\/\d+\.module\.css and in src\/\d+\.module\.css\./,
  );
});
