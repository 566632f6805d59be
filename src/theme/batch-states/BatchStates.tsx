import type {ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import styles from './BatchStates.module.css';
import {TRANSITIONS} from './transitions';

type Label = (typeof TRANSITIONS)[number]['label'];
type LabelId = Extract<Label, {id: string}>['id'];

/** The upper left corner of each state. */
const STATES = {
  loading: {x: 4, y: 56},
  loaded: {x: 4, y: 148},
  staging: {x: 4, y: 240},
  active: {x: 4, y: 340},
  inactive: {x: 4, y: 432},
  deleted: {x: 4, y: 524},
  aborted: {x: 196, y: 56},
  abandoned: {x: 196, y: 136},
  failed: {x: 196, y: 200},
};
const STATE_SIZE = {width: 96, height: 32};

const translatedLabels = (): Record<LabelId, string> => ({
  'batchStates.created': translate({
    id: 'batchStates.created',
    message: 'batch created',
    description:
      'In the diagram of the states of a batch: label of the arrow that leads to the state loading',
  }),
  'batchStates.promotionBegins': translate({
    id: 'batchStates.promotionBegins',
    message: 'promotion begins',
    description:
      'In the diagram of the states of a batch: label of the arrow from loaded to staging. Promotion is the transfer of the data to the dataset',
  }),
  'batchStates.promotionEnds': translate({
    id: 'batchStates.promotionEnds',
    message: 'promotion ends',
    description:
      'In the diagram of the states of a batch: label of the arrow from staging to active. Promotion is the transfer of the data to the dataset',
  }),
  'batchStates.timeout': translate({
    id: 'batchStates.timeout',
    message: 'not completed in time',
    description:
      'In the diagram of the states of a batch: label of the arrow from loading to abandoned',
  }),
  'batchStates.failure': translate({
    id: 'batchStates.failure',
    message: 'FAIL or error in the data',
    description:
      'In the diagram of the states of a batch: label of the arrow from staging to failed. FAIL is a signal and stays in English',
  }),
  'batchStates.undone': translate({
    id: 'batchStates.undone',
    message: 'REVERT or replacement',
    description:
      'In the diagram of the states of a batch: label of the arrow from active to inactive. REVERT is a signal and stays in English',
  }),
  'batchStates.later': translate({
    id: 'batchStates.later',
    message: 'later',
    description:
      'In the diagram of the states of a batch: label of the arrow from inactive to deleted',
  }),
});

function StateBox({name, x, y}: {name: string; x: number; y: number}): ReactNode {
  return (
    <>
      <rect className={styles.state} x={x} y={y} rx={6} {...STATE_SIZE} />
      <text x={x + STATE_SIZE.width / 2} y={y + STATE_SIZE.height / 2} dy=".35em">
        {name}
      </text>
    </>
  );
}

/** The states of a batch as a diagram, and its transitions as a list for readers who cannot see it. */
export function BatchStates(): ReactNode {
  const translated = translatedLabels();
  const transitions = TRANSITIONS.map(({label, ...transition}) => ({
    from: undefined,
    align: 'center',
    ...transition,
    label: typeof label === 'string' ? label : translated[label.id],
  }));
  return (
    <figure className={styles.figure}>
      <svg viewBox="0 0 336 560" aria-hidden="true">
        <marker
          id="batch-states-arrow"
          viewBox="0 0 8 8"
          refX={7.5}
          refY={4}
          markerWidth={9}
          markerHeight={9}
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0 0 8 4 0 8z" fill="currentColor" />
        </marker>
        <circle cx={52} cy={8} r={7} fill="currentColor" />
        {transitions.map(({line}) => (
          <path key={line} className={styles.line} d={line} markerEnd="url(#batch-states-arrow)" />
        ))}
        {Object.entries(STATES).map(([name, corner]) => (
          <StateBox key={name} name={name} {...corner} />
        ))}
        {transitions.map(({line, label, labelBox, align}) => (
          <foreignObject key={line} {...labelBox}>
            <div className={styles.label} style={{alignItems: align}}>
              {label}
            </div>
          </foreignObject>
        ))}
      </svg>
      <ul className={styles.list}>
        {transitions.map(({line, from, to, label}) => (
          <li key={line}>
            {from && (
              <>
                <code>{from}</code> →{' '}
              </>
            )}
            <code>{to}</code>: {label}
          </li>
        ))}
      </ul>
    </figure>
  );
}
