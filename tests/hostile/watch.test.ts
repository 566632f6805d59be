import {writeFileSync} from 'node:fs';
import {once} from 'node:events';
import {connect} from 'node:net';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {NODE, SHELL, TRACE} from './payload';
import {SECRET} from './surroundings';
import {watchCommands, type Watch} from './watch';

let watch: Watch;

beforeEach(() => {
  watch = watchCommands();
});
afterEach(() => watch.end());

/** Runs a program as if it were a command. */
function run(text: string): string[] {
  const file = join(watch.folder, 'command.mjs');
  writeFileSync(file, text);
  watch.run(`../${'../'.repeat(20)}${file}`);
  return watch.caught();
}

describe('the watch of commands notices', () => {
  it.each([
    ['a program that runs', NODE, ['ran: ran', `left: ${TRACE}`]],
    [
      'a shell that runs',
      `import {execSync} from 'node:child_process'; execSync(${JSON.stringify(`echo '${SHELL}'`)})`,
      [`left: ${TRACE}`],
    ],
    [
      'a file outside of the folder',
      "import {writeFileSync} from 'node:fs'; writeFileSync('../x', '')",
      ['changed: a/b/c/x'],
    ],
    [
      'a changed file outside of the folder',
      "import {writeFileSync} from 'node:fs'; writeFileSync('../../secret.yaml', '')",
      ['changed: a/b/secret.yaml'],
    ],
    ['a request', "fetch('http://127.0.0.1:47110/').catch(() => 0)", ['TCPCONNECTWRAP']],
    [
      'a look-up of a host',
      "import {lookup} from 'node:dns'; lookup('localhost', () => 0)",
      ['GETADDRINFOREQWRAP'],
    ],
    [
      'a program that is started',
      "import {spawn} from 'node:child_process'; spawn('true')",
      ['PROCESSWRAP'],
    ],
    ['a sequence for terminals', "console.log('\\u001b[31m')", ['control: "\\u001b"']],
    ['a secret', `console.log('${SECRET}')`, ['secret']],
  ])('%s', (_, text, expected) => {
    expect(run(text)).toEqual(expect.arrayContaining(expected));
  });

  it('what happens in this process', async () => {
    globalThis.hostile?.('here');
    await once(connect(47110, '127.0.0.1'), 'close').catch(() => undefined);
    Object.assign(Object.prototype, {hostile: 1});
    const caught = watch.caught();
    Reflect.deleteProperty(Object.prototype, 'hostile');
    expect(caught).toEqual(['ran: here', 'TCPCONNECTWRAP', 'property of all objects: hostile']);
  });

  it('nothing in a command that does nothing', () => {
    expect(run('console.log(1)')).toEqual([]);
  });
});
