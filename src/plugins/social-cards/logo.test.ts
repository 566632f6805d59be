import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {DocusaurusConfig} from '@docusaurus/types';
import {afterAll, expect, it} from 'vitest';
import {readLogo} from './logo';

const siteDir = mkdtempSync(join(tmpdir(), 'site-logo-'));
mkdirSync(join(siteDir, 'static/img'), {recursive: true});
writeFileSync(join(siteDir, 'static/img/logo.svg'), '<svg/>');
writeFileSync(join(siteDir, 'static/img/logo.png'), 'png');
afterAll(() => rmSync(siteDir, {recursive: true}));

const logoOf = (navbar: object): string | undefined =>
  readLogo({
    siteDir,
    siteConfig: {
      staticDirectories: ['public', 'static'],
      themeConfig: {navbar},
    } as unknown as DocusaurusConfig,
  });

it('the logo of the navigation bar is found in the static folders', () => {
  expect(logoOf({logo: {src: 'img/logo.svg'}})).toBe('data:image/svg+xml;base64,PHN2Zy8+');
  expect(logoOf({logo: {src: '/img/logo.png'}})).toBe('data:image/png;base64,cG5n');
});

it.each([
  ['none', {}],
  ['a file that does not exist', {logo: {src: 'img/other.svg'}}],
  ['an address', {logo: {src: 'https://example.com/logo.svg'}}],
  ['a format that a card cannot show', {logo: {src: 'img/logo.webp'}}],
])('a card has no logo where the navigation bar has %s', (_name, navbar) => {
  expect(logoOf(navbar)).toBeUndefined();
});
