import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KEY } from '../../test/notified.js';
import { sampleOperator } from '../../test/world.js';
import { notificationFaults, type NotifySettings } from './settings.js';

const email = { from: 'a@b.example', to: { '*': ['a@b.example'] }, desk: 'http://b.example/desk/' };
const both = { webhook: { url: 'http://gateway.example/hook?key=SECRET' }, email };
const given = { webhookSecret: KEY, smtpUrl: 'smtp://user:SECRET@mail.example:587' };

const faults = (notifications: object | undefined, settings: Partial<NotifySettings>) =>
  notificationFaults(sampleOperator({ notifications }).notifications, { production: false, ...settings });

test('every reason is named at once, without what is secret in it', () => {
  const all = faults(both, { production: true });
  assert.equal(all.length, 4);
  const text = all.join('\n');
  assert.match(text, /Y12355_WEBHOOK_SECRET is missing; make one with: node -p/);
  assert.match(text, /webhook\/url: expected https:\/\/… in production, found http:\/\/gateway\.example$/m);
  assert.match(text, /Y12355_SMTP_URL is missing; such as smtps:/);
  assert.match(text, /email\/desk: expected https:/);
  assert.doesNotMatch(text, /SECRET@|=SECRET/);
});

test('complete settings have no fault; nobody to tell needs none', () => {
  assert.deepEqual(faults(both, given), []);
  const secure = {
    webhook: { url: 'https://gateway.example/' },
    email: { ...email, desk: 'https://b.example/desk/' },
  };
  assert.deepEqual(faults(secure, { ...given, production: true }), []);
  assert.deepEqual(faults(undefined, { production: true }), []);
  assert.deepEqual(faults({}, { production: true }), []);
});

test('keys and addresses that cannot be meant are refused', () => {
  const webhook = { webhook: { url: 'https://gateway.example/' } };
  const long = `whsec_${Buffer.alloc(65).toString('base64')}`;
  const short = `whsec_${Buffer.alloc(23).toString('base64')}`;
  for (const webhookSecret of [short, long, KEY.slice(6), `${KEY} `, `${KEY},${KEY}`, 'whsec_####']) {
    assert.match(
      faults(webhook, { webhookSecret })[0] ?? '',
      /expected whsec_ and 24 to 64 bytes/,
      webhookSecret,
    );
  }
  assert.deepEqual(faults(webhook, { webhookSecret: `${KEY} ${KEY}` }), [], 'two while a receiver changes');
  for (const smtpUrl of ['http://mail.example', 'mail.example:587', 'smtp://', 'smtp:///x']) {
    assert.match(faults({ email }, { smtpUrl })[0] ?? '', /Y12355_SMTP_URL: expected smtp:/, smtpUrl);
  }
});

test('the schema refuses an address, a kind and an e-mail address that are none', () => {
  for (const notifications of [
    { webhook: { url: 'ftp://x.example' } },
    { webhook: { url: 'https://x.example', kinds: ['booking.seen'] } },
    { webhook: { url: 'https://x.example', kinds: [] } },
    { email: { ...email, to: { '*': ['nobody'] } } },
    { email: { ...email, to: { '*': [] } } },
    { sms: {} },
  ]) {
    assert.throws(() => sampleOperator({ notifications }), JSON.stringify(notifications));
  }
});
