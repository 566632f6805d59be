import clsx from 'clsx';
import type {KeyboardEvent, ReactNode} from 'react';
import styles from './Tabs.module.css';

export type Tab<T extends string> = {id: T; label: ReactNode};

type Props<T extends string> = {
  /** Begins the ids of the tabs: `${id}-tab-${tab}`. */
  id: string;
  /** The id of the panel. */
  panel: string;
  /** The accessible name. */
  name: string;
  tabs: readonly Tab<T>[];
  /** Undefined when none of them is chosen, such as when a menu beside them has another choice. */
  chosen: T | undefined;
  choose: (tab: T) => void;
};

/** Tabs (WAI-ARIA tabs pattern): arrows move between them, and they are one stop for the Tab key. */
export function Tabs<T extends string>({
  id,
  panel,
  name,
  tabs,
  chosen,
  choose,
}: Props<T>): ReactNode {
  const reached = Math.max(
    tabs.findIndex((one) => one.id === chosen),
    0,
  );
  const onKeyDown = ({key, target}: KeyboardEvent) => {
    const step = {ArrowRight: 1, ArrowLeft: -1}[key];
    const edge = {Home: 0, End: tabs.length - 1}[key];
    if (step === undefined && edge === undefined) return;
    const rightToLeft = target instanceof Element && getComputedStyle(target).direction === 'rtl';
    const move = (step ?? 0) * (rightToLeft ? -1 : 1);
    const next = tabs[edge ?? (reached + move + tabs.length) % tabs.length];
    if (!next) return;
    choose(next.id);
    document.getElementById(`${id}-tab-${next.id}`)?.focus();
  };
  return (
    <div role="tablist" className={styles.tabs} onKeyDown={onKeyDown} aria-label={name}>
      {tabs.map((tab, index) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={`${id}-tab-${tab.id}`}
          aria-controls={panel}
          aria-selected={tab.id === chosen}
          tabIndex={index === reached ? 0 : -1}
          className={clsx(styles.tab, tab.id === chosen && styles.chosen)}
          onClick={() => choose(tab.id)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}
