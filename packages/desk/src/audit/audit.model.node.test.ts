import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleAudit } from '../../test/fake-reports.js';
import { fakeSession } from '../../test/fake-staff.js';
import { auditLine } from './audit.model.js';

const lines = sampleAudit.map((entry) => auditLine(entry, fakeSession));

test('a line says who did what, to what and where', () => {
  assert.deepEqual(lines[0], {
    who: '示例值班员',
    did: '看了联系方式',
    what: '…89abcdef',
    where: '示例青少年服务中心',
  });
  assert.deepEqual(lines[1], {
    who: '示例值班员',
    did: '改了中心资料',
    what: '示例青少年服务中心',
    where: '',
  });
  assert.equal(lines[2]?.who, '预约的人');
  assert.deepEqual(lines[3], { who: '示例值班员', did: '登录', what: '', where: '' });
});

test('a change of a code names the code', () => {
  const entry = { at: '2026-09-09T10:00:00+08:00', actor: 'staff:示例值班员', object: 'link:gz-1' };
  const line = auditLine({ ...entry, action: 'link-target' }, fakeSession);
  assert.deepEqual(line, { who: '示例值班员', did: '换了二维码的目标', what: 'gz-1', where: '' });
});

test('what the desk does not know is shown as the service wrote it', () => {
  assert.deepEqual(lines[4], { who: '系统', did: 'something-new', what: 'thing:1', where: '' });
});
