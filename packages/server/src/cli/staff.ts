import type { Deps } from '../deps.js';
import { addStaff, listStaff, resetStaff, type StaffRole } from '../staff/accounts.js';
import { CommandError } from './errors.js';

/** `staff add|reset|list`; returns what to print. */
export async function staff(
  deps: Deps,
  action: string | undefined,
  name: string | undefined,
  options: { role?: string | undefined; scope?: string | undefined },
  oneTimeCodes: boolean,
): Promise<string> {
  if (action === 'list') {
    const accounts = await listStaff(deps);
    if (accounts.length === 0) return 'no staff yet: staff add NAME --role … --scope …';
    return accounts.map((account) => [account.name, account.role, account.scope].join('\t')).join('\n');
  }
  if (action !== 'add' && action !== 'reset') {
    throw new CommandError(`staff ${action ?? ''}: expected staff add, staff reset or staff list`, 2);
  }
  if (name === undefined) throw new CommandError(`staff ${action}: expected a NAME`, 2);
  const { password, otpauth } =
    action === 'reset'
      ? await resetStaff(deps, name, oneTimeCodes)
      : await addStaff(deps, { name, role: roleOf(options.role), scope: options.scope ?? '' }, oneTimeCodes);
  const app = otpauth === undefined ? '' : `\none-time codes ${otpauth}`;
  return `name ${name}\npassword ${password}${app}\n(shown this once; staff reset ${name} makes a new one)`;
}

function roleOf(role: string | undefined): StaffRole {
  const roles = ['province', 'city', 'county', 'center'] as const;
  const known = roles.find((one) => one === role);
  if (known) return known;
  const found = role === undefined ? 'is missing' : `"${role}" is not known`;
  throw new CommandError(`--role ${found}; expected one of ${roles.join(', ')}`, 2);
}
