import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from './environment.js';

/** Why a secret cannot guard real data, or undefined when it can. */
export function weakSecret(secret: string | undefined): string | undefined {
  const cure = "make one with: node -p \"require('node:crypto').randomBytes(32).toString('base64url')\"";
  if (secret === undefined) return `Y12355_SECRET is missing; ${cure}`;
  if (secret.length < 32) {
    return `Y12355_SECRET has ${secret.length} characters, expected at least 32; ${cure}`;
  }
  if (new Set(secret).size < 10 || /change.?me|example|secret|password/i.test(secret)) {
    return `Y12355_SECRET can be guessed; ${cure}`;
  }
  return undefined;
}

/**
 * The secret from the environment; outside production one is made once and kept beside the database,
 * readable by its owner only.
 */
export function secretOf({ secret, dataDir }: Pick<Settings, 'secret' | 'dataDir'>): string {
  if (secret !== undefined) return secret;
  const file = join(dataDir, 'secret');
  const known = read(file);
  if (known) return known;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  // Linked into place whole, so that processes starting together agree on one secret.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(draft);
  }
  return readFileSync(file, 'utf8').trim();
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
