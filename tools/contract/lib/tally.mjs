import { unread } from './contract.mjs';

/** Counts of answers by operation and status, and how they are printed. */
export class Tally {
  constructor(operations) {
    this.counts = new Map(operations.map(({ name }) => [name, new Map()]));
    this.faults = [];
    this.asked = 0;
  }

  add(name, status, faults, told) {
    this.asked += 1;
    const row = this.counts.get(name) ?? new Map();
    this.counts.set(name, row.set(status, (row.get(status) ?? 0) + 1));
    for (const fault of faults) this.faults.push(`${name}: ${fault}\n    ${told()}`);
  }

  /** Statuses that came although the operation's part of the document lacks them. */
  unlisted(operations) {
    return operations.flatMap(({ name, document }) =>
      [...this.counts.get(name).keys()]
        .filter((status) => !document.responses[status] && !unread.has(status))
        .map((status) => `${name} ${status} (${this.counts.get(name).get(status)} times)`),
    );
  }

  print(operations) {
    const byStatus = new Map();
    for (const [name, row] of this.counts) {
      const sorted = [...row].sort(([a], [b]) => a - b);
      console.log(`  ${name.padEnd(46)} ${sorted.map(([status, count]) => `${status}×${count}`).join(' ')}`);
      for (const [status, count] of row) byStatus.set(status, (byStatus.get(status) ?? 0) + count);
    }
    const statuses = [...byStatus].sort(([a], [b]) => a - b);
    console.log(`by status: ${statuses.map(([status, count]) => `${status}×${count}`).join(' ')}`);
    const rows = operations.map(({ name }) => [...this.counts.get(name).keys()]);
    const called = rows.filter((row) => row.length > 0).length;
    const through = rows.filter((row) => row.some((status) => status >= 200 && status < 300)).length;
    const total = operations.length;
    console.log(`${this.asked} requests; ${called} of ${total} operations called, ${through} with a 2xx`);
    return { called, through };
  }
}
