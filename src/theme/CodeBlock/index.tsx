import type {ComponentProps, ReactNode} from 'react';
import OriginalCodeBlock from '@theme-original/CodeBlock';
import {CodeText} from './code-text';

/** Hands the code of a block to its copy button. */
export default function CodeBlock(props: ComponentProps<typeof OriginalCodeBlock>): ReactNode {
  const {children} = props;
  return (
    <CodeText value={typeof children === 'string' ? children.replace(/\n$/, '') : ''}>
      <OriginalCodeBlock {...props} />
    </CodeText>
  );
}
