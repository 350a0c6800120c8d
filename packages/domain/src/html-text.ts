const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as text of HTML, in an element or in a quoted attribute. */
export function htmlText(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => signs[sign] as string);
}
