import { comment, importsOf, key, plainProperties, typeOf } from './props.js';
import { type ElementDeclaration, elementsOf, type Manifest } from './types.js';

/**
 * Types of the elements in JSX of React 19. It sets a property where the element has one of that name and an attribute
 * elsewhere, on a server always an attribute: so the names are those of the attributes.
 */
export function reactTypes(manifest: Manifest): string {
  const elements = elementsOf(manifest);
  return [
    comment('Types of the elements in JSX of React 19: `import type {} from "@y12355/widgets/react"`.'),
    `import type { DetailedHTMLProps, HTMLAttributes } from 'react';\n${importsOf(manifest)}\n`,
    ...elements.map(attributes),
    `type Tag<E extends HTMLElement, Own> = DetailedHTMLProps<Omit<HTMLAttributes<E>, keyof Own>, E> & Own;\n\n`,
    `declare module 'react' {\n  namespace JSX {\n    interface IntrinsicElements {\n`,
    ...elements.map(
      ({ name, tagName, summary }) =>
        `${comment(summary, '      ')}      '${tagName}': Tag<${name}, ${name}Attributes>;\n`,
    ),
    `    }\n  }\n}\n`,
  ].join('');
}

function attributes(element: ElementDeclaration): string {
  const { name, summary } = element;
  return [
    comment(summary),
    `export interface ${name}Attributes {\n`,
    // HTML's own are known to JSX.
    ...element.attributes
      .filter(({ fieldName }) => fieldName)
      .map(
        (attribute) =>
          `${comment(attribute.description, '  ')}  ${key(attribute.name)}?: ${typeOf(attribute)} | undefined;\n`,
      ),
    ...plainProperties(element).map((field) => `  ${key(field)}?: ${name}['${field}'] | undefined;\n`),
    ...element.events.map(
      (event) =>
        `${comment(event.description, '  ')}  'on${event.name}'?: ((event: ${event.type.text}) => void) | undefined;\n`,
    ),
    `}\n\n`,
  ].join('');
}
