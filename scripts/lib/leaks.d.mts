export function leakedContacts(text: string): string[];
