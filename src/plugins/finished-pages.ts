const finished = new Map<string, Promise<void>>();

/** Says that the pages of a folder are being finished: see `interest`. */
export function finishes(outDir: string, work: Promise<void>): Promise<void> {
  finished.set(outDir, work);
  return work;
}

/**
 * Waits until the pages of a folder are as they will be served. Docusaurus lets plugins begin the step after a build one after
 * another, and lets none wait for another: whoever changes a page then, or reads what stands outside of its article, waits here.
 */
export const finishedPages = (outDir: string): Promise<void> =>
  finished.get(outDir) ?? Promise.resolve();
