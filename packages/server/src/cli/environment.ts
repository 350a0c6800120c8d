import { join, resolve } from 'node:path';
import { ChinaTimeError, parseIso } from '@y12355/domain';
import { isLoopback } from '../loopback.js';
import { listed } from './errors.js';

/** What the environment asks for. */
export interface Settings {
  host: string;
  port: number;
  dataDir: string;
  databaseUrl?: string | undefined;
  secret?: string | undefined;
  /** Secrets of before, the newest first. */
  oldSecrets: string[];
  webhookSecret?: string | undefined;
  smtpUrl?: string | undefined;
  metricsToken?: string | undefined;
  operatorFile: string;
  /** `NODE_ENV=production`, or a host that others can reach. */
  production: boolean;
  /** Epoch milliseconds at which the clock starts, in tests and demos. */
  startAt?: number | undefined;
  /** Whether `X-Forwarded-Proto` and `X-Forwarded-For` are believed. */
  trustProxy: boolean;
}

/**
 * Reads the environment; an empty value is no value.
 *
 * @throws CommandError with every value that cannot be used
 */
export function readEnvironment(env: NodeJS.ProcessEnv, root: string): Settings {
  const faults: string[] = [];
  const value = (name: string) => env[name] || undefined;
  const host = value('HOST') ?? '127.0.0.1';

  const portText = value('PORT') ?? '12355';
  const port = /^\d{1,5}$/.test(portText) ? Number(portText) : NaN;
  if (!(port <= 65_535)) faults.push(`PORT=${portText}: expected a number from 0 to 65535`);

  const databaseUrl = value('DATABASE_URL');
  if (databaseUrl !== undefined && !/^postgres(ql)?:\/\/[^/]/.test(databaseUrl)) {
    faults.push('DATABASE_URL: expected postgres://user:password@host:5432/database');
  }

  const proxy = value('TRUST_PROXY') ?? '0';
  if (!['0', '1', 'false', 'true'].includes(proxy)) faults.push(`TRUST_PROXY=${proxy}: expected 1 or 0`);

  const secret = value('Y12355_SECRET');
  const oldSecrets = (value('Y12355_OLD_SECRETS') ?? '').split(',').filter((text) => text !== '');
  if (secret !== undefined && oldSecrets.includes(secret)) {
    faults.push('Y12355_OLD_SECRETS holds Y12355_SECRET itself; expected the secrets before it');
  }
  const metricsToken = value('Y12355_METRICS_TOKEN');
  if (metricsToken !== undefined && metricsToken.length < 24) {
    faults.push(`Y12355_METRICS_TOKEN has ${metricsToken.length} characters, expected at least 24`);
  }

  let startAt: number | undefined;
  try {
    const text = value('Y12355_NOW');
    if (text !== undefined) startAt = parseIso(text);
  } catch (error) {
    if (!(error instanceof ChinaTimeError)) throw error;
    faults.push(`Y12355_NOW: ${error.message}`);
  }

  if (faults.length > 0) throw listed('The environment cannot be used:', faults);
  return {
    host,
    port,
    dataDir: resolve(value('Y12355_DATA') ?? 'data'),
    databaseUrl,
    secret,
    oldSecrets,
    webhookSecret: value('Y12355_WEBHOOK_SECRET'),
    smtpUrl: value('Y12355_SMTP_URL'),
    metricsToken,
    operatorFile: resolve(value('Y12355_OPERATOR') ?? join(root, 'examples/data/operator.sample.json')),
    production: value('NODE_ENV') === 'production' || !isLoopback(host),
    startAt,
    trustProxy: proxy === '1' || proxy === 'true',
  };
}
