import {transform, type Selector} from 'lightningcss';

const isHovered = (selector: Selector): boolean =>
  selector.some((part) => part.type === 'pseudo-class' && part.kind === 'hover');

/** Removes rules for what is under the pointer: its first move loads the whole style sheet. */
export function withoutHover(css: string): string {
  const {code} = transform({
    filename: 'critical.css',
    code: Buffer.from(css),
    minify: true,
    visitor: {
      Rule: {
        style: ({value}) => (value.selectors.every(isHovered) ? [] : undefined),
      },
    },
  });
  return new TextDecoder().decode(code);
}
