import { LayoutError } from '../errors.js';
import type { BatchPlan } from '../batch/plan.js';
import type { RowFault } from '../batch/fault.js';
import { sheetFault } from '../batch/sheet-fault.js';
import { checkedValues } from '../values.js';

/** The plan without sheets whose values cannot be set, each of them told before anything is drawn. */
export function withCheckedValues({ sheets, faults, rows }: BatchPlan): BatchPlan {
  const more: RowFault[] = [];
  const good = sheets.filter((planned) => {
    try {
      checkedValues(planned.template, planned.values);
      return true;
    } catch (error) {
      if (!(error instanceof LayoutError)) throw error;
      more.push(sheetFault(planned, error));
      return false;
    }
  });
  return { sheets: good, faults: [...faults, ...more].sort((a, b) => a.line - b.line), rows };
}
