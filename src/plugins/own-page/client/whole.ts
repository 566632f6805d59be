import type {Whole} from '../own-page';

let asked: Promise<Whole> | undefined;
let arrived: Whole | undefined;

/** What has been fetched so far. */
export const wholeSoFar = (): Whole | undefined => arrived;

/** Fetches the whole sidebar, once; again when it was lost. */
export function fetchWhole(address: string): Promise<Whole> {
  asked ??= fetch(address)
    .then(async (answer) => {
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
      arrived = (await answer.json()) as Whole;
      return arrived;
    })
    .catch((error: unknown) => {
      asked = undefined;
      throw error;
    });
  return asked;
}
