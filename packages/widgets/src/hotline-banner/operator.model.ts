import type { OperatorDocument } from '@y12355/client';
import { localText } from '../text-ways.js';
import type { Referral } from './danger.js';

/** Name of the mini program, the same in every language: it is what WeChat finds. */
export const MINI_PROGRAM = '广东12355';

/**
 * The address that opens the mini program, best first: the operator's own https link that WeChat maps to it,
 * then WeChat's scheme, which works on a phone outside of WeChat only. Without one, its name is searched for.
 */
export function miniProgramLink(
  program: OperatorDocument['miniProgram'],
  { dial, userAgent }: { dial: boolean; userAgent: string },
): string | undefined {
  if (program?.plainLinkBase && /^https:\/\//.test(program.plainLinkBase)) return program.plainLinkBase;
  if (!program?.appid || !dial || /MicroMessenger/.test(userAgent)) return undefined;
  const path = program.path ? `&path=${encodeURIComponent(program.path)}` : '';
  return `weixin://dl/business/?appid=${encodeURIComponent(program.appid)}${path}`;
}

/** Others who can be called in danger, as the operator names them. */
export function referralsOf(operator: OperatorDocument | undefined, language: string): Referral[] {
  return (operator?.referrals ?? []).map(({ number, name, owner }) => ({
    number,
    name: localText(name, language),
    owner: localText(owner, language),
  }));
}
