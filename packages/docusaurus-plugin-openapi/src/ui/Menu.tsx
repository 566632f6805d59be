import clsx from 'clsx';
import {useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode} from 'react';
import styles from './Menu.module.css';

export type MenuItem = {
  id: string;
  label: ReactNode;
  onSelect: () => void;
  /** Whether it is the chosen one; undefined for items that are not a choice. */
  checked?: boolean;
};

type Props = {
  id?: string;
  /** The accessible name of the button and the menu. */
  name: string;
  /** The visible label of the button. */
  children: ReactNode;
  className: string | undefined;
  items: readonly MenuItem[];
};

/** The item to move to: an index, or undefined for other keys. */
function nextIndex(key: string, current: number, count: number): number | undefined {
  const steps: Record<string, number> = {ArrowDown: current + 1, ArrowUp: current - 1 + count};
  const edges: Record<string, number> = {Home: 0, End: count - 1};
  const step = steps[key];
  return step === undefined ? edges[key] : step % count;
}

/** A menu button (WAI-ARIA menu button pattern): arrows move, Escape and a press outside close it. */
export function Menu({id, name, children, className, items}: Props): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const listId = useId();

  useEffect(() => {
    if (!isOpen) return undefined;
    const choices = [...(root.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
    const {bottom = 0} = list.current?.getBoundingClientRect() ?? {};
    list.current?.toggleAttribute('data-above', bottom > innerHeight);
    (choices.find((one) => one.ariaChecked === 'true') ?? choices[0])?.focus();
    const onPress = ({target}: Event) => {
      if (!(target instanceof Node && root.current?.contains(target))) setOpen(false);
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, [isOpen]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Tab') return setOpen(false);
    const choices = [...event.currentTarget.querySelectorAll<HTMLElement>('[role^="menuitem"]')];
    const current = choices.findIndex((one) => one === document.activeElement);
    const next = nextIndex(event.key, current, choices.length);
    if (next === undefined && event.key !== 'Escape') return undefined;
    event.preventDefault();
    event.stopPropagation();
    if (next === undefined) close();
    else choices[next]?.focus();
    return undefined;
  };
  return (
    <div ref={root} className={styles.menu}>
      <button
        ref={button}
        id={id}
        type="button"
        className={clsx(className, styles.button)}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        aria-label={name}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {children}
      </button>
      {isOpen && (
        <div
          ref={list}
          id={listId}
          role="menu"
          aria-label={name}
          className={styles.list}
          onKeyDown={onKeyDown}
        >
          {items.map((item) => (
            <button
              key={item.id}
              type="button"
              role={item.checked === undefined ? 'menuitem' : 'menuitemradio'}
              aria-checked={item.checked}
              tabIndex={-1}
              className={styles.item}
              onClick={() => {
                close();
                item.onSelect();
              }}
            >
              {item.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
