import { checkPlaylist, type Playlist, type PlaylistFault, playlistFaultLine } from '@y12355/domain';
import { sign } from '@stablelib/ed25519';
import { type PublicKeys, signedBytes, SignatureError, verifyPlaylist } from '../kiosk/signature.js';
import { measureAssets } from './assets.js';
import { readKey } from './keys.js';
import { type ExitCode, KioskError, readJson, understood, type World, writeWhole } from './world.js';

/** `playlist sign FILE --key KEYFILE [--out SIGNED]`: changes nothing where anything is wrong. */
export async function signFile(args: readonly string[], world: World): Promise<ExitCode> {
  const { word: file, key: keyFile, out = file } = understood(args, 'FILE', ['key', 'out']);
  if (keyFile === undefined) throw new KioskError('--key is missing; "y12355-kiosk keys new" makes one', 2);
  const { keyId, publicKey, secretKey } = await readKey(keyFile);
  const value = await readJson(file);
  refuse(file, checkPlaylist(value, { draft: true }).faults);

  const draft = value as Playlist & { $schema?: string };
  refuse(file, await measureAssets(file, draft, 'fill'));
  // For editors; screens do not need it.
  delete draft.$schema;
  draft.keyId = keyId;
  const bytes = signedBytes(draft);
  if (!bytes) throw new KioskError(`${file} has no canonical form (RFC 8785); write it anew`);
  draft.signature = Buffer.from(sign(secretKey, bytes)).toString('hex');
  refuse(file, checkPlaylist(draft).faults);
  verifyPlaylist(draft, { [keyId]: publicKey });
  await writeWhole(out, `${JSON.stringify(draft, null, 2)}\n`);
  world.out(`${out}: version ${draft.version}, ${draft.scenes.length} scenes, signed with ${keyId}`);
  return 0;
}

/** `playlist check FILE [--keys OPERATORFILE]`. */
export async function checkFile(args: readonly string[], world: World): Promise<ExitCode> {
  const { word: file, keys: operatorFile } = understood(args, 'FILE', ['keys']);
  const keys = operatorFile === undefined ? undefined : await readKeys(operatorFile);
  const value = await readJson(file);
  const { playlist, faults } = checkPlaylist(value, { draft: keys === undefined });
  const lines = faults.map(playlistFaultLine);
  if (playlist) {
    const wish = playlist.signature === undefined ? 'fill' : 'compare';
    lines.push(...(await measureAssets(file, playlist, wish)).map(playlistFaultLine));
  }
  if (keys) lines.push(...signatureLines(value, keys));
  for (const line of lines) world.out(`${file}: ${line}`);
  const scenes = playlist?.scenes.length ?? 0;
  const signed = keys && lines.length === 0 ? ', the signature is right' : '';
  world.out(`${file}: ${scenes} scenes can be shown, ${lines.length} faults${signed}`);
  return lines.length === 0 ? 0 : 1;
}

function signatureLines(value: unknown, keys: PublicKeys): string[] {
  try {
    verifyPlaylist(value, keys);
    return [];
  } catch (error) {
    if (error instanceof SignatureError) return [error.message];
    throw error;
  }
}

function refuse(file: string, faults: readonly PlaylistFault[]): void {
  if (faults.length === 0) return;
  const rows = faults.map((fault) => `  ${playlistFaultLine(fault)}`);
  throw new KioskError([`${file} is not signed, ${faults.length} faults:`, ...rows].join('\n'));
}

/** `keys.playlist` of an operator's file. */
export async function readKeys(file: string): Promise<PublicKeys> {
  const { keys } = Object(await readJson(file)) as { keys?: { playlist?: unknown } };
  const found = keys?.playlist;
  const right =
    typeof found === 'object' &&
    found !== null &&
    Object.values(found).every((key) => typeof key === 'string' && /^[0-9a-f]{64}$/.test(key));
  if (right) return found as PublicKeys;
  throw new KioskError(
    `${file}: expected keys.playlist as {"KEYID": "64 hexadecimal digits"}; "y12355-kiosk keys new" tells them`,
  );
}
