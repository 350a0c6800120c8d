/** The number as a mark, in a box of 354 × 100: strokes of one ink with round ends, the roof drawn last. */
const five =
  'M15 9 11.5 48C17 42.5 24 40 32 40C46.5 40 57 50.5 57 65C57 80 46 91 31 91C19.5 91 10.5 84.5 8 74';

export const mark = {
  width: 354,
  height: 100,
  strokeWidth: 14,
  /** The ink begins this far inside the box, as a share of the height: pull left by it to stand on a text edge. */
  inset: 0.08,
  digits: [
    { x: 8, d: 'M7 27 27 9V91' },
    { x: 58, d: 'M9 32A22.5 22.5 0 0 1 54 31.5C54 49 31 66 10 91H56' },
    {
      x: 136,
      d: 'M9 27C11 16 20 9 31 9C43 9 51.5 17 51.5 28C51.5 39 43 46.5 29 46.5C45 46.5 55.5 55 55.5 68.5C55.5 82 45 91 31 91C19 91 9.5 84 7.5 73',
    },
    { x: 214, d: five },
    { x: 288, d: five },
  ],
  roof: 'M229 9H339',
} as const;
