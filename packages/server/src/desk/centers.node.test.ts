import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Center } from '@y12355/domain';
import { forEitherEngine } from '../../test/engines.js';
import { refusal } from '../../test/refusal.js';
import { audited } from '../../test/desk.js';
import { makeWorld, newKey, sampleRequest, sessionFor, SLOT } from '../../test/world.js';
import { cancelBooking } from '../bookings/cancel.js';
import { readBooking } from '../bookings/read.js';
import { requestBooking } from '../bookings/request.js';
import { listSlots } from '../slots/list.js';
import { findCenter } from '../storage/centers.js';
import { addStaffCenter, retireCenter, saveStaffCenter, staffCenterOf, staffCenters } from './centers.js';

/** A copy with changes that the stored one does not see. */
function edited(center: Center, edit: (copy: Center) => void): Center {
  const copy = structuredClone(center);
  edit(copy);
  return copy;
}

forEitherEngine((_, open) => {
  test('a preview tells what changes and which bookings are hit, and changes nothing', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const session = await sessionFor(world, 'center', 'gz');
    const { etag, center } = await staffCenterOf(world, session, 'gz');
    const { ref } = await requestBooking(world, sampleRequest(), newKey());
    const group = { slot: 'gz-group/2026-09-08T09:00' };
    for (let index = 0; index < 3; index += 1) await requestBooking(world, sampleRequest(group), newKey());
    const hitsOf = async (edit: (copy: Center) => void) => {
      const draft = edited(center as Center, edit);
      const change = await saveStaffCenter(world, session, 'gz', draft, etag, true);
      assert.equal(change.saved, false);
      return change.hits.map((hit) => [hit.why, hit.start.slice(5, 16), hit.ref === ref]);
    };
    const day = '2026-09-08';
    assert.deepEqual(await hitsOf(() => {}), []);
    assert.deepEqual(
      (
        await hitsOf(({ hours }) => void hours.exceptions.push({ date: day, closed: true, reason: '停电' }))
      ).map(([why]) => why),
      ['closed', 'closed', 'closed', 'closed'],
    );
    assert.deepEqual(
      await hitsOf(({ services }) => {
        for (const service of services) if (service.id === 'gz-psy') service.slotMinutes = 90;
      }),
      [['shifted', '09-08T10:00', true]],
    );
    assert.deepEqual(
      await hitsOf((copy) => void (copy.services = copy.services.filter(({ id }) => id !== 'gz-psy'))),
      [['service-gone', '09-08T10:00', true]],
    );
    assert.deepEqual(
      (
        await hitsOf(({ services }) => {
          for (const service of services) if (service.id === 'gz-group') service.capacity = 2;
        })
      ).map(([why]) => why),
      ['over-capacity'],
    );
    assert.deepEqual((await staffCenterOf(world, session, 'gz')).etag, etag, 'nothing was changed');
    assert.deepEqual(await audited(world.store, 'center-save'), []);
  });

  test('saving needs the entry that was shown, and is written down', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const session = await sessionFor(world, 'center', 'gz');
    const { etag, center, upcoming } = await staffCenterOf(world, session, 'gz');
    assert.equal(upcoming, 0);
    const draft = edited(center as Center, (copy) => {
      copy.notice = '周三下午内部培训';
      copy.contactNeeded = true;
      copy.verifiedOn = '2026-09-07';
    });
    const change = await saveStaffCenter(world, session, 'gz', draft, `"${etag}"`, false);
    assert.deepEqual(change.changes.map(({ field }) => field).sort(), [
      'contactNeeded',
      'notice',
      'verifiedOn',
    ]);
    assert.equal((await findCenter(world.store, 'gz'))?.notice, '周三下午内部培训');
    await refusal(saveStaffCenter(world, session, 'gz', draft, etag, false), 'precondition-failed');
    await saveStaffCenter(world, session, 'gz', draft, change.etag, false);
    assert.equal((await audited(world.store, 'center-save')).length, 2);
    const anonymous = sampleRequest({ phone: undefined });
    const refused = await refusal(requestBooking(world, anonymous, newKey()), 'bad-request');
    assert.deepEqual(
      refused.extras.errors?.map(({ pointer }) => pointer),
      ['/phone'],
      'the center needs a phone now',
    );
  });

  test('two people who save the same entry at once: one wins, the other is told', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const session = await sessionFor(world, 'center', 'gz');
    const { etag, center } = await staffCenterOf(world, session, 'gz');
    const save = (notice: string) =>
      saveStaffCenter(
        world,
        session,
        'gz',
        edited(center as Center, (copy) => void (copy.notice = notice)),
        etag,
        false,
      );
    const answers = await Promise.allSettled([save('一'), save('二'), save('三')]);
    assert.equal(answers.filter(({ status }) => status === 'fulfilled').length, 1);
  });

  test('an account changes its own centers only, and an entry with faults is refused by field', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const gz = await sessionFor(world, 'center', 'gz');
    const city = await sessionFor(world, 'city', '440100');
    const { etag, center } = await staffCenterOf(world, gz, 'gz');
    await refusal(staffCenterOf(world, gz, 'sz'), 'forbidden');
    await refusal(staffCenterOf(world, gz, 'nobody'), 'unknown-center');
    const moved = edited(center as Center, (copy) => void (copy.region = '440300'));
    await refusal(saveStaffCenter(world, city, 'gz', moved, etag, false), 'forbidden');
    const renamed = edited(center as Center, (copy) => void (copy.id = 'other'));
    await refusal(saveStaffCenter(world, gz, 'gz', renamed, etag, false), 'bad-request');
    const faulty = edited(center as Center, (copy) => {
      copy.name = '';
      copy.phones = ['call me'];
      copy.services.push({ ...(copy.services[0] as Center['services'][0]) });
    });
    const { extras } = await refusal(saveStaffCenter(world, gz, 'gz', faulty, etag, false), 'bad-request');
    assert.deepEqual(extras.errors?.map(({ pointer }) => pointer).sort(), [
      '/name',
      '/phones',
      '/services/2/id',
    ]);
    const stolen = edited(center as Center, (copy) => {
      (copy.services[0] as Center['services'][0]).id = 'sz-psy';
    });
    await refusal(saveStaffCenter(world, gz, 'gz', stolen, etag, false), 'bad-request');
    assert.deepEqual(
      (await staffCenters(world, city)).map((row) => row.center.id),
      ['gz', 'gz-tianhe'],
    );
  });

  test('a center is added, and taken off the list once nobody is to come', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const city = await sessionFor(world, 'city', '440100');
    const { center } = await staffCenterOf(world, city, 'gz');
    const draft = edited(center as Center, (copy) => {
      copy.id = 'gz-new';
      copy.services = [{ ...(copy.services[0] as Center['services'][0]), id: 'gz-new-psy' }];
    });
    assert.equal((await addStaffCenter(world, city, draft, true)).saved, false);
    assert.equal(await findCenter(world.store, 'gz-new'), undefined);
    await addStaffCenter(world, city, draft, false);
    await refusal(addStaffCenter(world, city, draft, false), 'center-in-use');
    const fresh = await sessionFor(world, 'city', '440100');
    assert.equal((await listSlots(world, 'gz-new-psy', '2026-09-08', '2026-09-08')).center.id, 'gz-new');
    await refusal(retireCenter(world, fresh, 'gz-new', 'old'), 'precondition-failed');
    const { etag } = await staffCenterOf(world, fresh, 'gz-new');
    await retireCenter(world, fresh, 'gz-new', etag);
    await refusal(listSlots(world, 'gz-new-psy', '2026-09-08', '2026-09-08'), 'unknown-service');

    const { ref, code } = await requestBooking(world, sampleRequest({ slot: SLOT }), newKey());
    const busy = await staffCenterOf(world, fresh, 'gz');
    assert.equal(busy.upcoming, 1);
    await refusal(retireCenter(world, fresh, 'gz', busy.etag), 'center-in-use');
    await cancelBooking(world, ref, code);
    await retireCenter(world, fresh, 'gz', busy.etag);
    assert.equal(
      (await readBooking(world, ref, code)).center.name,
      '示例中心 gz',
      'its bookings still say where',
    );
  });
});
