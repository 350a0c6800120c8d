/** One of the kit's own quizzes, as the test server hands it out: from its root, as a module. */
export async function ownPack(name: string): Promise<object> {
  const address = `/examples/packs/${name}.json`;
  return ((await import(address)) as { default: object }).default;
}
