/** By itself, so that nothing else of its library comes along. */
export { sha256 } from '@noble/hashes/sha2.js';
