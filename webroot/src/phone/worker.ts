// The service worker: keeps the app itself on the phone so that it starts without signal. It never touches reports.
declare const PRECACHE: [address: string, fingerprint: string][];
declare const VERSION: string;

interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface WorkerFetch extends WorkerEvent {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Scope {
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', on: (event: WorkerEvent) => void): void;
  addEventListener(type: 'fetch', on: (event: WorkerFetch) => void): void;
  addEventListener(type: 'message', on: (event: WorkerEvent & { data: unknown }) => void): void;
}
const scope = self as unknown as Scope;
const PREFIX = 'siaga-phone-';
const CACHE = PREFIX + VERSION;
const HOME = '/phone/';
const list = PRECACHE;
const addresses = new Set(list.map(([address]) => address));

/** Files with a hash in their name never change, so an earlier version's copy is taken over without the network. */
async function fetchOrReuse([address, fingerprint]: [string, string]): Promise<Response> {
  const held = fingerprint === '' ? await caches.match(address) : undefined;
  const answer = held ?? (await fetch(address, { cache: 'reload' }));
  if (!answer.ok || answer.redirected) throw new Error(`${address}: ${answer.status}`);
  return answer;
}

async function install(): Promise<void> {
  const cache = await caches.open(CACHE);
  await Promise.all(list.map(async (entry) => cache.put(entry[0], await fetchOrReuse(entry))));
}

async function dropOldVersions(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)),
  );
}

async function answer(request: Request, address: string): Promise<Response> {
  const cache = await caches.open(CACHE);
  return (await cache.match(address)) ?? fetch(request);
}

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) => event.waitUntil(dropOldVersions()));
scope.addEventListener('message', (event) => {
  if (event.data === 'apply') event.waitUntil(scope.skipWaiting()); // only the app knows when nobody is mid-form
});
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(answer(request, HOME));
  else if (addresses.has(pathname)) event.respondWith(answer(request, pathname));
});

export {};
