import type {ComponentProps, ReactNode} from 'react';
import OriginalCodeInline from '@theme-original/CodeInline';
import {Path} from '@batchwise/docusaurus-plugin-openapi/ui';

/** Shorter code fits into one line on any screen. */
const LONG = 20;

/** Code in a sentence. Long addresses wrap after a slash instead of anywhere. */
export default function CodeInline({
  children,
  ...props
}: ComponentProps<typeof OriginalCodeInline>): ReactNode {
  return (
    <OriginalCodeInline {...props}>
      {typeof children === 'string' && children.length > LONG ? <Path path={children} /> : children}
    </OriginalCodeInline>
  );
}
