/** The name of the mini program stays on one line: word joiners stand between what could be parted. */
export const unbroken = (text: string): string => text.replace('广东12355', '广\u2060东\u206012355');
