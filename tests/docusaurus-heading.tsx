import type {ComponentProps, ReactNode} from 'react';

type Props = ComponentProps<'h2'> & {as: 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6'};

/** `Heading` of `@theme/Heading`, for tests outside Docusaurus. */
export default function Heading({as: Tag, ...props}: Props): ReactNode {
  return <Tag {...props} />;
}
