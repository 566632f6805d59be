import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** A package in the lock file. `dev`: only packages of development depend on it. */
type Locked = {license?: string; dev?: boolean; link?: boolean};

const {packages} = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>;
};

/** Licences whose only duty is a notice, so that the whole may be under MIT. */
const COMPATIBLE = new Set([
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0'],
  ...['Apache-2.0', 'Python-2.0', 'CC0-1.0'],
]);

/** Packages with another licence, and why they may be used. */
const EXCEPTIONS: Record<string, string> = {
  'MPL-2.0 lightningcss': 'minifies styles during the build, and none of its code is in the site',
  'MPL-2.0 satori': 'draws the social cards during the build, as does resvg',
  'MPL-2.0 @resvg/': 'makes pictures of the social cards',
  'CC-BY-4.0 caniuse-lite': 'tells the build what browsers support',
  'OFL-1.1 @fontsource': 'fonts may be served with software of any licence; the notice is kept',
};

/** Packages whose manifest states no licence; the file beside it does. */
const STATED_IN_FILE = ['eval', 'format', 'require-like'];

const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 13);

const isCompatible = (license: string): boolean =>
  license
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => COMPATIBLE.has(one)));

const isException = (license: string, name: string): boolean =>
  Object.keys(EXCEPTIONS).some((one) => `${license} ${name}`.startsWith(one));

const installed = Object.entries(packages).filter(
  ([path, {link}]) => path.includes('node_modules/') && !link,
);

it('the site and its packages depend on nothing whose licence is incompatible with MIT', () => {
  const refused = installed
    .filter(([, {dev}]) => !dev)
    .map(([path, {license = ''}]) => ({name: nameOf(path), license}))
    .filter(
      ({name, license}) =>
        !isCompatible(license) && !isException(license, name) && !STATED_IN_FILE.includes(name),
    );
  expect(refused).toEqual([]);
});

it('packages that state no licence have the MIT licence beside them', () => {
  for (const name of STATED_IN_FILE) {
    const folder = join(ROOT, 'node_modules', name);
    const files = readdirSync(folder).filter((file) => /^(licen[cs]e|readme)/i.test(file));
    const text = files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
    expect(text, name).toMatch(/\bMIT\b|Permission is hereby granted, free of charge/);
  }
});

it('the Italian dictionary, under the GPL, is for development only', () => {
  const copyleft = installed.filter(([, {license = ''}]) => /GPL/.test(license));
  expect(copyleft.map(([path, {dev}]) => [nameOf(path), dev])).toEqual([['dictionary-it', true]]);
  const manifests = ['packages', 'template']
    .flatMap((folder) => [
      folder,
      ...readdirSync(join(ROOT, folder)).map((one) => `${folder}/${one}`),
    ])
    .map((folder) => join(ROOT, folder, 'package.json'))
    .filter((file) => existsSync(file));
  expect(manifests).not.toEqual([]);
  for (const file of manifests) expect(readFileSync(file, 'utf8')).not.toContain('dictionary-');
});

it('no workflow runs the install scripts of packages', () => {
  const folder = join(ROOT, '.github/workflows');
  const commands = readdirSync(folder)
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter((line) => /npm (ci|install|i)\b/.test(line));
  expect(commands.length).toBeGreaterThan(3);
  for (const command of commands) expect(command).toContain('--ignore-scripts');
});

it('no command of the project asks for the rights of the administrator', () => {
  const calls = readdirSync(join(ROOT, 'scripts'), {recursive: true, encoding: 'utf8'})
    .filter((name) => /\.(ts|mjs)$/.test(name))
    .filter((name) => /['"]sudo\b/.test(readFileSync(join(ROOT, 'scripts', name), 'utf8')));
  expect(calls).toEqual([]);
});
