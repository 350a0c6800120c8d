/** Every route of the published contract. Handlers stand elsewhere: these files are the document. */

import * as booking from './routes/booking.js';
import * as kiosks from './routes/kiosks.js';
import * as links from './routes/links.js';
import * as open from './routes/public.js';
import * as session from './routes/session.js';
import * as staffBookings from './routes/staff-bookings.js';
import * as staffCenters from './routes/staff-centers.js';

export const routes = [
  ...Object.values(open),
  ...Object.values(booking),
  ...Object.values(session),
  ...Object.values(staffBookings),
  ...Object.values(staffCenters),
  ...Object.values(links),
  ...Object.values(kiosks),
];

export * from './routes/booking.js';
export * from './routes/kiosks.js';
export * from './routes/links.js';
export * from './routes/public.js';
export * from './routes/session.js';
export * from './routes/staff-bookings.js';
export * from './routes/staff-centers.js';
