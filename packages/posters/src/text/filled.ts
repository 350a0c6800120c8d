/** A field in a text: `{name}`, or `{before|name}` with what is set only together with a value. */
const FIELD = /\{(?:([^{}|]*)\|)?(\w+)\}/g;

/** The text with the values in the places of their fields. */
export function filledIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(FIELD, (_, before: string | undefined, name: string) => {
    const value = values[name];
    return value ? `${before ?? ''}${value}` : '';
  });
}

/** Names of the fields of a text, in order. */
export function fieldsIn(text: string): string[] {
  return [...text.matchAll(FIELD)].map(([, , name]) => name as string);
}

/** What the text brings itself, whatever is filled in. */
export function unfilled(text: string): string {
  return text.replace(FIELD, '$1');
}
