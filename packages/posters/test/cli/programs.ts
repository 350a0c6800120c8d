import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';

const packages: Readonly<Record<string, string>> = {
  qpdf: 'qpdf',
  pdftotext: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  zbarimg: 'zbar-tools',
};
/** Names under which `Y12355_REQUIRE` asks for them. */
const required: Readonly<Record<string, string>> = {
  qpdf: 'qpdf',
  pdftotext: 'poppler',
  pdftoppm: 'poppler',
  zbarimg: 'zbar',
};

/** Why a test that needs a program cannot run; nothing where it can. Where the program is required, that is a failure. */
export function missing(program: 'qpdf' | 'pdftotext' | 'pdftoppm' | 'zbarimg'): string | undefined {
  if (!spawnSync(program, [program.startsWith('pdf') ? '-v' : '--version'], { stdio: 'ignore' }).error)
    return undefined;
  const reason = `${program} is not installed (Debian: ${packages[program]})`;
  const wanted = (process.env['Y12355_REQUIRE'] ?? '').split(',');
  assert.equal(wanted.includes(required[program] as string), false, `${reason} and is required here`);
  return reason;
}
