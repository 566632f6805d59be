import fc from 'fast-check';

/**
 * The seed of all that tests generate. The same in each run, so that a change is held against the very tests that
 * the last one passed; `npm run test:soak` takes another each time. `TEST_SEED` repeats what a failing run tells.
 */
export const seed = Number(process.env.TEST_SEED ?? 20261122);

fc.configureGlobal({seed});
