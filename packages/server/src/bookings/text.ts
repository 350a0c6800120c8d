/** Controls, line and paragraph separators, marks that turn the direction of text, and halves of characters. */
const CONTROLS = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

const PERSONAL: readonly RegExp[] = [
  // Identity card: 17 digits and a check sign, or 15 digits on old ones.
  /(?<!\d)(\d{17}[\dXx]|\d{15})(?![\dXx])/,
  // Mobile number, also with the country's prefix.
  /(?<!\d)(\+?86)?1[3-9]\d{9}(?!\d)/,
  // Landline with area code.
  /(?<!\d)0\d{9,11}(?!\d)/,
];

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

/** Whether a text holds what looks like a Chinese ID or phone number, also when written in groups. */
export function looksPersonal(text: string): boolean {
  const plain = text.normalize('NFKC');
  const joined = plain.replace(/(?<=\d)[\s.·-]+(?=[\dXx])/gu, '');
  return PERSONAL.some((pattern) => pattern.test(plain) || pattern.test(joined));
}
