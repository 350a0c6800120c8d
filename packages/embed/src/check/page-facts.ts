/** What is known of a page that holds the kit, however it was found out. */
export interface PageFacts {
  /** Address of the page after redirects. */
  url: string;
  /** Content security policies that hold, from headers and from the page; those that only report are left out. */
  policies: readonly string[];
  /** Files of the kit that the page asks for. */
  files: readonly FileFacts[];
  /** Every tag that begins with `y12355-`. */
  tags: readonly TagFacts[];
  /** Whether the page itself has a link that dials 12355, outside of the kit's tags. */
  dials: boolean;
  /** Whether scripts of others are on the page: one of them may hold the kit. */
  otherScripts: boolean;
  /** How files answered, by their address; what is not here was not asked. */
  answers: Readonly<Record<string, Answer>>;
  /** Newest version of each kit, by the address of its `sdk/`. */
  newest: Readonly<Record<string, string>>;
  /** What runs, where the page was looked at from inside. */
  running?: Running;
}

export interface FileFacts {
  kind: 'script' | 'style' | 'frame';
  url: string;
  /** Path below its version, `widgets/hotline-banner.min.js`. */
  file: string;
  /** `https://12355.example/sdk/`; undefined for a copy that stands elsewhere. */
  sdk: string | undefined;
  /** `v1`, or the pinned version; undefined for a copy. */
  version: string | undefined;
  attributes: Readonly<Record<string, string>>;
}

export interface TagFacts {
  /** Without its prefix. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** Text inside of the tag, without what belongs to the centers of a list. */
  text: string;
  /** Numbers that links inside of the tag dial, without those of centers. */
  dialed: readonly string[];
  /** Of these, the links whose words name another number than they dial. */
  differing: readonly { shown: string; dialed: string }[];
  /** Whether its end tag stands in the page; a living page does not tell. */
  closed: boolean;
}

export interface Answer {
  /** Why a browser could not use it, `404` or `timeout`; undefined where it could. */
  trouble?: string;
  /** Its integrity by each algorithm that the page asks for. */
  hashes?: readonly string[];
}

export interface Running {
  /** Whether the browser knows custom elements. */
  registry: boolean;
  /** Registered elements with their versions. */
  registered: readonly { name: string; version: string }[];
  /** Whether Trusted Types refuse the kit. */
  refused: boolean;
  /** Elements that gave up and show what is inside of their tag. */
  failed: readonly string[];
}
