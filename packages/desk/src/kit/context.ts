import type { Client, OperatorDocument } from '@y12355/client';
import type { StaffClient, StaffSession } from '@y12355/client/staff';
import type { Place } from '../shell/place.js';
import type { Live } from './live.js';

/** What every view of the desk works with. A new object whenever one of its parts is another. */
export interface DeskContext {
  staff: StaffClient;
  /** The public side: slots and centers. */
  open: Client;
  session: StaffSession;
  place: Place;
  live: Live;
  /** The public part of the operator's file; undefined until it is here. */
  operator: OperatorDocument | undefined;
}
