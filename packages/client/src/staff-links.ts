import { help } from './document.js';
import type { components, paths } from './openapi.js';
import { path, queryOf } from './transport.js';
import type { CallOptions, createTransport, Outgoing } from './transport.js';

type Schemas = components['schemas'];
export type Link = Schemas['Link'];
export type LinkAdded = Schemas['LinkAdded'];
export type LinkChange = Schemas['LinkChange'];
export type LinkDetail = Schemas['LinkDetail'];
export type LinkDraft = Schemas['LinkDraft'];
export type LinkFile = Schemas['LinkFile'];
export type LinkImport = Schemas['LinkImport'];
export type LinkList = Schemas['LinkList'];
export type LinkReport = Schemas['LinkReport'];

/** `q` (part of school, place or code), `region`, `active` (`true` or `false`), `cursor` of the following page. */
export type LinksQuery = NonNullable<paths['/v1/staff/links']['get']['parameters']['query']>;
/** `from` and `to` (in China, `YYYY-MM-DD`), `by` day, school or place, `region`. */
export type LinkReportQuery = paths['/v1/staff/reports/links']['get']['parameters']['query'];

/** Short links of campaigns. */
export interface LinkClient {
  /** Links in the scope of the account, with their scans of the last 7 and 30 days. */
  links(query?: LinksQuery, options?: CallOptions): Promise<LinkList>;
  /** One link with its scans day by day. */
  link(code: string, options?: CallOptions): Promise<LinkDetail>;
  /** `link-taken` where its code is one already. */
  addLink(link: LinkDraft, dryRun: boolean, options?: CallOptions): Promise<LinkAdded>;
  /** `etag` as it stands in the link that was shown: `precondition-failed` if it changed since. */
  changeLink(code: string, etag: string, change: LinkChange, options?: CallOptions): Promise<LinkDetail>;
  /** Bad rows are left out and stand in `faults`; the others are imported. */
  importLinks(file: LinkFile, dryRun: boolean, options?: CallOptions): Promise<LinkImport>;
  linkReport(query: LinkReportQuery, options?: CallOptions): Promise<LinkReport>;
}

/** @param change makes what a change sends along, with the session's token */
export function linkCalls(
  call: ReturnType<typeof createTransport>,
  mine: Outgoing,
  change: (method: string, headers: Record<string, string>, body?: object) => Outgoing,
): LinkClient {
  const link = { code: '', etag: '', target: '', active: true, scans: {} } as const;
  const dry = (dryRun: boolean) => (dryRun ? '?dryRun=true' : '');
  return {
    links: (query, options) =>
      call<LinkList>('/staff/links' + queryOf(query), { links: [], count: 0, help }, mine, options),

    link: (code, options) =>
      call<LinkDetail>(path`/staff/links/${code}`, { link, days: [], help }, mine, options),

    addLink: (draft, dryRun, options) =>
      call<LinkAdded>('/staff/links' + dry(dryRun), { link, help }, change('POST', {}, draft), options),

    changeLink: (code, etag, { target, active }, options) =>
      call<LinkDetail>(
        path`/staff/links/${code}`,
        { link, days: [], help },
        change('PUT', { 'if-match': `"${etag}"` }, { target, active }),
        options,
      ),

    importLinks: (file, dryRun, options) =>
      call<LinkImport>(
        '/staff/links/import' + dry(dryRun),
        { added: [], changed: [], unchanged: 0, leftOut: 0, faults: [], help },
        change('POST', {}, file),
        options,
      ),

    linkReport: (query, options) =>
      call<LinkReport>('/staff/reports/links' + queryOf(query), { total: 0, rows: [], help }, mine, options),
  };
}
