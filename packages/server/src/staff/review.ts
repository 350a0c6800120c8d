/** What staff do with bookings: see them, decide on requests, read a contact. */
export type { StaffBooking } from './staff-booking.js';
export { type BookingQuery, listBookings, type StaffBookingList } from './queue.js';
export { approveBooking, declineBooking } from './decide.js';
export { readContact, type StaffContact } from './contact.js';
