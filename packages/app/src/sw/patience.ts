/**
 * The network's answer if it comes in time and is no fault of the server, else the kept one. Where nothing is kept
 * the network is waited for; without it `last` answers.
 *
 * @param ms before the kept one is taken, while the network may still answer for the next visit
 */
export async function networkThenKept(
  network: () => Promise<Response>,
  kept: () => Promise<Response | undefined>,
  last: () => Promise<Response | undefined>,
  ms: number,
): Promise<Response> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, ms, 'late');
  });
  const asked = network().catch(() => undefined);
  const first = await Promise.race([asked, late]);
  clearTimeout(timer);
  if (first && first !== 'late' && first.status < 500) return first;
  const stored = await kept();
  if (stored) return stored;
  return (await asked) ?? (await last()) ?? Response.error();
}
