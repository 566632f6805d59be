import type {ReactNode} from 'react';

/** The place of the search in the bar at the top. Docusaurus' own lies over the other controls of a narrow page. */
export default function NavbarSearch({children}: {children: ReactNode}): ReactNode {
  return <div className="navbar__search-place">{children}</div>;
}
