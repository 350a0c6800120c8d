import { spawnSync } from 'node:child_process';

/**
 * Why a check that needs a program cannot run; undefined where it can.
 * @throws where Y12355_REQUIRE names it: then a missing program is a failure
 */
export function missingProgram(name: string, program: string): string | undefined {
  if (!spawnSync(program, ['--version'], { encoding: 'utf8' }).error) return undefined;
  const why = `${program} (${name}) is not installed on this machine`;
  if ((process.env['Y12355_REQUIRE'] ?? '').split(/[\s,]+/).includes(name)) {
    throw new Error(`Y12355_REQUIRE names ${name}: ${why}`);
  }
  return why;
}
