import { wordSet } from './word-set';

/** Short names of days and months; some are other words when they have no capital. */
export const daysAndMonths = wordSet(`
Apr
Aug
Dec
Feb
Fri
Jan
Jul
Jun
Mar
Mon
Nov
Oct
Sat
Sep
Sept
Sun
Thu
Thur
Thurs
Tue
Tues
Wed
`);
