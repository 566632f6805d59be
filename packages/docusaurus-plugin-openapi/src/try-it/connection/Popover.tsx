import {useEffect, useEffectEvent, useRef, type ReactNode} from 'react';
import styles from './ConnectionPanel.module.css';

type Props = {
  /** The id that the button which opens it controls. */
  panel: string;
  /** The accessible name. */
  name: string;
  onClose: () => void;
  /** @param close closes the panel, and returns the focus to the button that opened it. */
  children: (close: () => void) => ReactNode;
};

/** A panel over the page. Escape and a press outside close it, and so does the focus when it moves on. */
export function Popover({panel, name, onClose, children}: Props): ReactNode {
  const root = useRef<HTMLDivElement>(null);
  const opener = () => document.querySelector<HTMLElement>(`[aria-controls="${panel}"]`);
  const close = () => {
    onClose();
    opener()?.focus();
  };
  const closeFor = (target: EventTarget | null) => {
    if (!(target instanceof Node)) return;
    // The button closes it by itself.
    if (!root.current?.contains(target) && !opener()?.contains(target)) onClose();
  };
  const onPress = useEffectEvent(({target}: Event) => closeFor(target));
  useEffect(() => {
    // A problem opens the panel, which is loaded after the focus was moved.
    const problem = root.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    (problem ?? root.current)?.focus();
    const listener = (event: Event) => onPress(event);
    document.addEventListener('pointerdown', listener);
    return () => document.removeEventListener('pointerdown', listener);
  }, []);
  return (
    <div
      ref={root}
      role="dialog"
      tabIndex={-1}
      className={styles.panel}
      aria-label={name}
      onBlur={({relatedTarget}) => closeFor(relatedTarget)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      {children(close)}
    </div>
  );
}
