import type {ComponentProps, ReactNode} from 'react';

type Props = Omit<ComponentProps<'a'>, 'href'> & {to: string};

/** `Link` of `@docusaurus/Link`, for tests outside Docusaurus. */
export default function Link({to, ...props}: Props): ReactNode {
  return <a href={to} {...props} />;
}
