import {openWorkspace, type Opened} from '../translations/node';

/** Projects that were read in this process and are wanted once more, by their folder. */
const handedOn = new Map<string, Opened>();

/** Opens the project as a build finds it, and hands it on to the next who asks for it: pages are read once, and what is remembered of them. */
export function openAndHandOn(root: string): Opened {
  const opened = openWorkspace(root);
  // The server for writers, where pages change meanwhile, reads them each time.
  if (process.env.NODE_ENV === 'production') handedOn.set(root, opened);
  return opened;
}

/** The project as it was handed on, which is then let go of; opened anew when it was not. */
export function takeOrOpen(root: string): Opened {
  const opened = handedOn.get(root) ?? openWorkspace(root);
  handedOn.delete(root);
  return opened;
}
