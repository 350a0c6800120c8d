/**
 * Whether everything is run, as `npm run soak` does. `npm test` has eight minutes: of what multiplies it runs a
 * part that meets each row and each column, and which part stands in the test itself.
 */
export const whole = process.env['Y12355_WHOLE'] === '1';
