/** A file as a `data:` address, which a sheet holds. */
export function dataAddress(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error ?? new Error('the picture cannot be read'));
    reader.readAsDataURL(file);
  });
}

/** The mini-program code that the operator's document names; undefined where there is none or it does not come. */
export async function operatorCode(base: string): Promise<string | undefined> {
  try {
    const answer = await fetch(`${base}/v1/operator`, { credentials: 'omit' });
    const document = (await answer.json()) as { miniProgram?: { codeImage?: string } };
    const address = document.miniProgram?.codeImage;
    if (!address || address.startsWith('data:')) return address;
    const picture = await fetch(new URL(address, `${base}/`), { credentials: 'omit' });
    return picture.ok ? await dataAddress(await picture.blob()) : undefined;
  } catch (error) {
    console.warn(`[y12355] posters: no mini-program code of the operator's: ${String(error)}`);
    return undefined;
  }
}
