import type {ComponentProps, ReactNode} from 'react';
import DropdownNavbarItem from '@theme-original/NavbarItem/DropdownNavbarItem';

type Props = ComponentProps<typeof DropdownNavbarItem>;
type Item = Props['items'][number];

/** Docusaurus tells the current language by its class only. */
const withCurrent = (item: Item): Item =>
  'lang' in item && item.className?.includes('--active') ? {...item, 'aria-current': 'true'} : item;

/** A menu of the navbar, in which assistive technology knows the current language. */
export default function DropdownWithCurrent({items, ...props}: Props): ReactNode {
  return <DropdownNavbarItem {...props} items={items.map(withCurrent)} />;
}
