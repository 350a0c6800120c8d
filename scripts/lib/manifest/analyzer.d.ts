/** What the kit uses of the analyzer; its own types leave `create` out. */
declare module '@custom-elements-manifest/analyzer' {
  import type { Node, SourceFile } from 'typescript';

  export { default as ts } from 'typescript';

  export interface Plugin {
    name: string;
    /** Called for every node; `moduleDoc` is what was found in its file so far, and may be changed. */
    analyzePhase?(params: { node: Node; moduleDoc: unknown }): void;
  }

  export function create(options: { modules: readonly SourceFile[]; plugins: readonly Plugin[] }): {
    modules: unknown[];
  };
}

declare module '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js' {
  import type { Plugin } from '@custom-elements-manifest/analyzer';

  export function litPlugin(): Plugin[];
}
