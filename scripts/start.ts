import {buildIfStale} from './build';
import {serveSite} from './serve';

buildIfStale();
serveSite(process.argv.slice(2));
