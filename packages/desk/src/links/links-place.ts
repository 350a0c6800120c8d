import type { DateText } from '@y12355/domain';
import type { TextFile } from '../kit/file-text.js';
import type { Aim } from './links.model.js';

export interface LinksPlace {
  open: 'list' | 'counts' | 'import';
  /** What the list is searched and filtered by; empty asks for nothing. */
  q: string;
  region: string;
  active: '' | 'true' | 'false';
  /** Code of the link in the detail. */
  selected: string | undefined;
  /** Where links shall lead that nobody saved yet, by code. */
  drafts: Map<string, Aim>;
  /** A table that was chosen and is not taken over yet. */
  file: TextFile | undefined;
  /** Undefined dates follow today. */
  counts: { from: DateText | undefined; to: DateText | undefined; by: 'day' | 'school' | 'place' };
}

export function freshLinksPlace(): LinksPlace {
  return {
    ...{ open: 'list', q: '', region: '', active: '', selected: undefined },
    drafts: new Map(),
    file: undefined,
    counts: { from: undefined, to: undefined, by: 'day' },
  };
}
