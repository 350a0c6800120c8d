/** How much of a center's entry somebody can rely on. Pure: the day comes in. */
import { daysBetween, isNearCity, VERIFIED_DAYS, type Center, type DateText } from '@y12355/domain';

/**
 * What counts, and how much of 100: first what a young person needs to get through or to the door, last what
 * makes it easier.
 */
export const completenessWeights = {
  hours: 20,
  phone: 20,
  address: 15,
  services: 15,
  verified: 15,
  location: 10,
  accessibility: 5,
} as const;

export type CompletenessItem = keyof typeof completenessWeights;

export const completenessItems = Object.keys(completenessWeights) as CompletenessItem[];

export interface Completeness {
  /** 0 to 100. */
  score: number;
  /** What is missing, the heaviest first. */
  missing: CompletenessItem[];
}

export function completenessOf(center: Center, today: DateText): Completeness {
  const missing = completenessItems.filter((item) => !has[item](center, today));
  const lost = missing.reduce((sum, item) => sum + completenessWeights[item], 0);
  return { score: 100 - lost, missing };
}

const has: Record<CompletenessItem, (center: Center, today: DateText) => boolean> = {
  hours: ({ hours }) => hours.rules.length > 0,
  phone: ({ phones }) => phones.length > 0,
  // A street without a number brings nobody to a door.
  address: ({ address }) => /[0-9０-９一二三四五六七八九十]/.test(address),
  services: ({ services }) => services.length > 0,
  // A date in the future is a slip of the pen, not a look at the entry.
  verified: ({ verifiedOn }, today) => {
    const age = daysBetween(verifiedOn, today);
    return age >= 0 && age <= VERIFIED_DAYS;
  },
  location: ({ location, region }) => location !== undefined && isNearCity(location, region) !== false,
  accessibility: ({ accessibility }) => accessibility.length > 0,
};
