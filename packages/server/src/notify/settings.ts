import { isLoopback } from '../loopback.js';
import type { Deps, OperatorFile } from '../deps.js';
import { emailNotifier } from './email.js';
import type { Notifier } from './notifier.js';
import { webhookNotifier } from './webhook.js';

/** What the environment says about notifications. */
export interface NotifySettings {
  /** `Y12355_WEBHOOK_SECRET`: one key, or several parted by spaces. */
  webhookSecret?: string | undefined;
  /** `Y12355_SMTP_URL`. */
  smtpUrl?: string | undefined;
  production: boolean;
}

const MAKE_KEY = `make one with: node -p "'whsec_' + require('node:crypto').randomBytes(32).toString('base64')"`;

/** Every reason why the operator's notifications cannot be sent as they are set. */
export function notificationFaults(
  notifications: OperatorFile['notifications'],
  settings: NotifySettings,
): string[] {
  const { webhook, email } = notifications ?? {};
  return [
    ...(webhook ? webhookFaults(webhook.url, settings) : []),
    ...(email ? emailFaults(email.desk, settings) : []),
  ];
}

function webhookFaults(url: string, { webhookSecret, production }: NotifySettings): string[] {
  const faults: string[] = [];
  if (webhookSecret === undefined) {
    faults.push(`/notifications/webhook is set and Y12355_WEBHOOK_SECRET is missing; ${MAKE_KEY}`);
  } else if (!webhookSecret.split(' ').every(isKey)) {
    faults.push(
      `Y12355_WEBHOOK_SECRET: expected whsec_ and 24 to 64 bytes in base64 (several parted by one space); ${MAKE_KEY}`,
    );
  }
  if (production && !url.startsWith('https://')) {
    faults.push(`/notifications/webhook/url: expected https://… in production, found ${originOf(url)}`);
  }
  return faults;
}

function isKey(text: string): boolean {
  const base64 = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(text)?.[1];
  if (base64 === undefined) return false;
  const bytes = Buffer.from(base64, 'base64');
  return bytes.length >= 24 && bytes.length <= 64 && bytes.toString('base64') === base64;
}

function emailFaults(desk: string, { smtpUrl, production }: NotifySettings): string[] {
  const faults: string[] = [];
  if (smtpUrl === undefined) {
    faults.push(
      '/notifications/email is set and Y12355_SMTP_URL is missing; such as smtps://USER:PASSWORD@HOST:465',
    );
  } else if (!/^smtps?:\/\/[^/]/.test(smtpUrl) || !URL.canParse(smtpUrl)) {
    faults.push('Y12355_SMTP_URL: expected smtp://USER:PASSWORD@HOST:587 or smtps://USER:PASSWORD@HOST:465');
  }
  if (production && !desk.startsWith('https://')) {
    faults.push(`/notifications/email/desk: expected https://… in production, found ${originOf(desk)}`);
  }
  return faults;
}

/** Without path and query, which may hold a key. */
function originOf(url: string): string {
  return new URL(url).origin;
}

/** The ways out that the operator set. */
export function notifiersOf(deps: Deps, { webhookSecret, smtpUrl, production }: NotifySettings): Notifier[] {
  const { webhook, email } = deps.operator.notifications ?? {};
  const notifiers: Notifier[] = [];
  if (webhook && webhookSecret !== undefined) {
    notifiers.push(webhookNotifier(deps, webhook.url, webhookSecret));
  }
  if (email && smtpUrl !== undefined) {
    // A mail server on this machine is reached without a network.
    const requireTls = production && !isLoopback(new URL(smtpUrl).hostname);
    notifiers.push(emailNotifier(deps, email, smtpUrl, requireTls));
  }
  return notifiers;
}
