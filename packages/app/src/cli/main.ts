/** The command `y12355-kiosk`. */
import { randomBytes } from 'node:crypto';
import { run } from './run.js';

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => console.log(text),
  error: (text) => console.error(text),
  randomBytes: (size) => randomBytes(size),
});
