import { looksPersonal } from '@y12355/domain';

/** Controls, line and paragraph separators, marks that turn the direction of text, and halves of characters. */
const CONTROLS = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/** What is wrong with a text that a young person typed, as a sentence with the cure; undefined when fine. */
export function textFault(text: string, lines: 'one' | 'many'): string | undefined {
  const checked = lines === 'many' ? text.replace(/\r\n|[\n\t]/g, ' ') : text;
  if (hasControls(checked)) {
    return '这里面有看不见的控制字符，换成普通文字就好 / It holds invisible control characters; plain text will do';
  }
  if (lines === 'one' && !/[^\p{Cf}\p{Z}]/u.test(checked)) {
    return '写一个能看见的称呼就好，小名也可以 / Write a name that can be seen; a nickname is fine';
  }
  if (looksPersonal(checked)) {
    return (
      '这里好像写了证件号或电话。为了保护你，这里不用写；电话可以填在电话那一栏 / ' +
      'This looks like an ID or phone number. To protect you, please leave it out here; a phone goes into its own field'
    );
  }
  return undefined;
}

/** Whether a text holds signs that nobody types and that a screen or a database stumbles over. */
export function hasControls(text: string): boolean {
  return CONTROLS.test(text);
}
