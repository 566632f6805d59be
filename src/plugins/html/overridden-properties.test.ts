import {expect, it} from 'vitest';
import {withoutOverridden} from './overridden-properties';

it('removes what the site sets again on the root element, and nothing else', () => {
  const css = withoutOverridden(`
    @layer infima {
      :root { --a: 1; --b: 2 }
      html[data-theme=dark] { --a: 3; --c: 4 }
      .menu { --a: 5 }
    }
    :root { --a: 6 }
    [data-theme=dark] { --b: 7; --c: 8 }
    @media print { :root { --c: 9 } }
  `);
  expect(css).toBe(
    '@layer infima{:root{--b:2}html[data-theme=dark]{--c:4}.menu{--a:5}}' +
      ':root{--a:6}[data-theme=dark]{--b:7;--c:8}@media print{:root{--c:9}}',
  );
});
