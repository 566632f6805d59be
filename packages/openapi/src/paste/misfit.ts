/** A part of a pasted command that is not taken over; plain data, so that it can be translated. */
export type Misfit = {
  /**
   * - `notCurl`: there is no curl command
   * - `unfinished`: a quotation mark is not closed, or an option has no value
   * - `noAddress`: the command has no address, or none with http(s)
   * - `expansion`: the shell would replace it
   * - `operator`: a pipe, redirection or further command, which is not part of the request
   * - `option`: an option that a page cannot follow
   * - `file`: the command reads a file, which a page cannot
   * - `address`: a further address, or one with patterns
   * - `method`, `path`, `server`, `query`, `header`, `cookie`, `body`, `mediaType`, `credential`:
   *   the operation cannot send it
   * - `browser`: headers that only browsers write
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
  /** Its name, never its value: `--insecure`, `$HOME`, `x-note`. */
  text: string;
};
