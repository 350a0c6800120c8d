/** The command `y12355-posters`. */
import { run } from './run.js';

const stop = new AbortController();
/** What is begun is finished first; a second time ends it at once. */
const interrupted = () => {
  if (stop.signal.aborted) process.exit(130);
  stop.abort();
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupted);

const { stderr } = process;
process.exitCode = await run(process.argv.slice(2), {
  out: (text) => console.log(text),
  error: (text) => console.error(text),
  ...(stderr.isTTY && { status: (line: string) => void stderr.write(`\r\u001b[K${line}`) }),
  now: () => Date.now(),
  signal: stop.signal,
});
