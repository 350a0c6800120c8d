/** What staff do with bookings: see them, decide on requests, read a contact. */
export type { StaffBooking } from './staff-booking.js';
export { type BookingQuery, listBookings } from './queue.js';
export { approveBooking, declineBooking } from './decide.js';
export { readContact } from './contact.js';
