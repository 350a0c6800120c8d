import type {
  Booking,
  BookingReceipt,
  BookingRequest,
  CenterList,
  OperatorDocument,
} from '../src/schemas.js';
import type { KioskHeartbeat } from '../src/kiosk.js';
import type { CenterDraft, StaffBooking, StaffBookingList, StaffSession } from '../src/staff.js';

/** Small documents for the client's own tests. */

const head = { asOf: '2026-09-12T10:00:00+08:00', help: { phone: '12355' as const } };

export const centerList: CenterList = { version: 1, ...head, calendar: [], centers: [] };

/** An entry as the desk writes it. */
export const center: CenterDraft = {
  id: 'th',
  name: '示例中心',
  kind: 'county',
  areaName: '示例区',
  region: '440106',
  address: '示例路 1 号',
  phones: ['000-0000'],
  services: [],
  audience: {},
  visibility: 'public',
  hours: { rules: [], exceptions: [], holidayPolicy: 'closed', makeupPolicy: 'closed' },
  accessibility: [],
  verifiedOn: '2026-09-12',
  source: '示例资料',
};

export const operator: OperatorDocument = {
  version: 1,
  ...head,
  booking: { open: true, missing: [], horizonDays: 28 },
  consents: [],
  channels: [],
  trustedOrigins: [],
  site: {
    title: { 'zh-CN': '示例站点' },
    sponsor: { 'zh-CN': '示例单位' },
    source: '示例资料',
    asOf: '2026-09-12',
  },
};

export const booking: Booking = {
  ref: 'Y7K3-M29Q',
  status: 'requested',
  start: '2026-09-13T09:00:00+08:00',
  end: '2026-09-13T09:50:00+08:00',
  center: { id: 'th', name: '示例中心', address: '示例路 1 号', phones: [] },
  service: { id: 'th-psy', name: '心理倾谈', slotMinutes: 50 },
  reviewBy: '2026-09-13T09:00:00+08:00',
  unconfirmed: false,
  help: head.help,
};

export const receipt: BookingReceipt = { ...booking, code: '40817735' };

export const request: BookingRequest = {
  slot: 'th-psy/2026-09-13T09:00',
  alias: '小树',
  ageBand: '14-17',
  consents: [{ id: 'arrange', version: '1' }],
};

export const session: StaffSession = {
  name: 'demo',
  role: 'center',
  scope: 'th',
  centers: [{ id: 'th', name: '示例中心' }],
  desk: { reasons: [] },
  csrf: 'csrf-1',
  expiresAt: '2026-09-12T18:00:00+08:00',
  help: head.help,
};

export const staffBooking: StaffBooking = {
  id: 'b1',
  etag: '3',
  ref: booking.ref,
  status: 'requested',
  alias: '小树',
  ageBand: '14-17',
  start: booking.start,
  end: booking.end,
  submittedAt: head.asOf,
  reviewBy: booking.reviewBy,
  unconfirmed: false,
  walkIn: false,
  erased: false,
  center: { id: 'th', name: '示例中心' },
  service: { id: 'th-psy', name: '心理倾谈' },
  seats: { capacity: 3, taken: 1 },
  hasPhone: true,
  hasGuardianPhone: false,
  consents: [],
};

export const staffBookings: StaffBookingList = {
  ...head,
  bookings: [staffBooking],
  counts: { requested: 1, today: 0, waiting: 0 },
};

export const heartbeat: KioskHeartbeat = {
  id: 'beat-0001',
  at: '2026-09-12T15:00:00+08:00',
  version: '0.1.0',
  scene: 'line',
  playlist: '2026-09.1',
  shape: 'wide',
  width: 1920,
  height: 1080,
  storage: { used: 1000, quota: null },
  clockOffset: -1200,
  faults: [{ code: 'video', detail: 'film.mp4' }],
  counts: [{ day: '2026-09-12', scene: 'line', shown: 40 }],
};
