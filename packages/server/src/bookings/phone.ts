/** What to do about a number that is none; the number itself is not repeated. */
export const PHONE_CURE =
  '手机号是 11 位数字；座机请带区号（广州是 020），看看有没有少一位 / ' +
  'A mobile number has 11 digits; a landline comes with its area code (7 to 15 digits). Is one missing?';
