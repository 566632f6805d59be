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

/**
 * Builds languages, each by a process of its own: Docusaurus would keep in its memory what each took. The next process gets ready
 * while one bundles, and goes on as soon as that one lets it, which then renders its pages; never are more than two at it.
 * @param locales the source's first: with what it has read and compiled the others begin.
 * @param isLean whether memory is scarce: the next process gets ready when the folders are free, and goes on when that language is built.
 * @returns the status of the first build that failed, after which none goes on; 0 when all are built.
 */
export async function buildInTurn(locales: readonly string[], start: (locale: string) => Build, isLean = false): Promise<number> {
  let fail: (status: number) => void = () => undefined;
  const failed = new Promise<number>((resolve) => void (fail = resolve));
  const begin = (locale: string | undefined): Build | undefined => {
    const build = locale === undefined ? undefined : start(locale);
    void build?.ended.then((status) => void (status !== 0 && fail(status)));
    return build;
  };
  const buildAll = async (): Promise<number> => {
    const waiting = [...locales];
    const begun: Build[] = [];
    for (let build = begin(waiting.shift()); build;) {
      build.goOn();
      begun.push(build);
      await (isLean ? build.released : build.loaded);
      const next = begin(waiting.shift());
      await (isLean ? build.ended : Promise.all([build.released, begun.at(-2)?.ended]));
      build = next;
    }
    return Math.max(0, ...await Promise.all(begun.map(({ended}) => ended)));
  };
  return Promise.race([failed, buildAll()]);
}
