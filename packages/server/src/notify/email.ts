import { chinaDate, chinaMinutes, clockText } from '@y12355/domain';
import { createTransport } from 'nodemailer';
import type { Deps, OperatorFile } from '../deps.js';
import {
  type BookingMessage,
  DeliveryError,
  isAboutKiosk,
  type KioskMessage,
  type Notifier,
} from './notifier.js';
import { adaptersFor } from './outbox.js';

type EmailSettings = NonNullable<NonNullable<OperatorFile['notifications']>['email']>;

const TIMEOUT_MS = 10_000;

/**
 * Writes to the staff of a center that there is something to look at. Who it is about and what for stands on
 * the desk only.
 *
 * @param url `smtp://` or `smtps://` with user and password
 * @param requireTls refuses a mail server that takes no encrypted connection
 */
export function emailNotifier(
  { operator }: Pick<Deps, 'operator'>,
  settings: EmailSettings,
  url: string,
  requireTls: boolean,
): Notifier {
  const transport = createTransport({
    url,
    requireTLS: requireTls,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    name: 'email',
    handles: (kind) => adaptersFor(operator, kind).includes('email'),
    async send(message, signal) {
      // A screen hangs at no center.
      const to = (isAboutKiosk(message) ? undefined : settings.to[message.center.id]) ?? settings.to['*'];
      if (!to) return false;
      const { subject, text } = isAboutKiosk(message)
        ? kioskLetter(message, settings.desk)
        : letterOf(message, settings.desk);
      const domain = settings.from.slice(settings.from.lastIndexOf('@'));
      try {
        await transport.sendMail({
          from: settings.from,
          to,
          subject,
          text,
          messageId: `<${message.id}${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
          signal,
        });
      } catch (error) {
        if (signal.aborted) throw new DeliveryError('no answer in time', 'timeout');
        const { responseCode, code } = error as { responseCode?: number; code?: string };
        throw new DeliveryError('the mail server did not take it', String(responseCode ?? code ?? 'unknown'));
      }
      return true;
    },
  };
}

/** What staff can do about it, in Chinese and English; only a request that waits has a deadline. */
function letterOf(
  { kind, status, center, reviewBy }: BookingMessage,
  desk: string,
): { subject: string; text: string } {
  if (kind !== 'booking.cancelled' && status === 'requested') {
    const deadline = `${chinaDate(reviewBy)} ${clockText(chinaMinutes(reviewBy))}`;
    const zh = '有新的预约等待查看';
    return letter(
      center.name,
      zh,
      `${zh}，${deadline} 前可以处理`,
      `A new booking is waiting, until ${deadline} (China time)`,
      desk,
    );
  }
  const zh = kind === 'booking.cancelled' ? '有一个预约取消了' : '有一个预约有变动';
  const en = kind === 'booking.cancelled' ? 'A booking was cancelled' : 'A booking has changed';
  return letter(center.name, zh, zh, en, desk);
}

function kioskLetter({ kind, screen, lastSeen }: KioskMessage, desk: string) {
  const { id, place } = screen;
  const name = place === '' ? id : `${id}（${place}）`;
  const seen = `${chinaDate(lastSeen)} ${clockText(chinaMinutes(lastSeen))}`;
  if (kind === 'kiosk.returned') {
    return letter(name, '屏幕恢复了', '屏幕恢复了', 'This screen is heard again', desk);
  }
  const zh = '屏幕有一阵没有消息';
  const en = `Nothing was heard of this screen since ${seen} (China time)`;
  return letter(name, zh, `${zh}，上次是 ${seen}`, en, desk);
}

function letter(center: string, subject: string, zh: string, en: string, desk: string) {
  return { subject, text: [`${center}：${zh}。`, `${en}.`, '', desk, ''].join('\n') };
}
