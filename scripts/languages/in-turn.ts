/** A process that builds a language. */
export type Build = {
  /** Its exit status, when it has ended. */
  ended: Promise<number>;
};

/**
 * Builds languages, each by a process of its own, one after another: Docusaurus would keep in its memory what each took.
 * @param locales the source's first: its output is the folder that the others' folders are in, which a build empties first,
 *   and what it has compiled the others begin with.
 * @returns the status of the first build that failed, after which none begins; 0 when all are built.
 */
export async function buildInTurn(locales: readonly string[], start: (locale: string) => Build): Promise<number> {
  for (const locale of locales) {
    const status = await start(locale).ended;
    if (status !== 0) return status;
  }
  return 0;
}
