import {checkPort, checkWritable, readAddress} from './address';
import {buildIfStale, ROOT, SITE} from './build';
import {serveSite} from './serve';

/** Checks all that can be checked before the build, which takes a minute. */
async function main(): Promise<void> {
  const address = readAddress(process.argv.slice(2));
  await checkPort(address);
  checkWritable(ROOT);
  buildIfStale(SITE);
  serveSite(address);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
