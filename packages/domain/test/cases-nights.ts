/**
 * Nights, round the clock, rules with dates, the year that is not announced.
 *
 * `@` gives hours, then policies, exceptions (`x date span reason`) and rules with dates (`rule day span from
 * to`). Below it each row is an instant, the state with its basis and reason (`?` where it is not confirmed),
 * and the next change (`-` where none is in sight). Dates without a year are of 2026, which is announced; 2027
 * is not. `23:59:59` is the last millisecond of a day.
 */
export const nightCases = `
# Over midnight, into a day without hours and over the end of the week.
@Fr 20:00-02:00; Su 22:00-01:00
11-27 19:59 | shut weekly | 11-27T20:00
11-27 20:00 | open weekly | 11-28T02:00
11-27 23:59:59 | open weekly | 11-28T02:00
11-28 00:00 | open weekly | 11-28T02:00
11-28 01:59 | open weekly | 11-28T02:00
11-28 02:00 | shut none | 11-29T22:00
11-29 22:00 | open weekly | 11-30T01:00
11-30 00:59 | open weekly | 11-30T01:00
11-30 01:00 | shut none | 12-04T20:00
12-04 21:00 | open weekly | 12-05T02:00

# Over midnight into a day with hours of its own: one opening where they touch or overlap.
@Fr 20:00-02:00; Su 20:00-24:00; Mo 00:00-06:00 | rule Sa 01:00-04:00
11-27 21:00 | open weekly | 11-28T04:00
11-28 00:30 | open weekly | 11-28T04:00
11-28 01:30 | open weekly | 11-28T04:00
11-28 03:59 | open weekly | 11-28T04:00
11-28 04:00 | shut weekly | 11-29T20:00
11-29 21:00 | open weekly | 11-30T06:00
11-29 23:59:59 | open weekly | 11-30T06:00
11-30 00:00 | open weekly | 11-30T06:00
11-30 05:59 | open weekly | 11-30T06:00
11-30 06:00 | shut weekly | 12-04T20:00

# Over midnight into a holiday and into a closed day: the night belongs to the day on which it begins.
@Mo-Su 22:00-03:00 | x 11-25 closed 停电
09-30 22:00 | open weekly | 10-01T03:00
10-01 00:30 | open weekly | 10-01T03:00
10-01 02:59 | open weekly | 10-01T03:00
10-01 03:00 | shut holiday 国庆节 | 10-08T22:00
10-07 23:00 | shut holiday 国庆节 | 10-08T22:00
10-08 01:00 | shut weekly | 10-08T22:00
10-08 22:00 | open weekly | 10-09T03:00
11-25 02:00 | open weekly | 11-25T03:00
11-25 03:00 | shut exception 停电 | 11-26T22:00
11-25 23:00 | shut exception 停电 | 11-26T22:00
11-26 01:00 | shut weekly | 11-26T22:00
11-26 22:00 | open weekly | 11-27T03:00

# An exception over midnight into a holiday, and one out of it.
@Mo-Fr 09:00-12:00 | x 09-30 21:00-01:00 夜谈 | x 10-07 23:00-02:00 夜谈
09-30 10:00 | shut exception 夜谈 | 09-30T21:00
09-30 21:00 | open exception 夜谈 | 10-01T01:00
10-01 00:59 | open exception 夜谈 | 10-01T01:00
10-01 01:00 | shut holiday 国庆节 | 10-07T23:00
10-07 22:00 | shut exception 夜谈 | 10-07T23:00
10-08 00:00 | open exception 夜谈 | 10-08T02:00
10-08 02:00 | shut weekly | 10-08T09:00

# An exception over midnight onto a day that another one closes.
@Mo-Fr 09:00-12:00 | x 11-25 20:00-02:00 夜谈 | x 11-26 closed 停电
11-25 09:30 | shut exception 夜谈 | 11-25T20:00
11-25 23:00 | open exception 夜谈 | 11-26T02:00
11-26 01:59 | open exception 夜谈 | 11-26T02:00
11-26 02:00 | shut exception 停电 | 11-27T09:00
11-26 10:00 | shut exception 停电 | 11-27T09:00

# 24:00 and 00:00; a whole day; the same time twice is a whole day on.
@Mo 18:00-24:00; Tu 00:00-24:00; Th 08:00-08:00
11-23 17:59 | shut weekly | 11-23T18:00
11-23 18:00 | open weekly | 11-25T00:00
11-23 23:59:59 | open weekly | 11-25T00:00
11-24 00:00 | open weekly | 11-25T00:00
11-24 23:59:59 | open weekly | 11-25T00:00
11-25 00:00 | shut none | 11-26T08:00
11-26 08:00 | open weekly | 11-27T08:00
11-27 07:59 | open weekly | 11-27T08:00
11-27 08:00 | shut none | 11-30T18:00

# Never shut: no change in sight.
@Mo-Su 00:00-24:00 | holidays normal
11-25 00:00 | open weekly | -
10-01 12:00 | open holiday 国庆节 | -
05-09 23:59:59 | open makeup 劳动节调休 | -
2027-03-05 12:00 | open weekly ? | -

# Round the clock but for holidays.
@Mo-Su 00:00-24:00
09-30 12:00 | open weekly | 10-01T00:00
09-30 23:59:59 | open weekly | 10-01T00:00
10-01 00:00 | shut holiday 国庆节 | 10-08T00:00
10-07 23:59:59 | shut holiday 国庆节 | 10-08T00:00
10-08 00:00 | open weekly | -
09-20 12:00 | open makeup 国庆节调休 | 09-25T00:00

# Round the clock, with one night off.
@Mo-Su 00:00-24:00 | holidays normal | x 11-25 06:00-22:00 检修
11-24 12:00 | open weekly | 11-25T00:00
11-24 23:59:59 | open weekly | 11-25T00:00
11-25 00:00 | shut exception 检修 | 11-25T06:00
11-25 05:59 | shut exception 检修 | 11-25T06:00
11-25 06:00 | open exception 检修 | 11-25T22:00
11-25 22:00 | shut exception 检修 | 11-26T00:00
11-26 00:00 | open weekly | -

# The minute before and after midnight.
@We 23:59-00:01 | rule Th 00:00-00:01
11-25 23:58 | shut weekly | 11-25T23:59
11-25 23:59 | open weekly | 11-26T00:01
11-26 00:00 | open weekly | 11-26T00:01
11-26 00:01 | shut weekly | 12-02T23:59

# Rules with dates: both ends count.
@ | rule We 09:00-12:00 .. 2026-11-25 | rule We 10:00-11:00 2026-12-02 2026-12-02 | rule Th 09:00-10:00 2026-12-10 ..
11-25 09:00 | open weekly | 11-25T12:00
11-25 12:00 | shut weekly | 12-02T10:00
12-02 09:00 | shut weekly | 12-02T10:00
12-02 10:00 | open weekly | 12-02T11:00
12-02 11:00 | shut weekly | 12-10T09:00
12-03 09:30 | shut none | 12-10T09:00
12-09 10:30 | shut none | 12-10T09:00
12-10 09:59 | open weekly | 12-10T10:00
12-10 10:00 | shut weekly | 12-17T09:00

# A rule that ends over midnight on its last day.
@ | rule Fr 22:00-02:00 2026-11-27 2026-11-27
11-27 21:00 | shut weekly | 11-27T22:00
11-28 01:00 | open weekly | 11-28T02:00
11-28 02:00 | shut none | -
12-04 23:00 | shut none | -

# Summer and winter hours meet.
@ | rule Mo 08:00-12:00 2026-05-01 2026-10-31 | rule Mo 09:00-13:00 2026-11-01 2027-04-30
10-26 08:30 | open weekly | 10-26T12:00
10-26 12:30 | shut weekly | 11-02T09:00
11-02 08:30 | shut weekly | 11-02T09:00
11-02 12:30 | open weekly | 11-02T13:00
2027-04-26 09:00 | open weekly ? | 2027-04-26T13:00
2027-05-03 09:00 | shut none ? | -

# A rule's dates on a make-up day are those of the day itself.
@ | rule Fr 09:00-12:00 2026-10-10 2026-10-10 | rule Fr 14:00-16:00 .. 2026-10-09
10-09 14:00 | open weekly | 10-09T16:00
10-09 16:00 | shut weekly | 10-10T09:00
10-10 09:00 | open makeup 国庆节调休 | 10-10T12:00
10-10 14:30 | shut makeup 国庆节调休 | -

# The year after is not announced: days fixed by law are shut, the others presumed.
@Mo-Fr 09:00-12:00
12-31 09:00 | open weekly | 12-31T12:00
12-31 12:00 | shut weekly ? | 2027-01-04T09:00
2027-01-01 10:00 | shut law 元旦 ? | 2027-01-04T09:00
2027-01-02 10:00 | shut none ? | 2027-01-04T09:00
2027-01-04 09:00 | open weekly ? | 2027-01-04T12:00
2027-04-30 12:00 | shut weekly ? | 2027-05-03T09:00
2027-05-01 10:00 | shut law 劳动节 ? | 2027-05-03T09:00
2027-05-02 10:00 | shut law 劳动节 ? | 2027-05-03T09:00
2027-05-03 09:00 | open weekly ? | 2027-05-03T12:00
2027-09-30 12:00 | shut weekly ? | 2027-10-04T09:00
2027-10-01 09:00 | shut law 国庆节 ? | 2027-10-04T09:00
2027-10-03 10:00 | shut law 国庆节 ? | 2027-10-04T09:00
2027-10-04 09:00 | open weekly ? | 2027-10-04T12:00
2027-12-31 12:00 | shut weekly ? | 2028-01-03T09:00

# Not announced, and the center keeps its hours on holidays.
@Mo-Fr 09:00-12:00 | holidays normal
2027-01-01 09:00 | open law 元旦 | 2027-01-01T12:00
2027-01-01 12:00 | shut law 元旦 ? | 2027-01-04T09:00
2027-10-01 10:00 | open law 国庆节 | 2027-10-01T12:00

# Not announced, weekend hours.
@Sa-Su 10:00-16:00
2027-01-01 10:00 | shut law 元旦 ? | 2027-01-02T10:00
2027-01-02 10:00 | open weekly ? | 2027-01-02T16:00
2027-05-01 10:00 | shut law 劳动节 ? | 2027-05-08T10:00
2027-05-02 10:00 | shut law 劳动节 ? | 2027-05-08T10:00
2027-05-08 10:00 | open weekly ? | 2027-05-08T16:00

# Not announced: an exception is sure of itself, not of the days before it.
@Mo-Fr 09:00-12:00 | x 2027-01-01 10:00-11:00 值班 | x 2027-01-04 09:00-12:00 照常
12-31 12:00 | shut weekly | 2027-01-01T10:00
2027-01-01 10:30 | open exception 值班 | 2027-01-01T11:00
2027-01-01 11:00 | shut exception 值班 ? | 2027-01-04T09:00
2027-01-04 10:00 | open exception 照常 | 2027-01-04T12:00
2027-01-04 12:00 | shut exception 照常 ? | 2027-01-05T09:00

# Not announced: open through days that are sure, one that is not, and one that is.
@Mo-Su 00:00-24:00 | holidays normal | x 2027-01-03 00:00-12:00 半天
12-31 12:00 | open weekly ? | 2027-01-03T12:00
2027-01-01 10:00 | open law 元旦 ? | 2027-01-03T12:00
2027-01-02 10:00 | open weekly ? | 2027-01-03T12:00
2027-01-03 11:59 | open exception 半天 | 2027-01-03T12:00
2027-01-03 12:00 | shut exception 半天 ? | 2027-01-04T00:00

# Over midnight into the year that is not announced.
@Mo-Su 22:00-02:00
12-31 21:00 | shut weekly | 12-31T22:00
12-31 23:00 | open weekly | 2027-01-01T02:00
2027-01-01 01:59 | open weekly | 2027-01-01T02:00
2027-01-01 02:00 | shut law 元旦 ? | 2027-01-02T22:00
2027-01-01 22:30 | shut law 元旦 ? | 2027-01-02T22:00
2027-01-03 00:30 | open weekly ? | 2027-01-03T02:00

# No rules: hours are asked by telephone, exceptions still hold.
@ | x 11-25 09:00-10:00 活动
11-24 10:00 | shut none | 11-25T09:00
11-25 09:30 | open exception 活动 | 11-25T10:00
11-25 10:00 | shut exception 活动 | -
09-25 09:00 | shut holiday 中秋节 | -
09-26 09:00 | shut holiday 中秋节 | 11-25T09:00
@
11-25 10:00 | shut none | -
10-01 10:00 | shut holiday 国庆节 | -
10-10 10:00 | shut makeup 国庆节调休 | -
2027-01-01 10:00 | shut law 元旦 | -
`;
