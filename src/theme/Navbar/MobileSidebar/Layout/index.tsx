import type {ReactNode} from 'react';
import Layout from '@theme-original/Navbar/MobileSidebar/Layout';
import type {Props} from '@theme/Navbar/MobileSidebar/Layout';

/** The drawer of narrow windows, with the sections of the site above the pages of the section. */
export default function LayoutWithSections({secondaryMenu, ...props}: Props): ReactNode {
  return (
    <Layout
      {...props}
      secondaryMenu={
        <>
          <div className="drawer-sections">{props.primaryMenu}</div>
          {secondaryMenu}
        </>
      }
    />
  );
}
