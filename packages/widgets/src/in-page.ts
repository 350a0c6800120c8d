/**
 * The text of a JSON file that the page itself carries, since a page of a disk or a USB stick may read no file beside
 * it: `<script type="application/json" data-file="centers.json">…</script>`, by the last part of the address. Such a
 * block is never run, whatever the policy of the page.
 *
 * @param address in full
 * @returns undefined where the page carries no such file
 */
export function inPage(address: string): string | undefined {
  const name = new URL(address).pathname.replace(/.*\//, '');
  return (
    document.querySelector(`script[type="application/json"][data-file="${name}"]`)?.textContent ?? undefined
  );
}
