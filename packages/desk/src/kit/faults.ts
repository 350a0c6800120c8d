import { ProblemError } from '@y12355/client/staff';
import { i18n } from './words.js';

/** A sentence of the service in the desk's language, where it has both, parted by a slash. */
function side(message: string): string {
  const parts = message.split(' / ');
  return (i18n.language === 'en' ? parts.at(-1) : parts[0]) ?? message;
}

/** Every fault that the service named, one line each, with the place where it stands. */
export function faultLines(error: unknown): string[] {
  if (!(error instanceof ProblemError)) return [];
  return error.errors.map(({ pointer, message }) => {
    // A row of a file says itself where it stands.
    const place = pointer === '/text' ? '' : pointer.replace(/^\//, '').replaceAll('/', '.');
    return place ? `${place}: ${side(message)}` : side(message);
  });
}
