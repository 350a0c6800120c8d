/** `npm start`: builds what is stale, then becomes the server. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, root } from './lib/targets.mjs';

await build(['packages', 'fonts', 'manifest', 'bundles', 'pages', 'worker', 'sri']);

const server = spawn(
  process.execPath,
  [join(root, 'packages/server/bin/y12355-server.mjs'), 'start', ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
);
// Ctrl-C reaches the whole group; this process only waits, so that the server can end cleanly.
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    if (signal === 'SIGTERM') server.kill(signal);
  });
}
server.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1);
});
