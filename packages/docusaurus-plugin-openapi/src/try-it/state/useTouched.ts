import {useCallback, useEffect, useRef} from 'react';

type Touch = (...fields: string[]) => void;

/**
 * Reports the fields that the reader has left, so that their problems can be shown.
 *
 * A field is often left by pressing a button. A problem rendered at that moment would move the button away from under
 * the pointer and swallow the click, so the report waits until the pointer is released.
 */
export function useTouched(touch: Touch): Touch {
  const isDown = useRef(false);
  const waiting = useRef<string[]>([]);

  useEffect(() => {
    const onPress = () => {
      isDown.current = true;
    };
    const onRelease = () => {
      isDown.current = false;
      const fields = waiting.current.splice(0);
      // The click comes after the release.
      if (fields.length > 0) setTimeout(() => touch(...fields));
    };
    const listeners = new AbortController();
    const options = {capture: true, signal: listeners.signal};
    window.addEventListener('pointerdown', onPress, options);
    window.addEventListener('pointerup', onRelease, options);
    window.addEventListener('pointercancel', onRelease, options);
    return () => listeners.abort();
  }, [touch]);

  return useCallback(
    (...fields) => {
      if (isDown.current) waiting.current.push(...fields);
      else touch(...fields);
    },
    [touch],
  );
}
