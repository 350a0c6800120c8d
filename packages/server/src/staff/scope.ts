import { type Center, isWithin } from '@y12355/domain';
import type { StaffTable } from '../storage/schema.js';

/** Role and scope of an account: an adcode for city and county, a center's id, nothing for the province. */
export type Scope = Pick<StaffTable, 'role' | 'scope'>;

/** Whether an account may see a center and its bookings. */
export function covers({ role, scope }: Scope, center: Pick<Center, 'id' | 'region'>): boolean {
  switch (role) {
    case 'province':
      return true;
    case 'city':
    case 'county':
      return isWithin(center.region, scope);
    case 'center':
      return center.id === scope;
  }
}
