import {useLayoutEffect, useRef, useState, type ComponentProps, type ReactNode} from 'react';
import {useHydrated} from '../../ui/useHydrated.ts';

type Props = Omit<ComponentProps<'input'>, 'value' | 'defaultValue'> & {value: string};

/**
 * A field whose text never stands in an attribute. React repeats the text of a controlled field in the attribute
 * `value`, where scripts and copies of the page's HTML find it.
 */
export function SecretInput({value, ...props}: Props): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  // The server's HTML has the example of the API description, which is no secret.
  const isHydrated = useHydrated();
  const [rendered] = useState(isHydrated ? undefined : value);
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    const element = input.current;
    if (!element) return;
    // The reader may have typed before hydration; that is restored later.
    const isTyped = isFirst.current && element.value !== element.defaultValue;
    isFirst.current = false;
    if (!isTyped && element.value !== value) element.value = value;
  }, [value]);
  return (
    <input
      ref={input}
      spellCheck={false}
      autoCapitalize="off"
      autoCorrect="off"
      autoComplete="new-password"
      data-1p-ignore
      data-lpignore
      {...props}
      defaultValue={rendered}
    />
  );
}
