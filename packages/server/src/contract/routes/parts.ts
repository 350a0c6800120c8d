import { z } from '@hono/zod-openapi';
import { dateText, problem } from '../common.js';

/** Pieces that the routes of the contract share. */

export const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});
export const faulty = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problem } },
});
export const body = <T extends z.ZodType>(schema: T) => ({
  required: true,
  content: { 'application/json': { schema } },
});

export const id = z.string().min(1).max(80);
export const idParam = z.object({ id });
export const range = z.object({ from: dateText, to: dateText });

export const notModified = { description: 'The copy with that ETag is still right' };
export const conditional = z.object({ 'if-none-match': z.string().optional() });

export const unreadable = faulty('The body cannot be read as JSON');
export const tooLarge = faulty('Body larger than 32 KB');
export const notJson = faulty('Content-Type is not application/json');
export const busy = faulty('The database is busy; the request can be sent again after `Retry-After`');

export const staff = [{ session: [] as string[] }];
export const signedOut = faulty('Not signed in');
