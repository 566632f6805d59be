import type {ComponentProps, ReactNode} from 'react';
import {Path} from '../../ui/Path';

/** Shorter code fits into a line of any screen. */
const LONG = 20;

/** Code in a sentence; Docusaurus' own cuts a long address on a phone anywhere. */
export default function CodeInline({children, ...props}: ComponentProps<'code'>): ReactNode {
  return (
    <code {...props}>
      {typeof children === 'string' && children.length > LONG ? <Path path={children} /> : children}
    </code>
  );
}
