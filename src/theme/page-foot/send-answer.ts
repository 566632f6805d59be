/** A reader's feedback on a page. `page` is its path without the locale, so it is the same in all languages. */
export type HelpfulAnswer = {page: string; locale: string; helpful: boolean; comment?: string};

/**
 * Posts feedback as JSON, also while the reader leaves the page. It has nothing that identifies the reader.
 * @throws Error when the endpoint cannot be reached or refuses.
 */
export async function sendAnswer(url: string, answer: HelpfulAnswer): Promise<void> {
  const {ok, status} = await fetch(url, {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify(answer),
    keepalive: true,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  });
  if (!ok) throw new Error(`${url} answered with status ${status}.`);
}
