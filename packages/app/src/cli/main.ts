/** The command `y12355-kiosk`. */
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { run } from './run.js';

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => console.log(text),
  error: (text) => console.error(text),
  randomBytes: (size) => randomBytes(size),
  now: Date.now,
  pages: fileURLToPath(new URL('../../../../dist/app', import.meta.url)),
});
