import type { Material } from '../src/material-downloader/material-downloader.model.js';

/** A guide that anybody may have. */
export function materialWith(changes: Partial<Material> = {}): Material {
  const id = changes.id ?? 'guide';
  return {
    id,
    title: '示例服务指南',
    kind: 'guide',
    href: `https://x.example/${id}.pdf`,
    name: `${id}.pdf`,
    format: 'pdf',
    mime: 'application/pdf',
    bytes: 2_400_000,
    sha256: 'a'.repeat(64),
    language: 'zh-CN',
    validFrom: undefined,
    validTo: undefined,
    supersedes: undefined,
    thumbnail: undefined,
    subtitles: undefined,
    aiGenerated: false,
    sample: false,
    near: true,
    ...changes,
  };
}
