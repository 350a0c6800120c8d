import type { OpenDesk } from './open-desk.js';

/** Puts a file into a field, as somebody who chose it. */
export async function chooseFile(
  open: OpenDesk,
  selector: string,
  name: string,
  text: string,
): Promise<void> {
  const field = open.get(selector) as HTMLInputElement;
  const chosen = new DataTransfer();
  chosen.items.add(new File([text], name, { type: 'text/csv' }));
  field.files = chosen.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await open.settle();
}
