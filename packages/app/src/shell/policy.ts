/** Name of the Trusted Types policy under which pages of the shell and screens start their workers. */
export const POLICY = 'y12355-shell';
