import { createHash } from 'node:crypto';

/** Namespace of ids that this project derives; any fixed UUID does. */
const NAMESPACE = Buffer.from('6f2c1d0a4b7e4c559d3e12355a12355f', 'hex');

/** The same UUID (version 5, RFC 9562) for the same name, on every machine and at every export. */
export function uuidOf(name: string): string {
  const hash = createHash('sha1').update(NAMESPACE).update(name).digest().subarray(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
