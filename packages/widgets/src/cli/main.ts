import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { run } from './run.js';

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => console.log(text),
  error: (text) => console.error(text),
  read: (path) => readFile(path),
  sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  now: Date.now(),
});
