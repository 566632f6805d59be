import {transform, type Rule, type Selector} from 'lightningcss';

/** Whether a selector is of the root element, whatever its attributes are: `:root`, `html[data-theme='dark']`. */
const selectsRoot = (selector: Selector): boolean =>
  selector.every(
    (part) =>
      part.type === 'attribute' ||
      (part.type === 'type' && part.name === 'html') ||
      (part.type === 'pseudo-class' && part.kind === 'root'),
  );

/** Whether a selector is `:root` and nothing else, so that its rule always holds. */
const isRoot = (selector: Selector): boolean =>
  selector.length === 1 && selector[0]?.type === 'pseudo-class' && selector[0].kind === 'root';

type StyleRule = Extract<Rule, {type: 'style'}>['value'];

/** The place of a rule in its sheet. */
const placeOf = ({loc: {line, column}}: StyleRule): string => `${line}:${column}`;

const styleRules = (rules: readonly Rule[], selects: (selector: Selector) => boolean) =>
  rules.flatMap((rule) =>
    rule.type === 'style' && rule.value.selectors.every(selects) ? [rule.value] : [],
  );

const customProperties = ({declarations}: StyleRule): string[] =>
  (declarations?.declarations ?? []).flatMap((one) =>
    one.property === 'custom' ? [one.value.name] : [],
  );

/**
 * Removes custom properties that layers set on the root element, and that the site sets again outside of layers, where rules win.
 * Most are colours of Infima.
 */
export function withoutOverridden(css: string): string {
  const overridden = new Set<string>();
  const inLayers = new Set<string>();
  let isInLayer = false;
  const {code} = transform({
    filename: 'critical.css',
    code: Buffer.from(css),
    minify: true,
    visitor: {
      StyleSheet({rules}) {
        for (const name of styleRules(rules, isRoot).flatMap(customProperties))
          overridden.add(name);
        const layered = rules.flatMap((rule) =>
          rule.type === 'layer-block' ? rule.value.rules : [],
        );
        for (const rule of styleRules(layered, selectsRoot)) inLayers.add(placeOf(rule));
      },
      Rule: {
        style({value}) {
          isInLayer = inLayers.has(placeOf(value));
        },
      },
      Declaration: {
        custom: ({name}) => (isInLayer && overridden.has(name) ? [] : undefined),
      },
    },
  });
  return new TextDecoder().decode(code);
}
