import type {DocusaurusConfig} from '@docusaurus/types';

/** Mermaid's own list, which a list of the site replaces. */
const ALWAYS = [
  'secure',
  'securityLevel',
  'startOnLoad',
  'maxTextSize',
  'suppressErrorRendering',
  'maxEdges',
];

/** Settings that become CSS: a diagram that sets them could load pictures from another host. */
const STYLES = ['themeCSS', 'themeVariables', 'fontFamily', 'altFontFamily'];

type Site = Pick<DocusaurusConfig, 'markdown' | 'themeConfig'>;

/**
 * A warning about a site with Mermaid in which a diagram may change its own CSS; undefined when there is none. Translations cannot
 * do that in any case: `check` compares the settings of a diagram with the English one.
 * @see https://mermaid.js.org/config/schema-docs/config.html#secure
 */
export function diagramWarning({markdown, themeConfig}: Site): string | undefined {
  if (!markdown.mermaid) return undefined;
  const {mermaid} = themeConfig as {mermaid?: {options?: {secure?: readonly string[]}}};
  const secure = mermaid?.options?.secure ?? ALWAYS;
  const missing = [...ALWAYS, ...STYLES].filter((setting) => !secure.includes(setting));
  if (missing.length === 0) return undefined;
  const list = [...new Set([...secure, ...missing])].map((setting) => `'${setting}'`).join(', ');
  return `docusaurus.config.ts: a Mermaid diagram can change its settings ${missing.join(', ')}, and so load files from other hosts. Set themeConfig.mermaid.options.secure to [${list}].`;
}
