import { signal } from '@preact/signals';

/** The address behind the hash, taken apart: "#/tps/367…?from=x" is ["tps", "367…"]. */
export interface Route {
  path: string[];
  query: URLSearchParams;
}

const read = (): Route => {
  const [path = '', query = ''] = location.hash.replace(/^#\/?/, '').split('?');
  return { path: path.split('/').filter(Boolean).map(decodeURIComponent), query: new URLSearchParams(query) };
};
export const route = signal<Route>(read());
addEventListener('hashchange', () => {
  route.value = read();
});

export function go(hash: string): void {
  location.hash = hash;
}

/** Changes the address without a new entry in the browser's history. */
export function stay(hash: string): void {
  history.replaceState(null, '', hash);
  route.value = read();
}
