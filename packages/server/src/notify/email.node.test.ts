import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { SMTPServer } from 'smtp-server';
import { onSqlite } from '../../test/engines.js';
import { SECRETS } from '../../test/filled.js';
import { messageAbout, notifyingWorld, outboxOf, round } from '../../test/notified.js';
import type { NotificationKind } from './outbox.js';

interface Letter {
  from: string;
  to: string[];
  text: string;
}

type Mood = 'fine' | 'refuses' | 'hangs';

/** A mail server of this machine; what it gets is decoded. */
async function startMail(t: Pick<TestContext, 'after'>, mood: { now: Mood }) {
  const letters: Letter[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (mood.now === 'hangs') return;
        if (mood.now === 'refuses') {
          done(Object.assign(new Error('busy'), { responseCode: 451 }));
          return;
        }
        const { mailFrom, rcptTo } = session.envelope;
        letters.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map((one) => one.address).sort(),
          text: decoded(Buffer.concat(chunks).toString('utf8')),
        });
        done();
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  const { port } = server.server.address() as { port: number };
  return { letters, smtpUrl: `smtp://127.0.0.1:${port}` };
}

/** Headers and text of a letter with one part, both readable. */
function decoded(raw: string): string {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const readable = head.replace(/=\?UTF-8\?B\?([^?]*)\?=/gi, (_, part: string) =>
    Buffer.from(part, 'base64').toString('utf8'),
  );
  const body = rest.join('\n');
  const text = /transfer-encoding: base64/i.test(head)
    ? Buffer.from(body, 'base64').toString('utf8')
    : Buffer.from(
        body
          .replace(/=\r?\n/g, '')
          .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
        'latin1',
      ).toString('utf8');
  return `${readable}\n\n${text}`;
}

const email = {
  from: 'desk@12355.example',
  to: { gz: ['a@gz.example', 'b@gz.example'], '*': ['all@province.example'] },
  desk: 'https://12355.example/desk/',
};

onSqlite((_, open) => {
  const world = async (t: TestContext, kind: NotificationKind, changes: Partial<typeof email> = {}) => {
    const { store } = await open(t);
    const made = await notifyingWorld(store, { email: { ...email, ...changes } });
    const statuses: Partial<Record<NotificationKind, string>> = {
      'booking.cancelled': 'cancelled',
      'booking.transferred': 'approved',
    };
    const status = statuses[kind] ?? 'requested';
    const booking = await messageAbout(made, kind, { status });
    return { made, booking };
  };

  test('staff of the center get a letter that says nothing about anybody', async (t) => {
    const { letters, smtpUrl } = await startMail(t, { now: 'fine' });
    const { made, booking } = await world(t, 'booking.requested');
    assert.deepEqual(
      (await round(made, { smtpUrl })).map((tried) => tried.outcome),
      ['sent'],
    );
    const [letter] = letters;
    const [row] = await outboxOf(made);
    assert.deepEqual([letter?.from, letter?.to], ['desk@12355.example', ['a@gz.example', 'b@gz.example']]);
    const text = letter?.text ?? '';
    assert.match(text, /^Subject: 有新的预约等待查看$/m);
    assert.match(text, /示例中心 gz：有新的预约等待查看，2026-09-08 8:00 前可以处理。/);
    assert.match(text, /^https:\/\/12355\.example\/desk\/$/m);
    assert.ok(
      text.includes(`Message-ID: <${row?.id}@12355.example>`),
      'a repeated letter is known by its id',
    );
    assert.match(text, /^Auto-Submitted: auto-generated$/m);
    const { id, ref, code } = booking;
    for (const secret of [id, ref, ref.slice(0, 4), code, ...Object.values(SECRETS), 'family']) {
      assert.ok(!text.includes(secret), `${secret} went out`);
    }
  });

  test('a center without addresses of its own writes to those for all; nobody to write to is no failure', async (t) => {
    const { letters, smtpUrl } = await startMail(t, { now: 'fine' });
    const all = await world(t, 'booking.promoted', {
      to: { sz: ['sz@x.example'], '*': ['all@x.example'] } as never,
    });
    await round(all.made, { smtpUrl });
    assert.deepEqual(letters[0]?.to, ['all@x.example']);
    const none = await world(t, 'booking.promoted', { to: { sz: ['sz@x.example'] } as never });
    assert.equal((await round(none.made, { smtpUrl }))[0]?.outcome, 'dropped');
    const cancelled = await world(t, 'booking.cancelled');
    await round(cancelled.made, { smtpUrl });
    assert.match(letters[1]?.text ?? '', /有一个预约取消了。/);
    const moved = await world(t, 'booking.transferred');
    await round(moved.made, { smtpUrl });
    assert.match(letters[2]?.text ?? '', /有一个预约有变动。/);
    assert.equal(letters.length, 3);
  });

  test('a mail server that refuses, hangs or is away: the letter waits and then arrives', async (t) => {
    const mood: { now: Mood } = { now: 'refuses' };
    const { letters, smtpUrl } = await startMail(t, mood);
    const { made } = await world(t, 'booking.requested');
    const tryIt = async (url: string) => {
      const [tried] = await round(made, { smtpUrl: url }, { tryMs: 500 });
      made.clock.now += 3_600_000;
      return [tried?.outcome, tried?.code];
    };
    assert.deepEqual(await tryIt(smtpUrl), ['retry', '451']);
    mood.now = 'hangs';
    assert.deepEqual(await tryIt(smtpUrl), ['retry', 'timeout']);
    assert.deepEqual(await tryIt('smtp://127.0.0.1:1'), ['retry', 'ESOCKET']);
    mood.now = 'fine';
    assert.deepEqual(await tryIt(smtpUrl), ['sent', undefined]);
    assert.equal(letters.length, 1);
  });

  test('in production a mail server elsewhere has to encrypt; without it nothing is sent', async (t) => {
    const { letters, smtpUrl } = await startMail(t, { now: 'fine' });
    const { made } = await world(t, 'booking.requested');
    // The same machine under a name that is not known to be it.
    const away = smtpUrl.replace('127.0.0.1', '0.0.0.0');
    assert.equal((await round(made, { smtpUrl: away, production: true }))[0]?.outcome, 'retry');
    made.clock.now += 3_600_000;
    assert.equal((await round(made, { smtpUrl, production: true }))[0]?.outcome, 'sent');
    assert.equal(letters.length, 1);
  });
});
