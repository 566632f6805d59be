import type {ReactNode} from 'react';
import type {Props} from '@theme/CodeBlock/Line/Token';

/** A word of code in its colour. Plain words have none, and so no element of their own, as in the examples. */
export default function CodeBlockLineToken({className, style, children}: Props): ReactNode {
  return className === 'token plain' ? (
    children
  ) : (
    <span className={className} style={style}>
      {children}
    </span>
  );
}
