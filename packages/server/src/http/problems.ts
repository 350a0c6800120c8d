import type { z } from '@hono/zod-openapi';
import { HTTPException } from 'hono/http-exception';
import type { problem } from '../contract/common.js';
import { Problem, type ProblemCode } from '../problem.js';

/** One short sentence a person can read; `detail` tells the developer. */
const titles: Record<ProblemCode, string> = {
  'unknown-region': '没有找到这个地区',
  'unknown-center': '没有找到这个服务点',
  'unknown-service': '没有找到这项服务',
  'unknown-slot': '没有找到这个时段',
  'unknown-booking': '没有找到这个预约',
  'unknown-hold': '没有找到这次留位',
  'unknown-link': '没有找到这个二维码',
  'bad-request': '有些内容和约定的写法不一样',
  'idempotency-key-missing': '这次提交少了一个编号',
  'idempotency-key-reused': '这个编号已经用在另一次提交上',
  'slot-full': '这个时段约满了',
  'already-booked': '这个时段已经约过了',
  'hold-over': '留位的时间到了，可以再选一次',
  'day-not-full': '这一天还有空的时段',
  'proof-needed': '来得有点密，设备算一道小题就能继续',
  'booking-closed': '这里还没有开通网上预约',
  'origin-not-trusted': '这个网页还不能用来预约',
  'not-signed-in': '还没有登录',
  'sign-in-failed': '名字或密码对不上',
  csrf: '页面放得有点久，刷新后可以再试一次',
  forbidden: '这个账号看不到这里',
  'precondition-missing': '少了一个版本号',
  'precondition-failed': '刚刚有人改过它',
  'wrong-status': '它现在的状态不能这样改',
  'center-in-use': '这个服务点还有没结束的预约',
  'link-taken': '这个编号已经有了',
  'screen-refused': '这块屏幕还没有登记，或者钥匙换过了',
  'too-many-requests': '来得有点密，过一会儿可以再试',
  'too-large': '内容太长了',
  'not-found': '没有找到这个地址',
  unavailable: '服务现在有点忙，电话不受影响',
  internal: '服务出了点问题，电话不受影响',
};

/** The document of a refusal (RFC 9457). `type` is stable: clients may compare it. */
export function problemDocument({ code, status, detail, extras }: Problem): z.output<typeof problem> {
  return {
    type: `/problems/${code}`,
    title: titles[code],
    status,
    code,
    detail,
    ...(extras.errors && { errors: extras.errors }),
    ...(extras.proof && { proof: extras.proof }),
    ...(extras.alternatives && { alternatives: extras.alternatives }),
    help: { phone: '12355' },
  };
}

export function problemResponse(problem: Problem): Response {
  const headers = new Headers({ 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' });
  const { retryAfter } = problem.extras;
  if (retryAfter !== undefined) headers.set('Retry-After', String(retryAfter));
  // The draft of RateLimit header fields: nothing remains, and so many seconds until something does.
  if (retryAfter !== undefined && problem.status === 429) {
    headers.set('RateLimit', `"default";r=0;t=${retryAfter}`);
  }
  return new Response(JSON.stringify(problemDocument(problem)), { status: problem.status, headers });
}

/** Turns whatever a handler threw into a refusal that tells nothing about the inside. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HTTPException && error.status === 415) {
    return new Problem('bad-request', 'Send the body with Content-Type: application/json.', { status: 415 });
  }
  if (error instanceof HTTPException && error.status === 400) {
    return new Problem('bad-request', 'The body cannot be read as JSON.', { status: 400 });
  }
  if (isBusy(error)) {
    return new Problem('unavailable', 'The database is busy; the request can be sent again.', {
      retryAfter: 1,
    });
  }
  return new Problem('internal', 'Something unexpected happened; the request can be sent again.');
}

/** Whether a database was asked more than it could answer in time: the same request may work a moment later. */
function isBusy(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code === 'string' && (/^SQLITE_BUSY/.test(code) || busyCodes.has(code))) return true;
  return typeof message === 'string' && /timeout exceeded when trying to connect/.test(message);
}

/** PostgreSQL: deadlock, serialization, lock not available, too many connections, starting or stopping, gone. */
const busyCodes = new Set([
  '40P01',
  '40001',
  '55P03',
  '53300',
  '57P01',
  '57P03',
  'ECONNREFUSED',
  'ECONNRESET',
]);

/** For Hono's `onError`. */
export function onError(error: Error): Response {
  return problemResponse(problemOf(error));
}
