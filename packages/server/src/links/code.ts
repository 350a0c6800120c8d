import type { Deps } from '../deps.js';
import { hmac } from '../storage/keys.js';
import { CLEAR_SIGNS } from '../storage/ids.js';

/** Signs of a code that is made here: 30 to the tenth is enough for two of a million never to meet. */
const LENGTH = 10;

/** What a code stands for. Names alone would meet: every city has a first primary school. */
export interface Placement {
  school: string;
  /** Adcode. */
  region: string;
  place: string;
}

/**
 * A code for a placement that has none: the same for the same placement as long as the secret is the same, and
 * not to be guessed without it.
 */
export function makeCode({ secret }: Pick<Deps, 'secret'>, { school, region, place }: Placement): string {
  const signs = CLEAR_SIGNS.toLowerCase();
  const base = BigInt(signs.length);
  let rest = BigInt(`0x${hmac(secret, 'link', JSON.stringify([region, school, place])).toString('hex')}`);
  let code = '';
  for (; code.length < LENGTH; rest /= base) code += signs[Number(rest % base)];
  return code;
}
