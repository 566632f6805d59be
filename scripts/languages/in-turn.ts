/** A process that builds a language. */
export type Build = {
  /** Until then it only gets ready. */
  begin: () => void;
  /** Until then it loads its pages, and builds nothing of them. */
  goOn: () => void;
  /** Fulfilled when its pages are rendered, so that what is left keeps one processor busy. */
  rendered: Promise<void>;
  /** Its exit status, when it has ended. */
  ended: Promise<number>;
};

/**
 * Builds languages, each by a process of its own, one after another: Docusaurus would keep in its memory what each took. The
 * next process loads its programs meanwhile, and its pages once those of the language before are rendered, on the processor
 * that is idle then. More it cannot do: a build empties its folder, which for the source's language has all others in it, and
 * reads what was built.
 * @param locales the source's first: what it has compiled the others begin with.
 * @param isLean whether the next process does not begin before its turn, since it would hold memory that is scarce.
 * @returns the status of the first build that failed, after which none goes on; 0 when all are built.
 */
export async function buildInTurn(locales: readonly string[], start: (locale: string) => Build, isLean = false): Promise<number> {
  const waiting = [...locales];
  const startNext = (): Build | undefined => {
    const locale = waiting.shift();
    return locale === undefined ? undefined : start(locale);
  };
  for (let build = startNext(); build;) {
    build.begin();
    build.goOn();
    const next = isLean ? undefined : startNext();
    await Promise.race([build.rendered, build.ended]);
    next?.begin();
    const status = await build.ended;
    if (status !== 0) return status;
    build = next ?? startNext();
  }
  return 0;
}
