/** The elements manifest: schema 1.0.0 of custom-elements.json, with `kind`, `choices` and `fields` beside it. */

export const kinds = ['choice', 'list', 'boolean', 'number', 'text', 'address', 'adcode', 'code'] as const;
export type Kind = (typeof kinds)[number];

export interface Reference {
  name: string;
  package?: string;
  module?: string;
}

export interface TypeText {
  text: string;
  references?: readonly Reference[];
}

export interface Attribute {
  name: string;
  description: string;
  type: TypeText;
  /** As the attribute is written; empty where it is absent by default. */
  default: string;
  kind: Kind;
  /** Every value of a choice, every word of a list, in the order of the source. */
  choices?: readonly string[];
  /** Property of the class; absent where the attribute is HTML's own. */
  fieldName?: string;
  inheritedFrom?: Reference;
}

export interface Named {
  name: string;
  description: string;
  default?: string;
  inheritedFrom?: Reference;
}

export interface ElementEvent extends Named {
  type: TypeText;
  /** What the event carries, as properties of its own. */
  fields: readonly { name: string; type: TypeText }[];
}

export interface Member extends Named {
  kind: 'field' | 'method';
  type?: TypeText;
  attribute?: string;
  reflects?: boolean;
  readonly?: boolean;
  static?: boolean;
  privacy?: string;
}

export interface ElementDeclaration {
  kind: 'class';
  name: string;
  tagName: string;
  customElement: true;
  summary: string;
  description: string;
  superclass: Reference;
  attributes: readonly Attribute[];
  members: readonly Member[];
  events: readonly ElementEvent[];
  slots: readonly Named[];
  cssParts: readonly Named[];
  cssProperties: readonly Named[];
}

export interface Module {
  kind: 'javascript-module';
  path: string;
  declarations: readonly ElementDeclaration[];
  exports: readonly { kind: 'js' | 'custom-element-definition'; name: string; declaration: Reference }[];
}

export interface Manifest {
  schemaVersion: '1.0.0';
  modules: readonly Module[];
}

/** What the analyzer makes of a file, before it is told about kinds and events. */
export interface RawModule {
  path: string;
  declarations: RawClass[];
}
export type RawClass = Omit<ElementDeclaration, 'attributes' | 'events'> & {
  attributes: (Partial<Attribute> & { name: string })[];
  events: (Partial<ElementEvent> & { name?: string })[];
};

/** Every element of a manifest. */
export function elementsOf(manifest: Manifest): ElementDeclaration[] {
  return manifest.modules.flatMap((module) => module.declarations);
}
