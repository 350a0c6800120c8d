import type { OperatorDocument } from '@y12355/client';
import { textWayHref } from '@y12355/domain';

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
    const href = textWayHref(kind, target);
    if (!href && kind !== 'mini-program-chat') continue;
    ways.push({ kind, label: localText(label, language), hours, href });
  }
  return ways;
}

/** A text of the operator's in a language, in zh-CN where there is none. */
export function localText(text: Readonly<Record<string, string | undefined>>, language: string): string {
  return text[language] ?? text['zh-CN'] ?? '';
}
