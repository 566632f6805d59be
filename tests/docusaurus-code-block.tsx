import type {ReactNode} from 'react';

/** `CodeBlock` of `@theme/CodeBlock`, for tests outside Docusaurus. */
export default function CodeBlock({children}: {children: ReactNode}): ReactNode {
  return (
    <pre>
      <code>{children}</code>
    </pre>
  );
}
