import {
  useEffect,
  useEffectEvent,
  useId,
  useState,
  useSyncExternalStore,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import clsx from 'clsx';
import {toPointer} from '../../openapi/json/pointer';
import type {AnswerBody} from '../../request/answer-body';
import {CopyButton} from '../../ui/CopyButton';
import {useSite} from '../site/site';
import buttons from '../../ui/Buttons.module.css';
import shared from '../../ui/shared.module.css';
import {Pointer} from './Pointer';
import {createTreeModel, type TreeModel, type TreeRow} from './treeModel';
import {useWindow} from './useWindow';
import styles from './Tree.module.css';

/** A place to go to; another one is another object. */
export type Target = {path: readonly string[]};

export type TreeProps = {body: AnswerBody; label: string; target?: Target};

/** Bytes of a body that is read within a moment. */
const SMALL = 50_000;

/** A JSON body as a tree whose branches fold. Only what is in sight is drawn, however much there is. */
export function Tree({body, label, target}: TreeProps): ReactNode {
  const [model] = useState(() => createTreeModel(body));
  useEffect(() => model.start(), [model]);
  useSyncExternalStore(model.subscribe, model.version, model.version);
  const [active, setActive] = useState(0);
  const {ref, height, first, last, page, topOf, scrollTo, onScroll} = useWindow(model.count);
  const id = useId();
  const {locale} = useSite();

  const goTo = (row: number) => {
    const next = Math.min(Math.max(row, 0), model.count - 1);
    setActive(next);
    scrollTo(next);
  };
  const isWhole = model.state === 'whole';
  // As high as its rows, once these are known; a small body is read before one sees it.
  const isSettled = model.state !== 'more' || body.size <= SMALL;
  const show = useEffectEvent((path: readonly string[]) => {
    goTo(model.reveal(path));
    ref.current?.focus({preventScroll: true});
    ref.current?.scrollIntoView({block: 'nearest'});
  });
  useEffect(() => {
    if (!target || !isWhole) return undefined;
    const timer = setTimeout(() => show(target.path));
    return () => clearTimeout(timer);
  }, [target, isWhole]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = model.rowAt(active);
    const moves: Record<string, () => void> = {
      ArrowDown: () => goTo(active + 1),
      ArrowUp: () => goTo(active - 1),
      PageDown: () => goTo(active + page),
      PageUp: () => goTo(active - page),
      Home: () => goTo(0),
      End: () => goTo(model.count - 1),
      ArrowRight: () => (row.isOpen ? row.children > 0 && goTo(active + 1) : model.toggle(active)),
      ArrowLeft: () =>
        row.isOpen && row.kind !== 'scalar'
          ? model.toggle(active)
          : goTo(model.parentOf(active) ?? 0),
      Enter: () => model.toggle(active),
      ' ': () => model.toggle(active),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  };
  const inSight = Array.from({length: Math.max(0, last - first)}, (_, at) => first + at);
  // What has the focus stays in the page, even when it was scrolled away.
  const drawn = active < model.count && !inSight.includes(active) ? [...inSight, active] : inSight;
  const rows = drawn.map((row) => ({row, ...model.rowAt(row)}));
  const idOf = (node: number) => `${id}-${node}`;
  const activeRow = rows.find(({row}) => row === active);

  return (
    <div data-testid="tree" data-state={model.state}>
      <div className={styles.bar}>
        <button
          type="button"
          className={buttons.reveal}
          data-testid="tree-open"
          onClick={() => model.openAll()}
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
          data-testid="tree-close"
          onClick={() => {
            model.closeAll();
            goTo(0);
          }}
        >
          <Translate
            id="tryIt.tree.closeAll"
            description="Button that folds all branches of a JSON tree"
          >
            Collapse all
          </Translate>
        </button>
        <Progress model={model} body={body} />
      </div>
      <div
        ref={ref}
        role="tree"
        aria-label={label}
        tabIndex={0}
        dir="ltr"
        className={styles.tree}
        style={{blockSize: isSettled ? `min(28rem, calc(${height}px + 1rem))` : undefined}}
        data-testid="tree-rows"
        aria-activedescendant={activeRow && idOf(activeRow.node)}
        onKeyDown={onKeyDown}
        onScroll={onScroll}
      >
        <div role="presentation" className={styles.canvas} style={{blockSize: height}}>
          {rows.map(({row, ...one}) => (
            <Row
              key={one.node}
              id={idOf(one.node)}
              row={one}
              top={topOf(row)}
              isActive={row === active}
              locale={locale}
              onPress={() => {
                setActive(row);
                model.toggle(row);
              }}
            />
          ))}
        </div>
      </div>
      {activeRow && <Chosen model={model} row={active} one={activeRow} />}
    </div>
  );
}

function Progress({model, body}: {model: TreeModel; body: AnswerBody}): ReactNode {
  if (model.state === 'wrong' && body.state === 'whole') {
    return (
      <Translate
        id="tryIt.tree.wrong"
        description="Above the JSON tree of a body that is not JSON to its end"
        values={{offset: model.mistake}}
      >
        {'From byte {offset} on this is not JSON: the rest is missing here, and is there as text.'}
      </Translate>
    );
  }
  if (model.state === 'wrong')
    return (
      <Translate
        id="tryIt.tree.cut"
        description="Above the JSON tree of a body that did not come whole"
      >
        The answer ends in the middle.
      </Translate>
    );
  if (model.state === 'full')
    return (
      <Translate
        id="tryIt.tree.full"
        description="Above the JSON tree of a body with millions of values"
      >
        The rest has too many values for a tree, and is there as text.
      </Translate>
    );
  if (model.state === 'whole') return null;
  return (
    <Translate id="tryIt.tree.indexing" description="Above the JSON tree while it is made">
      Still reading …
    </Translate>
  );
}

/** Deeper levels are not indented further, so that they stay in sight. */
const DEEPEST_INDENT = 16;

const typeOf = (text: string): string => {
  if (text.startsWith('"')) return 'string';
  return text === 'null' ? 'null' : text === 'true' || text === 'false' ? 'boolean' : 'number';
};

type RowProps = {
  id: string;
  row: TreeRow;
  top: number;
  isActive: boolean;
  locale: string;
  onPress: () => void;
};

function Row({id, row, top, isActive, locale, onPress}: RowProps): ReactNode {
  const {kind, name, place, level, isOpen, children, text, isCut} = row;
  const label =
    name === undefined ? (level === 1 ? undefined : String(place)) : JSON.stringify(name);
  const style = {insetBlockStart: top, '--indent': Math.min(level - 1, DEEPEST_INDENT)};
  return (
    // The tree itself has the focus and takes the keys.
    <div
      id={id}
      role="treeitem"
      className={clsx(styles.row, isActive && styles.active)}
      style={style}
      data-testid="tree-row"
      aria-level={level}
      aria-posinset={place + 1}
      aria-setsize={row.siblings}
      aria-selected={isActive}
      aria-expanded={kind === 'scalar' || children === 0 ? undefined : isOpen}
      onClick={onPress}
    >
      <span aria-hidden="true" className={styles.mark}>
        {kind !== 'scalar' && children > 0 && (isOpen ? '▾' : '▸')}
      </span>
      {label !== undefined && (
        <span className={clsx('token', name === undefined ? 'punctuation' : 'property')}>
          {label}:{' '}
        </span>
      )}
      {kind === 'scalar' ? (
        <span className={clsx('token', typeOf(text))}>
          {text}
          {isCut && '…'}
        </span>
      ) : (
        <Branch kind={kind} count={children.toLocaleString(locale)} />
      )}
    </div>
  );
}

function Branch({kind, count}: {kind: 'object' | 'array'; count: string}): ReactNode {
  return (
    <span className="token punctuation">
      <span aria-hidden="true">{kind === 'array' ? `[${count}]` : `{${count}}`}</span>
      <span className={shared.unseen}>
        {kind === 'array'
          ? translate(
              {
                id: 'tryIt.tree.array',
                message: 'array, items: {count}',
                description: 'Read aloud at a folded array',
              },
              {count},
            )
          : translate(
              {
                id: 'tryIt.tree.object',
                message: 'object, members: {count}',
                description: 'Read aloud at a folded object',
              },
              {count},
            )}
      </span>
    </span>
  );
}

/** Characters of a value that are shown in full below the tree. */
const MOST_SHOWN = 5000;

/** The row that was chosen: where it is, all of its text, and what can be copied. */
function Chosen({model, row, one}: {model: TreeModel; row: number; one: TreeRow}): ReactNode {
  const path = model.pathAt(row);
  const pointer = toPointer(path);
  return (
    <div className={styles.chosen} data-testid="tree-chosen">
      <p className={styles.where}>
        <Pointer path={path} />
      </p>
      {one.isCut && (
        <pre dir="ltr" tabIndex={0} aria-label={pointer}>
          {model.valueAt(row).slice(0, MOST_SHOWN)}
        </pre>
      )}
      <div className={styles.bar}>
        <CopyButton
          className={buttons.reveal}
          testId="tree-copy-value"
          text={() => model.valueAt(row)}
        >
          <Translate
            id="tryIt.tree.copyValue"
            description="Button that copies the value chosen in a JSON tree"
          >
            Copy value
          </Translate>
        </CopyButton>
        <CopyButton className={buttons.reveal} testId="tree-copy-pointer" text={() => pointer}>
          <Translate
            id="tryIt.tree.copyPointer"
            description="Button that copies where the value chosen in a JSON tree is, as a JSON pointer"
          >
            Copy JSON pointer
          </Translate>
        </CopyButton>
      </div>
    </div>
  );
}
