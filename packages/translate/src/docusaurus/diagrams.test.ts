import type {DocusaurusConfig} from '@docusaurus/types';
import {expect, it} from 'vitest';
import {diagramWarning} from './diagrams.ts';

const siteWith = (secure?: readonly string[], mermaid = true) =>
  ({
    markdown: {mermaid},
    themeConfig: {mermaid: {options: secure && {secure}}},
  }) as unknown as DocusaurusConfig;

it('the warning of a site with Mermaid names the settings to protect; a site without Mermaid has no warning', () => {
  expect(diagramWarning(siteWith())).toContain('can change its settings themeCSS,');
  expect(diagramWarning(siteWith(undefined, false))).toBeUndefined();
});

it('the list of the warning is one that the site can use', () => {
  const [, list = ''] =
    /secure to \[(.*)\]\.$/.exec(diagramWarning(siteWith(['flowchart'])) ?? '') ?? [];
  const secure = list.split(', ').map((one) => one.slice(1, -1));
  expect(secure).toContain('flowchart');
  expect(diagramWarning(siteWith(secure))).toBeUndefined();
});

it('a list of the site replaces that of Mermaid', () => {
  expect(
    diagramWarning(siteWith(['themeCSS', 'themeVariables', 'fontFamily', 'altFontFamily'])),
  ).toContain('can change its settings secure, securityLevel,');
});
