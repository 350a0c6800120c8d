import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nextSeasonChange, seasonOn } from './campaign.js';
import { campuses, seasons, type Campus, type Season } from './seasons.js';
import { addDays, atChina, chinaDate } from './china-time.js';

/** Days on which a year's seasons begin, by campus, written down apart from the code. */
const year: Record<Campus, [day: string, season: Season][]> = {
  public: [
    ['01-01', 'none'],
    ['02-24', 'school-start'],
    ['03-11', 'none'],
    ['05-15', 'exam'],
    ['05-22', '5-25'],
    ['05-29', 'exam'],
    ['07-01', 'moving-up'],
    ['08-01', 'none'],
    ['08-25', 'school-start'],
    ['09-16', 'none'],
    ['10-08', '10-10'],
    ['10-13', 'none'],
  ],
  primary: [
    ['01-01', 'none'],
    ['02-24', 'school-start'],
    ['03-11', 'none'],
    ['05-22', '5-25'],
    ['05-29', 'none'],
    ['06-01', 'moving-up'],
    ['08-01', 'none'],
    ['08-25', 'school-start'],
    ['09-16', 'none'],
    ['10-08', '10-10'],
    ['10-13', 'none'],
  ],
  middle: [
    ['01-01', 'none'],
    ['02-24', 'school-start'],
    ['03-11', 'none'],
    ['05-15', 'exam'],
    ['07-01', 'moving-up'],
    ['08-01', 'none'],
    ['08-25', 'school-start'],
    ['09-16', 'none'],
    ['10-08', '10-10'],
    ['10-13', 'none'],
  ],
  high: [
    ['01-01', 'none'],
    ['02-24', 'school-start'],
    ['03-11', 'none'],
    ['05-15', 'exam'],
    ['06-10', 'moving-up'],
    ['08-01', 'none'],
    ['08-25', 'school-start'],
    ['09-16', 'none'],
    ['10-08', '10-10'],
    ['10-13', 'none'],
  ],
  college: [
    ['01-01', 'none'],
    ['02-24', 'school-start'],
    ['03-11', 'job'],
    ['05-01', 'none'],
    ['05-22', '5-25'],
    ['05-29', 'none'],
    ['08-25', 'school-start'],
    ['09-16', 'job'],
    ['10-08', '10-10'],
    ['10-13', 'job'],
    ['12-01', 'none'],
  ],
};

const YEARS = Array.from({ length: 17 }, (_, index) => 2024 + index);

describe('campaign calendar', () => {
  for (const campus of campuses) {
    it(`gives ${campus} one known season on every day from 2024 to 2040`, () => {
      for (const number of YEARS) {
        for (let date = `${number}-01-01`; date < `${number + 1}-01-01`; date = addDays(date, 1)) {
          const expected = year[campus].filter(([day]) => day <= date.slice(5)).pop();
          const season = seasonOn(date, { campus });
          assert.ok(seasons.includes(season), `${date}: ${season}`);
          assert.equal(season, expected?.[1], date);
        }
      }
    });

    it(`wakes ${campus} at each boundary and at no other moment`, () => {
      const starts = [...YEARS, 2041].flatMap((number) => year[campus].map(([day]) => `${number}-${day}`));
      const changes = starts.filter(
        (date) => seasonOn(date, { campus }) !== seasonOn(addDays(date, -1), { campus }),
      );
      let at = atChina('2024-01-01', 0);
      for (const date of changes.filter((date) => date > '2024-01-01')) {
        assert.equal(nextSeasonChange(at, { campus }), atChina(date, 0), `after ${chinaDate(at)}`);
        at = atChina(date, 0);
      }
    });
  }

  it('changes at midnight in China, not at midnight UTC', () => {
    const midnight = atChina('2026-10-08', 0);
    assert.equal(seasonOn(chinaDate(midnight - 1)), 'none');
    assert.equal(seasonOn(chinaDate(midnight)), '10-10');
    assert.equal(nextSeasonChange(midnight - 1), midnight);
    assert.equal(nextSeasonChange(midnight), atChina('2026-10-13', 0));
  });

  it('greets everybody where no campus is named', () => {
    assert.equal(seasonOn('2027-05-25'), '5-25');
    assert.equal(seasonOn('2027-05-25', { campus: 'high' }), 'exam');
    assert.equal(seasonOn('2028-02-29'), 'school-start');
  });

  it('keeps the exams and the named days inside their windows', () => {
    for (const number of YEARS) {
      for (const day of ['06-07', '06-08', '06-09'])
        assert.equal(seasonOn(`${number}-${day}`, { campus: 'high' }), 'exam');
      for (const campus of campuses) assert.equal(seasonOn(`${number}-10-10`, { campus }), '10-10');
      assert.equal(seasonOn(`${number}-05-25`, { campus: 'college' }), '5-25');
    }
  });
});
