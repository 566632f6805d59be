/** Something of a pasted command that was not taken over; plain data, to be told in any language. */
export type Misfit = {
  /**
   * - `notCurl`: there is no curl command
   * - `unfinished`: a quotation mark is never closed, or an option has no value
   * - `noAddress`: the command names no address, or none that is http(s)
   * - `expansion`: the shell would put something else in its place
   * - `operator`: what comes after it, or is piped in or out, is not part of the request
   * - `option`: an option that means nothing here
   * - `file`: the command reads a file, which a page cannot
   * - `address`: a further address, or one with patterns
   * - `method`, `path`, `server`, `query`, `header`, `cookie`, `body`, `mediaType`, `credential`: the operation has no place for it
   * - `browser`: headers that browsers write themselves
   */
  code:
    | 'notCurl'
    | 'unfinished'
    | 'noAddress'
    | 'expansion'
    | 'operator'
    | 'option'
    | 'file'
    | 'address'
    | 'method'
    | 'path'
    | 'server'
    | 'query'
    | 'header'
    | 'cookie'
    | 'body'
    | 'mediaType'
    | 'credential'
    | 'browser';
  /** What it is about, by its name and never by its value: `--insecure`, `$HOME`, `x-note`. */
  text: string;
};
