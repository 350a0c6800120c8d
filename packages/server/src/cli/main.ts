/** The command `y12355-server`. */
import { failureOf, runCommand } from './command.js';

try {
  await runCommand(process.argv.slice(2), process.env, console.log);
} catch (error) {
  const { text, exitCode } = failureOf(error);
  console.error(text);
  process.exitCode = exitCode;
}
