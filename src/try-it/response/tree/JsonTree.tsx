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
import Translate from '@docusaurus/Translate';
import {
  parseJsonTree,
  type JsonNode,
  type JsonTree as Parsed,
} from '../../../request/response/json-tree';
import {utf8Length} from '../../../request/http/encoding';
import buttons from '../../../ui/Buttons.module.css';
import shared from '../../../ui/shared.module.css';
import {ChosenValue} from './ChosenValue';
import {Row} from './Row';
import {isBranch, openMore, openPath, visibleRows, type OpenItems, type TreeRow} from './treeItems';
import styles from './JsonTree.module.css';

/** A place in the body to show; showing it again takes a new object. */
export type Target = {path: readonly string[]};

export type JsonTreeProps = {
  text: string;
  /** Whether the body has ended as it should, so that a mistake is not due to a cut. */
  isWhole: boolean;
  label: string;
  target: Target | undefined;
};

/** A tree of at most this many values is open at first. */
const MOST_OPEN_AT_FIRST = 200;
/** The number of rows that one press of *Expand all* adds: more would block the page. */
const MOST_EXPANDED = 2000;

/** A JSON body as a tree: only the rows of open branches are in the document. */
export function JsonTree({text, isWhole, label, target}: JsonTreeProps): ReactNode {
  const [parsed, setParsed] = useState<Parsed>();
  useEffect(() => {
    // Parsing takes up to 100 ms, and rendering comes on top: each is a task of its own.
    const timer = setTimeout(() => setParsed(parseJsonTree(text)));
    return () => clearTimeout(timer);
  }, [text]);
  if (!parsed) return null;
  const {root, count, mistake} = parsed;
  const note = mistake && <Mistake text={text} offset={mistake.offset} isWhole={isWhole} />;
  if (!root) return <p className={shared.note}>{note}</p>;
  return (
    <ParsedTree
      text={text}
      root={root}
      isOpen={count <= MOST_OPEN_AT_FIRST}
      label={label}
      target={target}
    >
      {note}
    </ParsedTree>
  );
}

type ParsedTreeProps = {
  text: string;
  root: JsonNode;
  isOpen: boolean;
  label: string;
  target: Target | undefined;
  children: ReactNode;
};

/** Which branches are open, and the id of the row that the keyboard acts on. */
type TreeState = {open: OpenItems; active: string};

function ParsedTree({text, root, isOpen, label, target, children}: ParsedTreeProps): ReactNode {
  const [top] = visibleRows(root, new Set());
  const rootId = top?.id ?? '';
  const [state, setState] = useState<TreeState>(() => ({
    open: isOpen ? openMore(root, new Set(), Infinity) : new Set([rootId]),
    active: rootId,
  }));
  const {open, active} = state;
  const rows = useMemo(() => visibleRows(root, open), [root, open]);
  const at = Math.max(
    0,
    rows.findIndex(({id}) => id === active),
  );
  const chosen = rows[at];
  const id = useId();
  const treeRef = useRef<HTMLDivElement>(null);
  const activeRef = useRef<HTMLDivElement>(null);

  const goTo = (index: number) => {
    const row = rows[Math.min(Math.max(index, 0), rows.length - 1)];
    if (row) setState({open, active: row.id});
  };
  const toggle = useCallback(
    (row: TreeRow) => setState((now) => ({open: toggled(now.open, row), active: row.id})),
    [],
  );
  useEffect(() => {
    if (document.activeElement === treeRef.current)
      activeRef.current?.scrollIntoView({block: 'nearest'});
  }, [state]);

  const show = useEffectEvent((path: readonly string[]) => {
    const {open: opened, found} = openPath(root, open, path);
    setState({open: opened, active: String(found.start)});
    treeRef.current?.focus({preventScroll: true});
  });
  useEffect(() => {
    if (!target) return undefined;
    const timer = setTimeout(() => show(target.path));
    return () => clearTimeout(timer);
  }, [target]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !chosen) return;
    const isExpanded = open.has(chosen.id) && isBranch(chosen);
    const page = pageOf(event.currentTarget, activeRef.current);
    const moves: Record<string, () => void> = {
      ArrowDown: () => goTo(at + 1),
      ArrowUp: () => goTo(at - 1),
      PageDown: () => goTo(at + page),
      PageUp: () => goTo(at - page),
      Home: () => goTo(0),
      End: () => goTo(rows.length - 1),
      ArrowRight: () => (isExpanded ? goTo(at + 1) : toggle(chosen)),
      ArrowLeft: () => (isExpanded ? toggle(chosen) : goTo(parentIndex(rows, at))),
      Enter: () => toggle(chosen),
      ' ': () => toggle(chosen),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  };

  return (
    <>
      <div className={styles.bar}>
        <button
          type="button"
          className={buttons.reveal}
          onClick={() => setState({open: openMore(root, open, MOST_EXPANDED), active})}
        >
          <Translate
            id="tryIt.tree.openAll"
            description="Button that unfolds all branches of a JSON tree"
          >
            Expand all
          </Translate>
        </button>
        <button
          type="button"
          className={buttons.reveal}
          onClick={() => setState({open: new Set([rootId]), active: rootId})}
        >
          <Translate
            id="tryIt.tree.closeAll"
            description="Button that folds all branches of a JSON tree"
          >
            Collapse all
          </Translate>
        </button>
        {children}
      </div>
      <div
        ref={treeRef}
        role="tree"
        aria-label={label}
        tabIndex={0}
        dir="ltr"
        className={styles.tree}
        aria-activedescendant={chosen && `${id}-${chosen.id}`}
        onKeyDown={onKeyDown}
      >
        {/* The rows are siblings, with their levels as attributes: nested elements would limit the depth. */}
        <div role="presentation" className={styles.rows}>
          {rows.map((row) => (
            <Row
              key={row.id}
              ref={row === chosen ? activeRef : undefined}
              id={`${id}-${row.id}`}
              row={row}
              text={text}
              isOpen={open.has(row.id)}
              isActive={row === chosen}
              toggle={toggle}
            />
          ))}
        </div>
      </div>
      {chosen && <ChosenValue text={text} node={chosen.node} />}
    </>
  );
}

function toggled(open: OpenItems, row: TreeRow): OpenItems {
  const next = new Set(open);
  if (isBranch(row) && !next.delete(row.id)) next.add(row.id);
  return next;
}

/** The index of the row that a row is below; the first row is below itself. */
function parentIndex(rows: readonly TreeRow[], at: number): number {
  const level = rows[at]?.level ?? 1;
  for (let index = at - 1; index >= 0; index -= 1)
    if ((rows[index]?.level ?? level) < level) return index;
  return 0;
}

/** How many rows *Page Down* moves by. */
function pageOf(tree: HTMLElement, row: HTMLElement | null): number {
  return Math.max(1, Math.floor(tree.clientHeight / (row?.offsetHeight || tree.clientHeight)) - 1);
}

function Mistake({
  text,
  offset,
  isWhole,
}: {
  text: string;
  offset: number;
  isWhole: boolean;
}): ReactNode {
  if (!isWhole)
    return (
      <Translate
        id="tryIt.tree.cut"
        description="Above the JSON tree of a body that did not come whole"
      >
        The answer ends in the middle.
      </Translate>
    );
  return (
    <Translate
      id="tryIt.tree.wrong"
      description="Above the JSON tree of a body that is not JSON to its end"
      values={{offset: utf8Length(text.slice(0, offset))}}
    >
      {'From byte {offset} on this is not JSON: the rest is missing here, and is there as text.'}
    </Translate>
  );
}
