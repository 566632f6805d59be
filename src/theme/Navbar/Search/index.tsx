import type {ReactNode} from 'react';
import NavbarSearch from '@theme-original/Navbar/Search';
import type {Props} from '@theme/Navbar/Search';

/** The search in the navbar, in the flow of a narrow one: Docusaurus lays it over the other controls. */
export default function NavbarSearchInFlow(props: Props): ReactNode {
  return <NavbarSearch {...props} className="navbar__search" />;
}
