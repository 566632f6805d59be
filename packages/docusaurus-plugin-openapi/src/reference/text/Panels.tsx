import clsx from 'clsx';
import {Fragment, useEffect, useEffectEvent, useId, useRef, type ReactNode} from 'react';
import shared from '../../ui/shared.module.css';
import styles from './Panels.module.css';

type Panel = {label: ReactNode; content: ReactNode};

type Props = {
  panels: readonly Panel[];
  /** Tabs in a bar; chips; or chips whose panels are parts of a schema. */
  look: 'tabs' | 'chips' | 'alternatives';
  /** Shown at the end of the bar. */
  aside?: ReactNode;
  /** Is called with the index of the panel that the reader chooses, and with one chosen before hydration. */
  onChoose?: ((index: number) => void) | undefined;
} & ({name: string; labelledBy?: undefined} | {labelledBy: string; name?: undefined});

/**
 * Panels of which one is shown. They are radio buttons, so that they work without JavaScript: the label of each stands
 * before its panel, and CSS puts the panels below all labels. A single panel has a label without a button.
 */
export function Panels({panels, look, aside, name, labelledBy, onChoose}: Props): ReactNode {
  const id = useId();
  const group = useRef<HTMLDivElement>(null);
  const reportEarlyChoice = useEffectEvent(() => {
    const radios = [...(group.current?.querySelectorAll<HTMLInputElement>(':scope > input') ?? [])];
    const index = radios.findIndex(({checked}) => checked);
    if (index > 0) onChoose?.(index);
  });
  useEffect(() => reportEarlyChoice(), []);
  const isSingle = panels.length === 1;
  return (
    <div
      ref={group}
      className={clsx(
        styles.panels,
        look === 'tabs' ? styles.tabs : styles.chips,
        look === 'alternatives' && styles.alternatives,
      )}
      role="group"
      aria-label={name}
      aria-labelledby={labelledBy}
    >
      {panels.map(({label, content}, index) => (
        <Fragment key={index}>
          {!isSingle && (
            <input
              type="radio"
              className={shared.unseen}
              name={id}
              id={`${id}-${index}`}
              defaultChecked={index === 0}
              onChange={() => onChoose?.(index)}
            />
          )}
          {isSingle ? (
            <span className={styles.only}>{label}</span>
          ) : (
            <label className={styles.label} htmlFor={`${id}-${index}`}>
              {label}
            </label>
          )}
          <div className={clsx(styles.panel, isSingle && styles.shown)}>{content}</div>
        </Fragment>
      ))}
      {aside && <span className={styles.aside}>{aside}</span>}
    </div>
  );
}
