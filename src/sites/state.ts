/** 'on': works without asking, selection button included. 'off': refuses even a gesture. Absent: on a gesture only. */
export type SiteChoice = 'on' | 'off';

/** 'ask' works on a gesture only: the state of every site without a choice. */
export type SiteState = 'ask' | SiteChoice;

export interface SiteSettings {
  readonly choice?: SiteChoice;
  /** Keep what was rewritten on this site. */
  readonly history?: boolean;
}

/** By origin ('https://example.org'). */
export type Sites = Readonly<Record<string, SiteSettings>>;

/** Apart from the store, so that a view can ask without it. */
export const stateOf = (sites: Sites, origin: string): SiteState =>
  (Object.hasOwn(sites, origin) ? sites[origin]?.choice : undefined) ?? 'ask';
