/** A process that builds a language. */
export type Build = {
  /** Until then it only gets ready. */
  begin: () => void;
  /** Its exit status, when it has ended. */
  ended: Promise<number>;
};

/**
 * Builds languages, each by a process of its own, one after another: Docusaurus would keep in its memory what each took. The
 * next process loads its programs meanwhile, on the processor that is idle while a site is read. More it cannot do: Docusaurus
 * has one folder for what it generates.
 * @param locales the source's first: its output is the folder that the others' folders are in, which a build empties first,
 *   and what it has compiled the others begin with.
 * @param isLean whether the next process does not even load its programs, since it would hold memory that is scarce.
 * @returns the status of the first build that failed, after which none begins; 0 when all are built.
 */
export async function buildInTurn(locales: readonly string[], start: (locale: string) => Build, isLean = false): Promise<number> {
  const waiting = [...locales];
  const startNext = (): Build | undefined => {
    const locale = waiting.shift();
    return locale === undefined ? undefined : start(locale);
  };
  for (let build = startNext(); build;) {
    build.begin();
    const next = isLean ? undefined : startNext();
    const status = await build.ended;
    if (status !== 0) return status;
    build = next ?? startNext();
  }
  return 0;
}
