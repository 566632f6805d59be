/** What a reader says of a page. `page` is its address below that of its language, the same in all of them. */
export type HelpfulAnswer = {page: string; locale: string; helpful: boolean; comment?: string};

/**
 * Posts an answer as JSON, even when the page is left meanwhile. Nothing that could tell who answers goes along.
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
