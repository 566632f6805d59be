import type {ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import useIsBrowser from '@docusaurus/useIsBrowser';
import Mermaid from '@theme-original/Mermaid';
import type {Props} from '@theme/Mermaid';

/**
 * A diagram, which a narrow page scrolls. Where it cannot be drawn, on paper that no script has touched or without scripts,
 * its own text stands for it: `a --> b: why`.
 */
export default function MermaidOrText(props: Props): ReactNode {
  const isBrowser = useIsBrowser();
  const label = translate({
    id: 'diagram.label',
    message: 'Diagram that can be scrolled',
    description: 'Accessible name of the box in which a diagram can be scrolled',
  });
  if (!isBrowser)
    return (
      <pre className="diagram-text">
        <code>{props.value}</code>
      </pre>
    );
  return (
    <div className="diagram" role="region" aria-label={label} tabIndex={0}>
      <Mermaid {...props} />
    </div>
  );
}
