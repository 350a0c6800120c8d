export const fromSources: readonly string[];
export const nodeTest: readonly string[];
