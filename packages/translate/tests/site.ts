import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {COMMANDS} from '../src/commands/index.ts';
import {readArguments} from '../src/commands/arguments.ts';
import type {CommandResult} from '../src/commands/types.ts';
import {makeScreen} from '../src/terminal/screen.ts';
import {openWorkspace} from '../src/workspace/open-workspace.node.ts';

/** A small site in its own folder; `commit` takes the time of the commit (ISO 8601). */
export type Site = {
  root: string;
  write: (path: string, text: string | Uint8Array) => void;
  git: (...args: string[]) => string;
  commit: (at?: string) => void;
  run: (line: string) => CommandResult;
};

const folders: string[] = [];

export const NL = 'i18n/nl/docusaurus-plugin-content-docs/current';

/** Opens a folder as a site; `run` takes the words behind `npm run translate --`. */
export function siteIn(root: string): Site {
  const write: Site['write'] = (path, text) => {
    mkdirSync(dirname(join(root, path)), {recursive: true});
    writeFileSync(join(root, path), text);
  };
  const gitWith = (env: NodeJS.ProcessEnv, ...args: string[]) =>
    execFileSync(
      'git',
      [
        '-C',
        root,
        '-c',
        'user.name=Test',
        '-c',
        'user.email=test@example.com',
        '-c',
        'commit.gpgsign=false',
        ...args,
      ],
      {encoding: 'utf8', stdio: 'pipe', env: {...process.env, ...env}},
    );
  const git: Site['git'] = (...args) => gitWith({}, ...args);
  const commit: Site['commit'] = (at) => {
    git('add', '-A');
    gitWith(at ? {GIT_COMMITTER_DATE: at} : {}, 'commit', '-q', '-m', 'x');
  };
  const run = (line: string): CommandResult => {
    const {given, findings} = readArguments(line.split(' '));
    if (findings.length > 0) return {text: '', json: {}, findings};
    const command = COMMANDS[given.command ?? ''];
    if (!command) throw new Error(`There is no command "${given.command}".`);
    const {workspace, save} = openWorkspace(root);
    const result = command(workspace, given, makeScreen(80, false));
    save();
    return result;
  };
  return {root, write, git, commit, run};
}

/** Makes a folder that `removeFolders` takes away. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'translate-test-'));
  folders.push(folder);
  return folder;
}

/** The languages that have files; Dutch, when there is none. */
function localesOf(files: Record<string, unknown>): string[] {
  const folders = Object.keys(files).map((path) => /^i18n\/([^/]+)\//.exec(path)?.[1] ?? 'source');
  const locales = [...new Set(folders)].filter((folder) => folder !== 'source').sort();
  return locales.length > 0 ? locales : ['nl'];
}

/** A site with the given files, in git unless that is not wanted; its languages are those that have files. */
export function newSite(files: Record<string, string | Uint8Array>, isInGit = true): Site {
  const site = siteIn(newFolder());
  site.write('i18n/locales.json', JSON.stringify(['en', ...localesOf(files)]));
  for (const [path, text] of Object.entries(files)) site.write(path, text);
  if (isInGit) {
    site.git('init', '-q');
    site.write('.gitignore', '.cache/\n');
    site.commit();
  }
  return site;
}

export const removeFolders = (): void =>
  folders.splice(0).forEach((folder) => rmSync(folder, {recursive: true, force: true}));
