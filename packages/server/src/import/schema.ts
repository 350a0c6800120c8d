import { z } from '@hono/zod-openapi';
import { center } from '../contract/centers.js';
import { dateText, instantText } from '../contract/common.js';
import { hsdsExport } from '../contract/hsds.js';
import { materialsManifest } from '../contract/materials.js';
import { publishedSchema } from '../operator/schema.js';

/** A file of centers: what `import-centers` reads and what an element's `src` names. */
export const centersDocument = z.strictObject({
  $schema: z.string().optional(),
  version: z.literal(1),
  asOf: z.union([dateText, instantText]),
  centers: z.array(center),
});

/** The published JSON Schema of a file of centers: `packages/server/schema/center.schema.json`. */
export function centersJsonSchema(): object {
  return publishedSchema(centersDocument, 'Centers of the 12355 booking service');
}

/** The published JSON Schema of `export --format hsds`: `packages/server/schema/hsds.schema.json`. */
export function hsdsJsonSchema(): object {
  return publishedSchema(
    hsdsExport,
    'Centers in the words of Open Referral HSDS 3.0, as this service exports them',
  );
}

/** The published JSON Schema of a manifest of materials: `packages/server/schema/materials.schema.json`. */
export function materialsJsonSchema(): object {
  return publishedSchema(materialsManifest, 'Materials to download from the 12355 booking service');
}
