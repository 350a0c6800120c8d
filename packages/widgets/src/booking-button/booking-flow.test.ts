import { expect, waitUntil } from '@open-wc/testing';
import { closedAfterDays } from '../../../client/test/fake-service.js';
import { opened, posts, restore, serve, type Visit } from '../../test/booking.js';
import type { BookingChangeEvent } from './booking-button.events.js';

const words = (node: HTMLElement | undefined) => node?.textContent?.replace(/\s+/g, ' ').trim();
const day = (page: Visit, text: string) =>
  page.all('.day').find((each) => words(each)?.includes(text)) as HTMLElement;

describe('booking: from a day to a reference', () => {
  afterEach(restore);

  it('the whole way: what was typed goes out once, and only a status leaves the element', async () => {
    const fake = serve();
    const page = await opened({ service: 'th-psy', campaign: 'school-a1' });
    const told: BookingChangeEvent[] = [];
    document.addEventListener('y12355-booking-change', (event) => told.push(event as BookingChangeEvent), {
      once: true,
    });
    expect(page.text('.place')).to.equal('示例天河区青少年服务中心 示例');
    expect(page.text('.body')).to.contain('心理倾谈，每次约 50 分钟');
    expect(page.text('.foot')).to.equal('先选一个时间');
    page.all('button.slot')[0]?.click();
    await page.settled();
    expect(page.text('.foot')).to.equal('留住周六 10:40');
    await page.go();
    await page.step('留下怎么找你 第 2 步，共 3 步');
    expect(page.text('.chosen')).to.contain('9 月 12 日周六 10:40');
    await page.fill({
      topic: 'friends',
      alias: '阿树',
      phone: '138 0000 0000',
      note: '想说说考试',
      consents: ['arrange', 'topic'],
    });
    await page.go();
    expect(page.title).to.equal('看一遍再提交 第 3 步，共 3 步');
    for (const text of ['9 月 12 日周六 10:40', '阿树', '13800000000', '14–17', '朋友', '想说说考试'])
      expect(page.text('.facts')).to.contain(text);
    await page.go();
    await page.until('.scene');
    expect(page.title).to.equal('已经送到');
    expect(page.text('.answer')).to.equal('最晚 9 月 12 日 10:40 会有结果');
    expect(page.text('.facts')).to.contain('Y7K3-M200').and.contain('4081 7700');
    const sent = posts(fake)[0];
    expect(sent?.body).to.deep.equal({
      slot: 'th-psy/2026-09-12T10:40',
      hold: (posts(fake, '/v1/holds')[0]?.body as { id: string }).id,
      alias: '阿树',
      ageBand: '14-17',
      topic: 'friends',
      phone: '13800000000',
      note: '想说说考试',
      consents: [
        { id: 'arrange', version: '1' },
        { id: 'topic', version: '1' },
      ],
      campaign: 'school-a1',
    });
    expect(told.map(({ status }) => status)).to.deep.equal(['requested']);
    expect(Object.keys(told[0] as object).filter((key) => key !== 'isTrusted')).to.deep.equal(['status']);
  });

  it('no tick stands beforehand, and a topic without its tick stays here', async () => {
    const fake = serve();
    const page = await opened();
    await page.pickTime();
    expect(page.all<HTMLInputElement>('.consent input').map(({ checked }) => checked)).to.deep.equal([
      false,
      false,
    ]);
    expect(page.text('.consent')).to.contain('不勾，「想聊的方向」就不会送出。');
    await page.fill({ topic: 'mood' });
    await page.go();
    expect(page.text('.facts')).to.contain('没有勾选同意，不会送出');
    await page.go();
    await page.until('.scene');
    expect(posts(fake)[0]?.body).not.to.have.property('topic');
  });

  it('full, shut and unconfirmed days say so, in the strip and in a sentence', async () => {
    serve();
    const page = await opened();
    expect(closedAfterDays).to.equal(4);
    const shut = day(page, '9 月 周三 16 休息，场地维护');
    expect(shut.getAttribute('aria-disabled')).to.equal('true');
    expect(shut.tabIndex).to.equal(0);
    shut.click();
    await page.settled();
    expect(page.text('.noted')).to.equal('9 月 16 日周三休息，场地维护。');
    expect(page.find('.day[aria-pressed="true"]').textContent).to.contain('12');
    expect(page.text('.notes')).to.contain('9 月 16 日休息，场地维护。');
    expect(page.text('.notes')).to.contain('9 月 17 日以中心确认为准');
    const unsure = day(page, '9 月 周四 17 可约，以中心确认为准');
    unsure.click();
    await page.settled();
    expect(page.text('.slot.full')).to.contain('约满');
    await page.pickTime();
    await page.fill();
    await page.go();
    expect(page.text('.facts')).to.contain('以中心确认为准');
  });

  it('a center that is shut on most days opens on its first free one, weeks turn to the horizon', async () => {
    const fake = serve({ now: new Date('2026-09-14T10:00:00+08:00') });
    const page = await opened({ center: 'dc' });
    expect(words(page.find('.day[aria-pressed="true"]'))).to.contain('9 月 周六 19');
    expect(page.text('.notes')).to.contain('9 月 14、15、16、17、18 日休息');
    const [back, next] = page.all('.turn');
    expect(back?.getAttribute('aria-disabled')).to.equal('true');
    for (let week = 0; week < 4; week++) {
      next?.click();
      await page.settled();
      await waitUntil(() => page.all('.day').length > 0);
    }
    await page.says('10 月', '.month');
    await waitUntil(() => next?.getAttribute('aria-disabled') === 'true');
    expect(fake.log.filter(({ path }) => path.includes('/slots')).length).to.equal(2);
    back?.click();
    await page.settled();
    expect(back?.getAttribute('aria-disabled')).to.equal('false');
  });

  it('between several services it asks, and shows the times of the chosen one', async () => {
    const fake = serve();
    const page = await opened({ center: 'gz', service: 'gz-law' });
    expect(page.find<HTMLInputElement>('#service-gz-law').checked).to.equal(true);
    expect(page.text('.body')).to.contain('每次约 30 分钟');
    page.all('button.slot')[0]?.click();
    await page.press('#service');
    await page.says('每次约 50 分钟');
    await page.until('.slot');
    expect(page.text('.foot')).to.equal('先选一个时间');
    await page.book();
    expect(JSON.stringify(posts(fake)[0]?.body)).to.contain('gz-psy/');
  });

  it('under 14 with a guardian', async () => {
    const fake = serve();
    const page = await opened();
    await page.book({ age: 'under14', guardian: '13800000001' });
    expect(posts(fake)[0]?.body).to.include({
      ageBand: 'under14',
      guardianPhone: '13800000001',
    });
  });

  it('under 14 without one: the line and the open door, nothing is sent', async () => {
    const fake = serve();
    const page = await opened();
    await page.pickTime();
    await page.fill({ age: 'under14', consents: ['arrange'] });
    expect(page.text('.door-way')).to.contain('不方便请大人帮忙，也没关系');
    expect(page.text('.door-way')).to.contain('示例天河区青少年服务中心').and.contain('示例路 1 号');
    expect(page.find<HTMLAnchorElement>('.door-way a').href).to.equal('tel:12355');
    await page.go();
    expect(page.text('#f-guardianPhone-mistake')).to.equal('写下监护人的电话，或者看看下面的办法。');
    expect(posts(fake).length).to.equal(0);
    await page.press('#f-ageBand-14-17');
    expect(page.all('.door-way, #f-guardianPhone, #f-consent-guardian').length).to.equal(0);
  });

  it('every row of the review leads back to its place, and forth again', async () => {
    serve();
    const page = await opened();
    await page.toReview({ phone: '13800000000' });
    await page.press('[aria-label="改 电话"]');
    await waitUntil(() => page.root.activeElement?.id === 'f-phone');
    await page.press('#no-phone');
    expect(page.text('.body')).to.contain('好，不留电话');
    await page.go();
    expect(page.text('.facts')).to.contain('没有留，用查询码看结果');
    await page.press('[aria-label="改 时间"]');
    expect(page.title).to.contain('选个时间');
    page.all('button.slot')[1]?.click();
    await page.settled();
    await page.go();
    await page.step('看一遍再提交');
    expect(page.text('.facts')).to.contain('14:00');
  });

  it('a second booking starts empty', async () => {
    serve();
    const page = await opened();
    await page.book();
    await page.press('.close');
    await waitUntil(() => !page.host);
    await page.open();
    await page.pickTime();
    expect(page.find<HTMLInputElement>('#f-alias').value).to.equal('');
  });

  it('sensitive fields are not remembered by the browser', async () => {
    serve();
    const page = await opened();
    await page.pickTime();
    await page.press('#f-ageBand');
    const fields = page.all<HTMLInputElement>('input.field, textarea');
    expect(fields.length).to.equal(4);
    for (const field of fields) expect([field.autocomplete, field.name]).to.deep.equal(['off', '']);
  });

  it('script, emoji and long names stay text', async () => {
    const fake = serve();
    const page = await opened();
    const alias = '<b>🌧️</b>${x}';
    await page.toReview({ alias });
    expect(page.text('.facts')).to.contain(alias);
    expect(page.all('.facts dd b').map((node) => node.textContent)).not.to.contain('🌧️');
    await page.go();
    await page.until('.scene');
    expect(posts(fake)[0]?.body).to.include({ alias });
  });

  it('speaks English, and Chinese where a text has no English', async () => {
    serve();
    const page = await opened({ lang: 'en' });
    await page.says('Pick a time', '#title');
    expect(page.title).to.equal('Pick a time Step 1 of 3');
    expect(words(day(page, '16'))).to.equal('September Wed 16 Shut, 场地维护');
    await page.book({ age: 'under14', guardian: '13800000001' });
    expect(page.text('.answer')).to.equal('An answer by 12 Sep 10:40');
    expect(page.text('.foot')).to.equal('Save as a picture');
  });
});
