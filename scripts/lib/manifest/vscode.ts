import { type Attribute, elementsOf, type Manifest } from './types.js';

interface CustomData {
  version: 1.1;
  tags: {
    name: string;
    description: string;
    attributes: { name: string; description: string; values?: { name: string }[]; valueSet?: 'v' }[];
  }[];
}

/** Custom data for the HTML editor of VS Code, which completes tags, attributes and values from it. */
export function customData(manifest: Manifest): CustomData {
  return {
    version: 1.1,
    tags: elementsOf(manifest).map(({ tagName, summary, description, attributes }) => ({
      name: tagName,
      description: [summary, description].filter(Boolean).join('\n\n'),
      attributes: attributes.map((attribute) => ({
        name: attribute.name,
        description: described(attribute),
        // `v` is the editor's own word for an attribute without a value.
        ...(attribute.kind === 'boolean' && { valueSet: 'v' as const }),
        ...(attribute.choices && { values: attribute.choices.map((name) => ({ name })) }),
      })),
    })),
  };
}

function described({ description, kind, choices, default: usual }: Attribute): string {
  const words = kind === 'list' ? `Words, separated by spaces: ${choices?.join(' ')}` : '';
  const standard = usual && kind !== 'boolean' ? `Default: ${usual}` : '';
  return [description, words, standard].filter(Boolean).join('\n\n');
}
