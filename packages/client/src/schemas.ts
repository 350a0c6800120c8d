import type { components, paths } from './openapi.js';

/** Handy names for the documents of the contract; every one is generated from `openapi.json`. */
type Schemas = components['schemas'];

export type Booking = Schemas['Booking'];
export type BookingPlace = Schemas['BookingPlace'];
export type BookingReceipt = Schemas['BookingReceipt'];
export type BookingRequest = Schemas['BookingRequest'];
export type BookingStatus = Booking['status'];
export type AgeBand = BookingRequest['ageBand'];
export type Topic = NonNullable<BookingRequest['topic']>;
export type CalendarDay = Schemas['CalendarDay'];
export type CenterAnswer = Schemas['CenterAnswer'];
/** An entry without its state at one moment. */
export type Center = Omit<CenterAnswer, 'status'>;
export type CenterDocument = Schemas['CenterDocument'];
export type CenterHours = Schemas['CenterHours'];
export type CenterList = Schemas['CenterList'];
export type CenterService = Schemas['CenterService'];
export type Consent = Schemas['Consent'];
export type HoursDocument = Schemas['HoursDocument'];
export type Hold = Schemas['Hold'];
export type LocalizedText = Schemas['LocalizedText'];
export type MaterialList = Schemas['MaterialList'];
export type OfferedMaterial = Schemas['OfferedMaterial'];
export type OpenStatus = Schemas['OpenStatus'];
export type OperatorDocument = Schemas['OperatorDocument'];
export type ProofChallenge = Schemas['ProofChallenge'];
export type Problem = Schemas['Problem'];
export type Slot = Schemas['Slot'];
export type SlotList = Schemas['SlotList'];
export type Waiting = Schemas['Waiting'];
export type WaitingReceipt = Schemas['WaitingReceipt'];
export type WaitingRequest = Schemas['WaitingRequest'];

/** What `centers()` may ask for; `limit` 1–500. */
export type CentersQuery = NonNullable<paths['/v1/centers']['get']['parameters']['query']>;

/** What `materials()` may ask for; `on` is a date in China. */
export type MaterialsQuery = NonNullable<paths['/v1/materials']['get']['parameters']['query']>;
