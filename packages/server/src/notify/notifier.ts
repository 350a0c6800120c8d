import type { BookingStatus } from '../bookings/shape.js';
import type { AdapterName, BookingKind, KioskKind, NotificationKind } from './outbox.js';

interface Told {
  /** The same at every try: the receiver knows a repeated message by it. */
  id: string;
  /** When it happened, epoch milliseconds. */
  at: number;
}

/** What is told about a screen. */
export interface KioskMessage extends Told {
  kind: KioskKind;
  screen: { id: string; place: string; region: string };
  /** Epoch milliseconds. */
  lastSeen: number;
}

export type Message = BookingMessage | KioskMessage;

export function isAboutKiosk(message: Message): message is KioskMessage {
  return message.kind.startsWith('kiosk.');
}

/** What is told about a booking: nothing that says what it is about, or who it is. */
export interface BookingMessage extends Told {
  kind: BookingKind;
  /** The first four signs of the reference: enough to know one's own, too few to open it. */
  ref: string;
  status: BookingStatus;
  center: { id: string; name: string };
  service: { id: string; name: string };
  /** Epoch milliseconds. */
  start: number;
  end: number;
  reviewBy: number;
  /** Opens the young person's phone, where one is stored and a consent covers it. */
  phone?: (() => string) | undefined;
}

/** One way out. */
export interface Notifier {
  name: AdapterName;
  handles(kind: NotificationKind): boolean;
  /**
   * Sends one message.
   * @returns false when it is for nobody
   * @throws anything when it did not arrive; it is tried again later
   */
  send(message: Message, signal: AbortSignal): Promise<boolean>;
}

/** A receiver did not take a message. It holds nothing of the message and nothing that the receiver wrote. */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError';

  constructor(
    message: string,
    /** The answer's status or the driver's code. */
    readonly code: string,
  ) {
    super(message);
  }
}
