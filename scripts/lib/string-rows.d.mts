export const rowed: RegExp;
export function toRows(
  source: Record<string, string>,
  table: Record<string, string>,
): [rows: (string | 0)[], more: Record<string, string>];
