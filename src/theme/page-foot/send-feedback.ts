/** A reader's feedback on a page. `page` is its path without the locale, so it is the same in all languages. */
export type Feedback = {page: string; locale: string; helpful: boolean; comment?: string};

/**
 * Posts feedback as JSON, also while the reader leaves the page. It has nothing that identifies the reader.
 * @throws Error when the endpoint cannot be reached or returns an error.
 */
export async function sendFeedback(url: string, feedback: Feedback): Promise<void> {
  const {ok, status} = await fetch(url, {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify(feedback),
    keepalive: true,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  });
  if (!ok) throw new Error(`${url} returned status ${status}.`);
}
