/**
 * Awkward days of an announced year: edges of spans, holidays, make-up days, exceptions.
 *
 * `@` gives hours, then policies, exceptions (`x date span reason`) and rules with dates (`rule day span from
 * to`). Below it each row is an instant, the state with its basis and reason (`?` where it is not confirmed),
 * and the next change (`-` where none is in sight). Dates without a year are of 2026, which is announced; 2027
 * is not. `23:59:59` is the last millisecond of a day.
 */
export const dayCases = `
# An office with a lunch break: edges of spans, nights, weekends.
@Mo-Fr 09:00-12:00,14:00-17:30
11-25 00:00 | shut weekly | 11-25T09:00
11-25 08:59 | shut weekly | 11-25T09:00
11-25 09:00 | open weekly | 11-25T12:00
11-25 11:59 | open weekly | 11-25T12:00
11-25 12:00 | shut weekly | 11-25T14:00
11-25 13:59 | shut weekly | 11-25T14:00
11-25 14:00 | open weekly | 11-25T17:30
11-25 17:29 | open weekly | 11-25T17:30
11-25 17:30 | shut weekly | 11-26T09:00
11-25 23:59 | shut weekly | 11-26T09:00
11-25 23:59:59 | shut weekly | 11-26T09:00
11-27 17:29 | open weekly | 11-27T17:30
11-27 17:30 | shut weekly | 11-30T09:00
11-28 10:00 | shut none | 11-30T09:00
11-29 23:59 | shut none | 11-30T09:00
11-30 08:59 | shut weekly | 11-30T09:00
11-30 09:00 | open weekly | 11-30T12:00

# The same office around holidays and make-up days of an announced year.
@Mo-Fr 09:00-12:00,14:00-17:30 | holidays closed | makeup as-weekday
01-01 10:00 | shut holiday 元旦 | 01-04T09:00
01-02 10:00 | shut holiday 元旦 | 01-04T09:00
01-03 23:59 | shut holiday 元旦 | 01-04T09:00
01-04 08:59 | shut makeup 元旦调休 | 01-04T09:00
01-04 09:00 | open makeup 元旦调休 | 01-04T12:00
01-04 17:30 | shut makeup 元旦调休 | 01-05T09:00
02-13 17:30 | shut weekly | 02-14T09:00
02-14 09:00 | open makeup 春节调休 | 02-14T12:00
02-14 17:29 | open makeup 春节调休 | 02-14T17:30
02-14 17:30 | shut makeup 春节调休 | 02-24T09:00
02-15 10:00 | shut holiday 春节 | 02-24T09:00
02-23 17:00 | shut holiday 春节 | 02-24T09:00
02-24 09:00 | open weekly | 02-24T12:00
02-28 14:00 | open makeup 春节调休 | 02-28T17:30
04-06 10:00 | shut holiday 清明节 | 04-07T09:00
04-07 09:00 | open weekly | 04-07T12:00
05-01 09:00 | shut holiday 劳动节 | 05-06T09:00
05-05 23:59 | shut holiday 劳动节 | 05-06T09:00
05-06 09:00 | open weekly | 05-06T12:00
05-09 10:00 | open makeup 劳动节调休 | 05-09T12:00
05-10 10:00 | shut none | 05-11T09:00
06-19 09:00 | shut holiday 端午节 | 06-22T09:00
06-22 09:00 | open weekly | 06-22T12:00
09-20 09:00 | open makeup 国庆节调休 | 09-20T12:00
09-20 13:00 | shut makeup 国庆节调休 | 09-20T14:00
09-25 10:00 | shut holiday 中秋节 | 09-28T09:00
09-28 09:00 | open weekly | 09-28T12:00
09-30 17:29 | open weekly | 09-30T17:30
09-30 17:30 | shut weekly | 10-08T09:00
10-01 00:00 | shut holiday 国庆节 | 10-08T09:00
10-07 23:59:59 | shut holiday 国庆节 | 10-08T09:00
10-08 08:00 | shut weekly | 10-08T09:00
10-10 12:00 | shut makeup 国庆节调休 | 10-10T14:00
10-11 10:00 | shut none | 10-12T09:00

# Shut on make-up days.
@Mo-Fr 09:00-12:00,14:00-17:30 | makeup closed
01-04 10:00 | shut makeup 元旦调休 | 01-05T09:00
02-13 17:30 | shut weekly | 02-24T09:00
02-14 10:00 | shut makeup 春节调休 | 02-24T09:00
09-20 10:00 | shut makeup 国庆节调休 | 09-21T09:00
10-09 17:30 | shut weekly | 10-12T09:00
10-10 10:00 | shut makeup 国庆节调休 | 10-12T09:00

# Weekend hours and make-up days: the working day's hours take the place of the weekend's.
@Mo-Fr 18:00-21:00; Sa-Su 10:00-16:00
10-10 10:00 | shut makeup 国庆节调休 | 10-10T18:00
10-10 18:00 | open makeup 国庆节调休 | 10-10T21:00
10-11 10:00 | open weekly | 10-11T16:00
09-20 12:00 | shut makeup 国庆节调休 | 09-20T18:00
09-20 20:59 | open makeup 国庆节调休 | 09-20T21:00
09-20 21:00 | shut makeup 国庆节调休 | 09-21T18:00
@Mo-Fr 18:00-21:00; Sa-Su 10:00-16:00 | makeup closed
10-10 10:00 | shut makeup 国庆节调休 | 10-11T10:00
10-10 18:00 | shut makeup 国庆节调休 | 10-11T10:00
10-11 15:59 | open weekly | 10-11T16:00

# Hours on some days only: a make-up Saturday takes Friday's, here none.
@Mo-Th 09:00-12:00; Sa 13:00-15:00
10-10 10:00 | shut makeup 国庆节调休 | 10-12T09:00
10-10 13:30 | shut makeup 国庆节调休 | 10-12T09:00
10-17 13:30 | open weekly | 10-17T15:00
09-20 09:30 | open makeup 国庆节调休 | 09-20T12:00

# Keeps its hours on holidays.
@Mo-Fr 09:00-12:00 | holidays normal
10-01 09:00 | open holiday 国庆节 | 10-01T12:00
10-01 12:00 | shut holiday 国庆节 | 10-02T09:00
10-02 11:59 | open holiday 国庆节 | 10-02T12:00
10-03 10:00 | shut holiday 国庆节 | 10-05T09:00
05-01 10:00 | open holiday 劳动节 | 05-01T12:00
02-16 09:00 | open holiday 春节 | 02-16T12:00

# Announces each holiday itself; without an exception it is shut.
@Mo-Su 09:00-12:00 | holidays own | x 10-02 10:00-11:00 国庆值班 | x 10-04 closed 休息
09-30 12:00 | shut weekly | 10-02T10:00
10-01 10:00 | shut holiday 国庆节 | 10-02T10:00
10-02 09:30 | shut exception 国庆值班 | 10-02T10:00
10-02 10:00 | open exception 国庆值班 | 10-02T11:00
10-02 11:00 | shut exception 国庆值班 | 10-08T09:00
10-03 10:00 | shut holiday 国庆节 | 10-08T09:00
10-04 10:00 | shut exception 休息 | 10-08T09:00
10-07 12:00 | shut holiday 国庆节 | 10-08T09:00
10-08 09:00 | open weekly | 10-08T12:00

# Exceptions win over the week, a holiday, a make-up day.
@Mo-Fr 09:00-12:00,14:00-17:30 | x 11-25 closed 停电 | x 10-05 09:00-10:00 加开 | x 10-10 15:00-16:00 半天 | x 11-29 10:00-11:00 开放日
11-24 17:30 | shut weekly | 11-26T09:00
11-25 09:00 | shut exception 停电 | 11-26T09:00
11-25 23:59 | shut exception 停电 | 11-26T09:00
11-26 09:00 | open weekly | 11-26T12:00
10-05 08:59 | shut exception 加开 | 10-05T09:00
10-05 09:00 | open exception 加开 | 10-05T10:00
10-05 10:00 | shut exception 加开 | 10-08T09:00
10-10 09:00 | shut exception 半天 | 10-10T15:00
10-10 15:00 | open exception 半天 | 10-10T16:00
10-10 16:00 | shut exception 半天 | 10-12T09:00
11-28 12:00 | shut none | 11-29T10:00
11-29 10:30 | open exception 开放日 | 11-29T11:00
11-29 11:00 | shut exception 开放日 | 11-30T09:00

# Two exceptions on one day: split hours, in any order; closed beats times.
@Mo-Fr 09:00-12:00 | x 11-25 15:00-16:00 下午 | x 11-25 09:30-10:30 上午 | x 11-26 09:00-10:00 上午 | x 11-26 closed 停电
11-25 09:00 | shut exception 下午；上午 | 11-25T09:30
11-25 09:30 | open exception 下午；上午 | 11-25T10:30
11-25 10:30 | shut exception 下午；上午 | 11-25T15:00
11-25 12:00 | shut exception 下午；上午 | 11-25T15:00
11-25 15:59 | open exception 下午；上午 | 11-25T16:00
11-25 16:00 | shut exception 下午；上午 | 11-27T09:00
11-26 09:30 | shut exception 上午；停电 | 11-27T09:00
11-27 09:00 | open weekly | 11-27T12:00

# Exceptions that touch and overlap.
@Mo-Fr 09:00-12:00 | x 11-25 09:00-10:00 甲 | x 11-25 10:00-11:00 乙 | x 11-26 09:00-10:30 丙 | x 11-26 10:00-13:00 丙
11-25 09:59 | open exception 甲；乙 | 11-25T11:00
11-25 10:00 | open exception 甲；乙 | 11-25T11:00
11-25 11:00 | shut exception 甲；乙 | 11-26T09:00
11-26 10:15 | open exception 丙 | 11-26T13:00
11-26 13:00 | shut exception 丙 | 11-27T09:00
`;
