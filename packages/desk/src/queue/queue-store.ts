import type { StaffBooking, StaffBookingList, StaffClient } from '@y12355/client/staff';

export interface Loaded {
  bookings: readonly StaffBooking[];
  counts: StaffBookingList['counts'];
  asOf: string;
  /** Whether the service has later ones. */
  more: boolean;
}

/**
 * The requests of a service as they were last read. Reads are joined while one is under way, and an answer
 * that was asked for before a decision is thrown away: it would bring the decided row back.
 */
export class QueueStore {
  loaded: Loaded | undefined;
  #pages = 1;
  #decisions = 0;
  #flight: Promise<void> | undefined;

  /** @param center id of the one whose requests are read; those of all without it */
  constructor(
    private readonly client: StaffClient,
    private readonly center: string | undefined,
  ) {}

  reads(client: StaffClient, center: string | undefined): boolean {
    return this.client === client && this.center === center;
  }

  /** Reads all pages that are shown. Rejects with a `ClientError`; what was loaded stays. */
  load(): Promise<void> {
    this.#flight ??= this.#read().finally(() => {
      this.#flight = undefined;
    });
    return this.#flight;
  }

  /** One page more from now on. */
  async loadMore(): Promise<void> {
    await this.#flight;
    this.#pages += 1;
    try {
      await this.load();
    } catch (error) {
      this.#pages -= 1;
      throw error;
    }
  }

  /** Takes a decided booking out at once, before the next answer comes. */
  drop(id: string): void {
    this.#decisions += 1;
    if (!this.loaded) return;
    const { bookings, counts } = this.loaded;
    const left = bookings.filter((booking) => booking.id !== id);
    const requested = Math.max(0, counts.requested - (bookings.length - left.length));
    this.loaded = { ...this.loaded, bookings: left, counts: { ...counts, requested } };
  }

  /** Puts a booking in place of the one that was read, before the next answer comes. */
  put(booking: StaffBooking): void {
    this.#decisions += 1;
    if (!this.loaded) return;
    const bookings = this.loaded.bookings.map((old) => (old.id === booking.id ? booking : old));
    this.loaded = { ...this.loaded, bookings };
  }

  async #read(): Promise<void> {
    for (;;) {
      const before = this.#decisions;
      const loaded = await this.#readPages();
      if (before !== this.#decisions) continue;
      this.loaded = loaded;
      return;
    }
  }

  async #readPages(): Promise<Loaded> {
    const asked = { status: 'requested', ...(this.center && { center: this.center }) } as const;
    const first = await this.client.bookings(asked);
    let bookings = first.bookings;
    let next = first.next;
    for (let page = 1; page < this.#pages && next !== undefined; page += 1) {
      const answer = await this.client.bookings({ ...asked, cursor: next });
      bookings = [...bookings, ...answer.bookings];
      next = answer.next;
    }
    return { bookings, counts: first.counts, asOf: first.asOf, more: next !== undefined };
  }
}
