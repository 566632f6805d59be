import type {JsonNode} from '@batchwise/openapi/response';
import {translate} from '@docusaurus/Translate';
import {
  useCallback,
  useEffect,
  useEffectEvent,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import buttons from '../../../ui/Buttons.module.css';
import {useSite} from '../../site/site.ts';
import {ChosenValue} from './ChosenValue.tsx';
import styles from './JsonTree.module.css';
import {Row, type Numbers} from './Row.tsx';
import {
  createTopRow,
  isBranch,
  openMore,
  openPath,
  visibleRows,
  type OpenRows,
  type TreeRow,
} from './treeRows.ts';

/** A place in the body to show; showing it again takes a new object. */
export type Target = {path: readonly string[]};

type Props = {
  text: string;
  root: JsonNode;
  isOpen: boolean;
  label: string;
  target: Target | undefined;
  /** Shown above the tree. */
  children: ReactNode;
};

/** The number of rows that one press of *Expand all* adds: more would block the page. */
const MOST_EXPANDED = 500;

/** Which branches are open, and the row that the keyboard acts on. */
type TreeState = {open: OpenRows; active: TreeRow};

/** The rows of open branches, with the keys of the ARIA tree pattern. */
export function TreeView({text, root, isOpen, label, target, children}: Props): ReactNode {
  const [top] = useState(() => createTopRow(root));
  const [state, setState] = useState<TreeState>(() => ({
    open: isOpen ? openMore(top, new Set(), Infinity) : new Set([top.id]),
    active: top,
  }));
  const {open, active} = state;
  const rows = useMemo(() => visibleRows(top, open), [top, open]);
  const at = rows.indexOf(active);
  const numbers = useNumbers();
  const id = useId();
  const treeRef = useRef<HTMLDivElement>(null);
  const activeRef = useRef<HTMLDivElement>(null);

  const goTo = (index: number) => {
    const row = rows[Math.min(Math.max(index, 0), rows.length - 1)];
    if (row) setState({open, active: row});
  };
  const toggle = useCallback(
    (row: TreeRow) => setState((now) => ({open: toggled(now.open, row), active: row})),
    [],
  );
  useEffect(() => {
    if (document.activeElement === treeRef.current)
      activeRef.current?.scrollIntoView({block: 'nearest'});
  }, [state]);

  const show = useEffectEvent((path: readonly string[]) => {
    const {open: opened, row} = openPath(top, open, path);
    setState({open: opened, active: row});
    treeRef.current?.focus({preventScroll: true});
  });
  useEffect(() => {
    if (!target) return undefined;
    const timer = setTimeout(() => show(target.path));
    return () => clearTimeout(timer);
  }, [target]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isExpanded = open.has(active.id) && isBranch(active);
    const page = pageOf(event.currentTarget, activeRef.current);
    const moves: Record<string, () => void> = {
      ArrowDown: () => goTo(at + 1),
      ArrowUp: () => goTo(at - 1),
      PageDown: () => goTo(at + page),
      PageUp: () => goTo(at - page),
      Home: () => goTo(0),
      End: () => goTo(rows.length - 1),
      ArrowRight: () => (isExpanded ? goTo(at + 1) : toggle(active)),
      ArrowLeft: () =>
        isExpanded ? toggle(active) : setState({open, active: active.parent ?? active}),
      Enter: () => toggle(active),
      ' ': () => toggle(active),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  };

  return (
    <>
      {children && <p className={styles.bar}>{children}</p>}
      <div
        ref={treeRef}
        role="tree"
        aria-label={label}
        tabIndex={0}
        dir="ltr"
        className={styles.tree}
        aria-activedescendant={`${id}-${active.id}`}
        onKeyDown={onKeyDown}
      >
        {/* The rows are siblings, with their levels as attributes: nested elements would limit the depth. */}
        <div role="presentation" className={styles.rows}>
          {rows.map((row) => (
            <Row
              key={row.id}
              ref={row === active ? activeRef : undefined}
              id={`${id}-${row.id}`}
              row={row}
              text={text}
              isOpen={open.has(row.id)}
              isActive={row === active}
              numbers={numbers}
              toggle={toggle}
            />
          ))}
        </div>
      </div>
      <ChosenValue text={text} node={active.node}>
        <span className={buttons.segments}>
          <button
            type="button"
            className={buttons.tool}
            {...named(
              translate({
                id: 'tryIt.tree.openAll',
                message: 'Expand all',
                description:
                  'Tooltip of the button with two arrows that point apart: opens all branches of a JSON tree',
              }),
            )}
            onClick={() => setState({open: openMore(top, open, MOST_EXPANDED), active})}
          >
            <Arrows d="M4 6l4-4 4 4M4 10l4 4 4-4" />
          </button>
          <button
            type="button"
            className={buttons.tool}
            {...named(
              translate({
                id: 'tryIt.tree.closeAll',
                message: 'Collapse all',
                description:
                  'Tooltip of the button with two arrows that point at each other: closes all branches of a JSON tree',
              }),
            )}
            onClick={() => setState({open: new Set([top.id]), active: top})}
          >
            <Arrows d="M4 2l4 4 4-4M4 14l4-4 4 4" />
          </button>
        </span>
      </ChosenValue>
    </>
  );
}

const Arrows = ({d}: {d: string}): ReactNode => (
  <svg className={styles.arrows} viewBox="0 0 16 16" aria-hidden="true">
    <path d={d} />
  </svg>
);

const named = (name: string) => ({'aria-label': name, title: name});

function toggled(open: OpenRows, row: TreeRow): OpenRows {
  const next = new Set(open);
  if (isBranch(row) && !next.delete(row.id)) next.add(row.id);
  return next;
}

/** Writes the numbers of items, and dates. Creating these objects takes longer than using them. */
function useNumbers(): Numbers {
  const {locale} = useSite();
  return useMemo(() => {
    const dateOf = (year: 'numeric' | undefined) =>
      new Intl.DateTimeFormat(locale, {
        year,
        month: 'short',
        day: 'numeric',
        hour: 'numeric',
        minute: '2-digit',
      });
    return {
      format: new Intl.NumberFormat(locale),
      plural: new Intl.PluralRules(locale),
      thisYear: dateOf(undefined),
      otherYear: dateOf('numeric'),
    };
  }, [locale]);
}

/** How many rows *Page Down* moves by. */
function pageOf(tree: HTMLElement, row: HTMLElement | null): number {
  return Math.max(1, Math.floor(tree.clientHeight / (row?.offsetHeight || tree.clientHeight)) - 1);
}
