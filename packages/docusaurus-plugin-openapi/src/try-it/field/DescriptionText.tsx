import type {ReactNode} from 'react';
import {Text} from '../../ui/Text.tsx';
import {useFormParts} from '../form/parts.ts';

/** A description as a whole. */
export function DescriptionText({text}: {text: string}): ReactNode {
  const found = useFormParts().rich?.(text);
  if (!found) return <Text text={text} />;
  return (
    <>
      {found.first} {found.rest}
    </>
  );
}
