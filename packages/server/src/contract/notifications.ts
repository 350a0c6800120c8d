import { z } from '@hono/zod-openapi';

/** What the service tells others about: changes of a booking, the day before a visit, and screens that fall silent. */
export const notificationKind = z.enum([
  'booking.requested',
  'booking.approved',
  'booking.declined',
  'booking.expired',
  'booking.cancelled',
  'booking.rescheduled',
  'booking.transferred',
  'booking.promoted',
  'booking.reminder',
  'kiosk.silent',
  'kiosk.returned',
]);

const webhook = z.strictObject({
  /** Gets a POST for each change, signed as Standard Webhooks says; the key is Y12355_WEBHOOK_SECRET. */
  url: z.url({ protocol: /^https?$/ }).openapi({ example: 'https://gateway.example/12355' }),
  /** All kinds where it is missing. */
  kinds: z.array(notificationKind).min(1).optional(),
});

const address = z.email();

const email = z.strictObject({
  /** Sender of the e-mails; the mail server is Y12355_SMTP_URL. */
  from: address,
  /** Addresses of staff by center id; `*` for every center that is not named. */
  to: z.record(z.string().min(1).max(60), z.array(address).min(1)),
  /** Address of the staff's page, for the link in an e-mail. */
  desk: z.url({ protocol: /^https?$/ }).openapi({ example: 'https://12355.example/desk/' }),
});

/** Where the operator wants to be told; nobody is where it is missing. Not part of the public document. */
export const notifications = z.strictObject({ webhook: webhook.optional(), email: email.optional() });
