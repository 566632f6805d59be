/** Loads the message about a failed call. It is fetched before a call that may fail without a connection. */
export const loadFailure = async () => (await import('./Failure.tsx')).Failure;
