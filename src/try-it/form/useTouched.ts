import {useEffect, useRef, useState} from 'react';

type Left = {left: ReadonlySet<string>; leave: (field: string) => void; forget: () => void};

const RELEASES = ['pointerup', 'pointercancel'] as const;

/**
 * Which fields the reader has been in and left, so that their mistakes can be shown.
 *
 * A field is often left by pressing a button. A mistake drawn at that moment would move the button away from
 * under the pointer and swallow the click, so it waits until the pointer is released.
 */
export function useLeft(): Left {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const isDown = useRef(false);
  const waiting = useRef<string[]>([]);

  useEffect(() => {
    const press = () => {
      isDown.current = true;
    };
    const release = () => {
      isDown.current = false;
      const fields = waiting.current.splice(0);
      // The click comes after the release.
      if (fields.length > 0) setTimeout(() => setLeft((now) => new Set([...now, ...fields])));
    };
    window.addEventListener('pointerdown', press, {capture: true});
    for (const name of RELEASES) window.addEventListener(name, release, {capture: true});
    return () => {
      window.removeEventListener('pointerdown', press, {capture: true});
      for (const name of RELEASES) window.removeEventListener(name, release, {capture: true});
    };
  }, []);

  return {
    left,
    leave: (field) => {
      if (isDown.current) waiting.current.push(field);
      else setLeft((now) => new Set([...now, field]));
    },
    forget: () => setLeft(new Set()),
  };
}
