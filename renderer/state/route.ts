import { create } from 'zustand';

export const SCREENS = [
  'start',
  'import',
  'plan',
  'versions',
  'compare',
  'papers',
  'check',
  'settings',
] as const;
export type Screen = (typeof SCREENS)[number];

/** What a screen should show first, as { version: "3.4", action: "2.1" }. */
export type RouteParams = Readonly<Record<string, string>>;

export interface Route {
  readonly screen: Screen;
  readonly params: RouteParams;
}

const HOME: Route = { screen: 'start', params: {} };

export const useRoute = create<Route>(() => readHash(location.hash));

/** Goes to a screen; the way back is the browser's own. */
export function goTo(screen: Screen, params: RouteParams = {}): void {
  const query = new URLSearchParams(params).toString();
  history.pushState(null, '', `#/${screen}${query === '' ? '' : `?${query}`}`);
  useRoute.setState({ screen, params });
}

/** Shows other params of the same screen, with no way back to those before. */
export function replaceParams(params: RouteParams): void {
  const { screen } = useRoute.getState();
  const query = new URLSearchParams(params).toString();
  history.replaceState(null, '', `#/${screen}${query === '' ? '' : `?${query}`}`);
  useRoute.setState({ params });
}

/** Lets the window's Back and Forward work. Gives a function that stops it. */
export function followHistory(): () => void {
  const follow = (): void => useRoute.setState(readHash(location.hash));
  addEventListener('popstate', follow);
  return () => removeEventListener('popstate', follow);
}

function readHash(hash: string): Route {
  const [, name, query] = /^#\/([a-z]+)(?:\?(.*))?$/.exec(hash) ?? [];
  const screen = SCREENS.find((each) => each === name);
  return screen === undefined
    ? HOME
    : { screen, params: Object.fromEntries(new URLSearchParams(query ?? '')) };
}
