import { sendKeys } from '@web/test-runner-commands';
import type { FakeStaff } from './fake-staff.js';
import { openDesk, type OpenDesk } from './open-desk.js';

/** Helpers for the tests of the queue. */

export const wide = { width: 1280, height: 820 };
export const phone = { width: 360, height: 740 };

export const queue = async (changes: Partial<FakeStaff> = {}): Promise<OpenDesk> => {
  const open = await openDesk(changes);
  await open.until(() => open.all('.row').length > 0, 'rows');
  return open;
};
export const aliases = (open: OpenDesk) => open.all('.row .who b').map((name) => name.innerText);
export const current = (open: OpenDesk) => open.find('.row[aria-current]')?.dataset['id'];
export const refresh = async (open: OpenDesk) => {
  const before = open.fake.count('GET', '/v1/staff/bookings');
  window.dispatchEvent(new Event('focus'));
  await open.until(() => open.fake.count('GET', '/v1/staff/bookings') > before, 'a new answer');
  await open.settle();
};
export const press = async (open: OpenDesk, key: string) => {
  await sendKeys({ press: key });
  await open.settle();
};
