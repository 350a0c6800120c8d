import type { AuditList, StaffSession } from '@y12355/client/staff';
import { actorWords } from '../detail/detail.model.js';
import { c } from './audit.words.js';

/** Who did what, in words. */

type Entry = AuditList['entries'][number];

/** Actions as the service names them. */
const actions = {
  'sign-in': 'didSignIn',
  'sign-in-failed': 'didFailToSignIn',
  'sign-out': 'didSignOut',
  'contact-read': 'didReadContact',
  request: 'didRequest',
  approve: 'didApprove',
  decline: 'didDecline',
  cancel: 'didCancel',
  complete: 'didComplete',
  'no-show': 'didNoShow',
  reschedule: 'didReschedule',
  transfer: 'didTransfer',
  expire: 'didExpire',
  erase: 'didErase',
  wait: 'didWait',
  'leave-list': 'didLeaveList',
  'center-add': 'didAddCenter',
  'center-save': 'didSaveCenter',
  'center-retire': 'didRetireCenter',
  'center-import': 'didImportCenters',
  'calendar-import': 'didImportCalendar',
  'link-add': 'didAddLink',
  'link-target': 'didAimLink',
  'link-off': 'didSwitchLinkOff',
  'link-on': 'didSwitchLinkOn',
  'link-import': 'didImportLink',
  'kiosk-add': 'didAddKiosk',
  'kiosk-rekey': 'didRekeyKiosk',
  'kiosk-remove': 'didRemoveKiosk',
  'staff-add': 'didAddStaff',
  'staff-reset': 'didResetStaff',
} as const;

export function actionWords(action: string): string {
  const key = actions[action as keyof typeof actions];
  return key ? c(key) : action;
}

const objects = {
  booking: 'ofBooking',
  center: 'ofCenter',
  staff: 'ofStaff',
  calendar: 'ofCalendar',
  link: 'ofLink',
  kiosk: 'ofKiosk',
} as const;

/** What it was done to: a center by its name, everything else by kind and the end of its id. */
export function objectWords(object: string, { centers }: Pick<StaffSession, 'centers'>): string {
  const [, kind = '', id = ''] = /^([a-z-]+):(.*)$/.exec(object) ?? [];
  const key = objects[kind as keyof typeof objects];
  if (!key) return object;
  if (kind === 'center') return centers.find((center) => center.id === id)?.name ?? id;
  return c(key, { id: kind === 'booking' ? id.slice(-8) : id });
}

export interface AuditLine {
  who: string;
  did: string;
  what: string;
  where: string;
}

export function auditLine(
  { actor, action, object, center }: Entry,
  session: Pick<StaffSession, 'centers'>,
): AuditLine {
  const place = center && session.centers.find(({ id }) => id === center);
  return {
    who: actor === 'visitor' ? c('visitor') : actorWords(actor),
    did: actionWords(action),
    what: object === actor ? '' : objectWords(object, session),
    where: object.startsWith('center:') ? '' : place ? place.name : '',
  };
}
