import type { OperatorDocument } from '@y12355/client';
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

export interface TextWay {
  kind: OperatorDocument['channels'][number]['kind'];
  label: string;
  hours: string | undefined;
  /** Absent where it is reached inside the mini program. */
  href: string | undefined;
}

/** The operator's ways to write instead of speak. One whose address cannot be used is left out. */
export function textWays(channels: OperatorDocument['channels'], language: string): TextWay[] {
  const ways: TextWay[] = [];
  for (const { kind, label, target, hours } of channels) {
    const https = /^https:\/\//.test(target) ? target : undefined;
    const sms = /^\+?\d[\d -]*$/.test(target) ? `sms:${target.replace(/[ -]/g, '')}` : undefined;
    const href = kind === 'sms' ? sms : https;
    if (!href && kind !== 'mini-program-chat') continue;
    ways.push({ kind, label: localText(label, language), hours, href });
  }
  return ways;
}

/** A text of the operator's in a language, in zh-CN where there is none. */
export function localText(text: Readonly<Record<string, string | undefined>>, language: string): string {
  return text[language] ?? text['zh-CN'] ?? '';
}

/** Others who can be called in danger, as the operator names them. */
export function referralsOf(operator: OperatorDocument | undefined, language: string): Referral[] {
  return (operator?.referrals ?? []).map(({ number, name, owner }) => ({
    number,
    name: localText(name, language),
    owner: localText(owner, language),
  }));
}
