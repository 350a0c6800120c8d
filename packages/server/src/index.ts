/** The booking service as a library: `createApp` answers requests, the rest prepares what it needs. */
export { createApp, type AppOptions } from './http/app.js';
export type { Log, LogLine } from './http/log.js';
export type { Deps, OperatorFile, Store } from './deps.js';
export { loadOperator, OperatorFileError, parseOperator } from './operator/load.js';
export { operatorJsonSchema, referralsJsonSchema } from './operator/schema.js';
export { centersJsonSchema, hsdsJsonSchema, materialsJsonSchema } from './import/schema.js';
export { migrateStore } from './storage/migrate.js';
export { openStore, type StoreOptions } from './storage/open.js';
