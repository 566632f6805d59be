import {createContext, useContext, type ReactNode} from 'react';
import {createPortal} from 'react-dom';

/** The end of the row of tabs above a response. */
export const ToolsSlot = createContext<HTMLElement | null>(null);

/** Shows buttons for a body in the row of tabs. */
export function Tools({children}: {children: ReactNode}): ReactNode {
  const slot = useContext(ToolsSlot);
  return slot ? createPortal(children, slot) : children;
}
