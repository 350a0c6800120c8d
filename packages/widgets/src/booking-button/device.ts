/** The two things a device does for a finished booking. Both may be missing. */

/** Copies a text; false where the page may not. Plain http has no clipboard, but still the old command. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const copy = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', copy, true);
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', copy, true);
  }
}

/** Hands a text to the device as a file. */
export function saveFile(name: string, type: string, text: string): void {
  const href = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.click();
  // Some engines read the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}
