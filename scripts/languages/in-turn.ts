/** A process that builds a language. */
export type Build = {
  /** Until then it only gets ready: all that follows is written where the language before has its own. */
  goOn: () => void;
  /** Fulfilled when its pages are rendered, so that what is left keeps one processor busy; or when it has ended. */
  rendered: Promise<unknown>;
  /** Its exit status, when it has ended. */
  ended: Promise<number>;
};

/**
 * Builds languages one after another, each by a process of its own: Docusaurus would keep in its memory what each took. While the
 * pages of one are finished, the next process gets ready.
 * @param locales the source's first: with what it has read and compiled the others begin.
 * @returns the status of the first build that failed, after which none goes on; 0 when all are built.
 */
export async function buildInTurn(
  locales: readonly string[],
  start: (locale: string) => Build,
): Promise<number> {
  const waiting = [...locales];
  const startNext = (): Build | undefined => {
    const locale = waiting.shift();
    return locale === undefined ? undefined : start(locale);
  };
  for (let build = startNext(); build;) {
    build.goOn();
    await build.rendered;
    const next = startNext();
    const status = await build.ended;
    if (status !== 0) return status;
    build = next;
  }
  return 0;
}
