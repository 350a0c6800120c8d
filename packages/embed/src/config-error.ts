export type ConfigFault =
  'rung' | 'base' | 'version' | 'integrity' | 'elements' | 'element' | 'attribute' | 'setting' | 'value';

/** A configuration that no snippet can be made of: what, its value, what is allowed, and the cure. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(
    readonly code: ConfigFault,
    /** `<y12355-hotline-banner variant>` */
    readonly thing: string,
    readonly value: string,
    readonly allowed: string,
    readonly cure: string,
  ) {
    super(`${thing} ${JSON.stringify(value)}: expected ${allowed}; ${cure}`);
  }
}
