/** `tel:` address of a center's own phone; undefined for a sample one and for what cannot be dialed. */
export function telOf({ sample }: { sample?: boolean | undefined }, phone: string): string | undefined {
  const digits = phone.replace(/[\s()（）-]/g, '');
  return !sample && /^\+?\d{3,15}$/.test(digits) && /[1-9]/.test(digits) ? `tel:${digits}` : undefined;
}
