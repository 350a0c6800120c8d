import { z } from '@hono/zod-openapi';
import { dateText, help, instantText } from './common.js';

export const completenessItem = z.enum([
  'hours',
  'phone',
  'address',
  'services',
  'verified',
  'location',
  'accessibility',
]);

const score = z.int().min(0).max(100);

export const completenessReport = z
  .strictObject({
    asOf: instantText,
    help,
    /** How many centers the account sees. */
    count: z.int(),
    /** Average over them, rounded down; 0 where there are none. */
    score,
    cities: z.array(
      z.strictObject({
        region: z.string(),
        name: z.string(),
        score,
        centers: z.array(
          z.strictObject({
            id: z.string(),
            name: z.string(),
            score,
            missing: z.array(completenessItem).openapi({
              description: 'The heaviest first; `verified` is missing when the last look is over 90 days ago',
            }),
            verifiedOn: dateText,
            sample: z.boolean().optional(),
          }),
        ),
      }),
    ),
  })
  .openapi('CompletenessReport', {
    description: 'The city with the worst average first, in it the worst center',
  });
