import {expect, it} from 'vitest';
import {readEnvironment} from './environment';

/** What is said of the environment for some code. */
function digest(code: string, env: NodeJS.ProcessEnv): string {
  const environment = readEnvironment(env);
  environment.add(Buffer.from(code));
  return environment.digest();
}

const [here, there] = [
  {ONE: '1', TWO: '2'},
  {ONE: '1', TWO: '3'},
];

it.each([
  'a(process.env.TWO)',
  "process.env['TWO']",
  'x = process.env[name]',
  'const {TWO} = process.env;',
])('differs where a variable does that is read by %s', (code) => {
  expect(digest(code, here)).not.toBe(digest(code, there));
});

it.each(['a(process.env.ONE)', 'process.env["ONE"]', 'TWO'])(
  'is the same where a variable differs that is not read by %s',
  (code) => {
    expect(digest(code, here)).toBe(digest(code, there));
  },
);
