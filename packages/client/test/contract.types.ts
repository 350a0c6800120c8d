import type { BookingRequest, CenterList, Client, ClientError, OpenStatus, Slot } from '../src/index.js';
import type { paths } from '../src/openapi.js';
import type { StaffBookingList, StaffClient } from '../src/staff.js';

/** Never runs: `tsc` fails here when a wrong field passes, or when a return type leaves its route. */

declare const client: Client;
declare const staff: StaffClient;

type Ok<P extends keyof paths, M extends 'get' | 'post', S extends number> = paths[P][M] extends {
  responses: Record<S, { content: { 'application/json': infer T } }>;
}
  ? T
  : never;
type Returned<F extends (...args: never[]) => Promise<unknown>> = Awaited<ReturnType<F>>;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
/** Both types are the same, and neither is `never`. */
declare const same: <A, B>(yes: [A] extends [never] ? false : Same<A, B>) => void;

same<Returned<Client['operator']>, Ok<'/v1/operator', 'get', 200>>(true);
same<Returned<Client['centers']>, Ok<'/v1/centers', 'get', 200>>(true);
same<Returned<Client['center']>, Ok<'/v1/centers/{id}', 'get', 200>>(true);
same<Returned<Client['hours']>, Ok<'/v1/centers/{id}/hours', 'get', 200>>(true);
same<Returned<Client['slots']>, Ok<'/v1/services/{id}/slots', 'get', 200>>(true);
same<Returned<Client['materials']>, Ok<'/v1/materials', 'get', 200>>(true);
same<Returned<Client['requestBooking']>, Ok<'/v1/bookings', 'post', 201>>(true);
same<Returned<Client['booking']>, Ok<'/v1/bookings/{ref}', 'get', 200>>(true);
same<Returned<Client['cancelBooking']>, Ok<'/v1/bookings/{ref}/cancel', 'post', 200>>(true);
same<Returned<StaffClient['signIn']>, Ok<'/v1/staff/session', 'post', 200>>(true);
same<Returned<StaffClient['session']>, Ok<'/v1/staff/session', 'get', 200>>(true);
same<Returned<StaffClient['bookings']>, Ok<'/v1/staff/bookings', 'get', 200>>(true);
same<Returned<StaffClient['approve']>, Ok<'/v1/staff/bookings/{id}/approve', 'post', 200>>(true);
same<Returned<StaffClient['decline']>, Ok<'/v1/staff/bookings/{id}/decline', 'post', 200>>(true);
same<Returned<StaffClient['contact']>, Ok<'/v1/staff/bookings/{id}/contact', 'post', 200>>(true);
same<BookingRequest, paths['/v1/bookings']['post']['requestBody']['content']['application/json']>(true);
// @ts-expect-error The comparison bites.
same<Returned<Client['centers']>, Ok<'/v1/operator', 'get', 200>>(true);

const wish: BookingRequest = { slot: 's', alias: 'a', ageBand: '14-17', consents: [] };
void client.requestBooking(wish, 'key-12345', { signal: new AbortController().signal });
// @ts-expect-error A real name is no field of a request.
void client.requestBooking({ ...wish, name: 'x' }, 'key-12345');
// @ts-expect-error No such age band.
void client.requestBooking({ ...wish, ageBand: '15' }, 'key-12345');
// @ts-expect-error The consents are missing.
void client.requestBooking({ slot: 's', alias: 'a', ageBand: '14-17' }, 'key-12345');
// @ts-expect-error The key is missing.
void client.requestBooking(wish);
// @ts-expect-error No such query.
void client.centers({ city: '440100' });
// @ts-expect-error No such service.
void client.centers({ service: 'medical' });
// @ts-expect-error No such kind.
void client.materials({ kind: 'film' });
// @ts-expect-error `limit` is a number.
void client.centers({ limit: '20' });
// @ts-expect-error Only a signal may be given.
void client.operator({ timeout: 5 });
// @ts-expect-error `to` is missing.
void client.slots('s', '2026-09-12');
// @ts-expect-error No such status.
void staff.bookings({ status: 'waiting' });
// @ts-expect-error The reason is missing.
void staff.decline('b1', '3');

declare const list: CenterList;
declare const slot: Slot;
declare const queue: StaffBookingList;
declare const error: ClientError;
void (list.centers satisfies { status: OpenStatus }[]);
// @ts-expect-error No count of seats leaves the service.
void slot.remaining;
// @ts-expect-error No contact stands in the queue.
void queue.bookings[0]?.phone;
// @ts-expect-error A visitor's list is public: it holds no booking.
void list.bookings;
void (error.code satisfies 'offline' | 'timeout' | 'network' | 'aborted' | 'garbage' | (string & {}));
