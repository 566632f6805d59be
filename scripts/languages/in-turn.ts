/** A process that builds a language. */
export type Build = {
  /** Until then it only gets ready: all that follows is written where the language before has its own. */
  goOn: () => void;
  /** Fulfilled when it has read its pages, and what it has read for all languages is at hand; or when it has ended. */
  loaded: Promise<unknown>;
  /** Fulfilled when it needs the folders no more that all languages are built with; or when it has ended. */
  released: Promise<unknown>;
  /** Its exit status, when it has ended. */
  ended: Promise<number>;
};

/** Processes that get ready while the source's language is bundled, which leaves half a processor idle; later on none is. */
const READY_AHEAD = 2;

/**
 * Builds languages, each by a process of its own: Docusaurus would keep in its memory what each took. The next processes get ready
 * while one bundles, and one goes on as soon as that one lets it, which then renders its pages; never are more than two at it.
 * @param locales the source's first: with what it has read and compiled the others begin.
 * @param isLean whether memory is scarce: the next process gets ready when the folders are free, and goes on when that language is built.
 * @returns the status of the first build that failed, after which none goes on; 0 when all are built.
 */
export async function buildInTurn(locales: readonly string[], start: (locale: string) => Build, isLean = false): Promise<number> {
  let fail: (status: number) => void = () => undefined;
  const failed = new Promise<number>((resolve) => void (fail = resolve));
  const begin = (locale: string): Build => {
    const build = start(locale);
    void build.ended.then((status) => void (status !== 0 && fail(status)));
    return build;
  };
  const buildAll = async (): Promise<number> => {
    const builds: Build[] = [];
    for (const index of locales.keys()) {
      const build = builds[index] ?? begin(locales[index] as string);
      builds[index] = build;
      build.goOn();
      await (isLean ? build.released : build.loaded);
      for (const ahead of locales.slice(builds.length, index + 1 + (isLean ? 1 : READY_AHEAD))) builds.push(begin(ahead));
      await (isLean ? build.ended : Promise.all([build.released, builds[index - 1]?.ended]));
    }
    return Math.max(0, ...await Promise.all(builds.map(({ended}) => ended)));
  };
  return Promise.race([failed, buildAll()]);
}
