import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { MaterialItem } from '../src/contract/materials.js';
import { importMaterials, type MaterialImport, type MaterialReport } from '../src/materials/import.js';

export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** A file that passes for a PDF. */
export const PDF = '%PDF-1.7\n12355\n';

/** An item of the file `src` with this content. */
export function itemOf(content: string | Uint8Array, changes: Partial<MaterialItem> = {}): MaterialItem {
  return {
    id: 'guide',
    title: '示例服务指南',
    kind: 'guide',
    src: 'files/guide.pdf',
    bytes: Buffer.byteLength(content),
    sha256: sha256(content),
    mime: 'application/pdf',
    language: 'zh-CN',
    license: '示例',
    aiGenerated: false,
    ...changes,
  };
}

/** Writes a manifest with files beside it; gives its path. */
export function writeManifest(
  folder: string,
  items: readonly unknown[],
  files: Readonly<Record<string, string | Uint8Array>> = { 'files/guide.pdf': PDF },
  more: object = {},
): string {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const path = join(folder, 'materials.json');
  writeFileSync(path, JSON.stringify({ version: 1, asOf: '2026-09-01', items, ...more }, undefined, 2));
  return path;
}

/** Imports items of such a manifest into `folder/data`. */
export async function importInto(
  folder: string,
  items: readonly unknown[],
  files?: Readonly<Record<string, string | Uint8Array>>,
  options: Partial<MaterialImport> = {},
): Promise<MaterialReport> {
  const name = writeManifest(folder, items, files);
  return importMaterials({
    source: { name, bytes: readFileSync(name) },
    folder: join(folder, 'data'),
    ...options,
  });
}
