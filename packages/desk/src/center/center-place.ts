import type { CenterDraft } from '@y12355/client/staff';
import type { TextFile } from '../kit/file-text.js';
import type { CenterForm } from './center-form.model.js';

/** An entry that somebody is writing. */
export interface EntryDraft {
  form: CenterForm;
  /** As it was read; undefined for a new center. */
  base: CenterDraft | undefined;
  etag: string;
  /** Live bookings that are still to come. */
  upcoming: number;
}

export interface CenterPlace {
  /** Id of the entry that is open; empty for a new one. */
  open: { kind: 'entry'; id: string } | { kind: 'import' } | undefined;
  /** Half-written entries by id; the new one under the empty text. */
  drafts: Map<string, EntryDraft>;
  file: TextFile | undefined;
  exceptions: TextFile | undefined;
  /** Whether somebody comes back from a booking that the change would hit: it is compared once more. */
  again: boolean;
}

export function freshCenterPlace(): CenterPlace {
  return { open: undefined, drafts: new Map(), file: undefined, exceptions: undefined, again: false };
}
