import {transform, type Selector} from 'lightningcss';

/** Attributes that a page gets only from its scripts. */
const LATER = /^(?:aria-(?:invalid|pressed|expanded|disabled|busy)|data-has-hydrated)$/;

/** Media queries of rules that can wait: `forced-colors`, and `prefers-reduced-motion: no-preference`. */
const CAN_WAIT = /forced-colors|no-preference/;

const isOfState = (selector: Selector): boolean =>
  selector.some(
    (part) =>
      (part.type === 'pseudo-class' && (part.kind === 'hover' || part.kind === 'disabled')) ||
      (part.type === 'attribute' && LATER.test(part.name) && part.operation?.value === 'true'),
  );

/**
 * Removes selectors of states that a page does not have before the first sign of a reader, which loads the whole style sheet: under
 * the pointer, pressed, expanded, invalid, disabled, busy, hydrated. Rules for forced colours add to what browsers do by themselves, and animations
 * to what stands still, so they can wait, too.
 */
export function withoutStates(css: string): string {
  const {code} = transform({
    filename: 'critical.css',
    code: Buffer.from(css),
    minify: true,
    visitor: {
      Selector: (selector) => (isOfState(selector) ? [] : undefined),
      Rule: {
        style: ({value}) => (value.selectors.every(isOfState) ? [] : undefined),
        media: ({value}) => (CAN_WAIT.test(JSON.stringify(value.query)) ? [] : undefined),
      },
    },
  });
  return new TextDecoder().decode(code);
}
