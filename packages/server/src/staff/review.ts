/** What staff do with bookings: see them, decide on requests, move them, read a contact. */
export type { StaffBooking } from './staff-booking.js';
export { type BookingQuery, listBookings } from './queue.js';
export { decideBooking } from './decide.js';
export { declineMany } from './decline-many.js';
export { rescheduleForStaff, transferBooking } from './move.js';
export { addWalkIn } from './walk-in.js';
export { bookingDetail } from './detail.js';
export { readContact } from './contact.js';
