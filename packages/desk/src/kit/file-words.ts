import type { fileFault } from './file-text.js';
import { t } from './words.js';

const words = { unreadable: 'fileUnreadable', empty: 'fileEmpty', long: 'fileLong' } as const;

/** What to do about a file that cannot be sent. */
export function fileFaults(fault: NonNullable<ReturnType<typeof fileFault>>): string {
  return t(words[fault]);
}
