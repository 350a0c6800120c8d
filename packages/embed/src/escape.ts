const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  '<': '&lt;',
  '>': '&gt;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text for a value between double quotes. A system that breaks or joins lines on the way does not change it. */
export function escapeAttribute(text: string): string {
  return text.replace(/[&"<>\t\n\r]/g, (sign) => references[sign] as string);
}

export type MarkupAttributes = readonly (readonly [name: string, value: string | true | undefined])[];

/** A start tag; an attribute with `true` stands without a value, one with `undefined` is left out. */
export function startTag(name: string, attributes: MarkupAttributes = []): string {
  const written = attributes.map(([key, value]) =>
    value === undefined ? '' : value === true ? ` ${key}` : ` ${key}="${escapeAttribute(value)}"`,
  );
  return `<${name}${written.join('')}>`;
}
