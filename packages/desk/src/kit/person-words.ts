import type { StaffBooking } from '@y12355/client/staff';
import type { Key, Translate } from './words.js';

const ages: Record<StaffBooking['ageBand'], Key> = {
  under14: 'ageUnder14',
  '14-17': 'age14to17',
  '18plus': 'age18plus',
};
const topics: Record<NonNullable<StaffBooking['topic']>, Key> = {
  study: 'topicStudy',
  family: 'topicFamily',
  friends: 'topicFriends',
  mood: 'topicMood',
  unsure: 'topicUnsure',
};

export function ageWords(t: Translate, booking: Pick<StaffBooking, 'ageBand'>): string {
  return t(ages[booking.ageBand]);
}

/** Empty where the young person did not say it. */
export function topicWords(t: Translate, booking: Pick<StaffBooking, 'topic'>): string {
  return booking.topic ? t(topics[booking.topic]) : '';
}
