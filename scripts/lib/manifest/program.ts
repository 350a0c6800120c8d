import { ts } from '@custom-elements-manifest/analyzer';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export interface Widget {
  /** Tag without its prefix, and name of its folder. */
  name: string;
  /** Paths below the root. */
  file: string;
  define: string;
}

/** Every widget folder of a project, by name. */
export function widgetsIn(root: string): Widget[] {
  return readdirSync(join(root, 'packages/widgets/src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({
      name,
      file: `packages/widgets/src/${name}/${name}.ts`,
      define: `packages/widgets/src/${name}/define.ts`,
    }))
    .filter(({ define }) => existsSync(join(root, define)))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * The sources as TypeScript reads them, so that an alias can be followed to what it stands for. The analyzer's own
 * TypeScript: a node of another version would mean something else to it.
 */
export function programOf(root: string, files: readonly string[]): ts.Program {
  return ts.createProgram(
    files.map((file) => join(root, file)),
    {
      target: ts.ScriptTarget.ES2021,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      customConditions: ['source'],
      lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
      types: [],
      strict: true,
      experimentalDecorators: true,
      useDefineForClassFields: false,
      resolveJsonModule: true,
      skipLibCheck: true,
      noEmit: true,
    },
  );
}
