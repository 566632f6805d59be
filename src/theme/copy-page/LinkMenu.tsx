import {useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode} from 'react';

export type MenuLink = {href: string; type: string; label: ReactNode};

type Props = {
  /** The accessible name of the button and of the menu. */
  label: string;
  links: readonly MenuLink[];
};

/** The item that a key moves to, of `count`. */
function nextItem(key: string, current: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return (current + 1) % count;
    case 'ArrowUp':
      return (current - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

/**
 * A button with a menu of links, by the pattern of ARIA (https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/). The links are in
 * the page while the menu is closed: without scripts, the style sheet shows them instead of the button.
 */
export function LinkMenu({label, links}: Props): ReactNode {
  const root = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const id = useId();
  /** The item to focus when the menu opens; undefined while it is closed. */
  const [opened, setOpened] = useState<number>();
  const isOpen = opened !== undefined;
  const itemsOf = () => [...(menu.current?.querySelectorAll('a') ?? [])];

  useEffect(() => {
    if (opened === undefined) return undefined;
    itemsOf()[opened]?.focus();
    const onPointerDown = ({target}: PointerEvent) => {
      if (!(target instanceof Node) || !root.current?.contains(target)) setOpened(undefined);
    };
    document.addEventListener('pointerdown', onPointerDown);
    return () => document.removeEventListener('pointerdown', onPointerDown);
  }, [opened]);

  const close = () => {
    setOpened(undefined);
    button.current?.focus();
  };
  const onButtonKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    setOpened(event.key === 'ArrowDown' ? 0 : links.length - 1);
  };
  const onMenuKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return close();
    if (event.key === 'Tab') return setOpened(undefined);
    const items = itemsOf();
    const current = items.findIndex((item) => item === document.activeElement);
    const next = nextItem(event.key, current, items.length);
    if (next === undefined) return;
    event.preventDefault();
    items[next]?.focus();
  };

  return (
    <span ref={root} className="link-menu">
      <button
        ref={button}
        type="button"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpened(isOpen ? undefined : 0)}
        onKeyDown={onButtonKey}
      >
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          <path d="m3.5 6 4.5 4.5L12.5 6" fill="none" stroke="currentColor" strokeWidth="1.75" />
        </svg>
      </button>
      <div ref={menu} id={id} role="menu" aria-label={label} hidden={!isOpen} onKeyDown={onMenuKey}>
        {links.map(({href, type, label: text}) => (
          <a
            key={href}
            role="menuitem"
            href={href}
            type={type}
            tabIndex={-1}
            onClick={() => setOpened(undefined)}
          >
            {text}
          </a>
        ))}
      </div>
    </span>
  );
}
