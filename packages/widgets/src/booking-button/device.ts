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
