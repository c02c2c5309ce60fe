// One sender among all open tabs: a lock for each drain, so that a sleeping tab never keeps a waking one from sending.
export async function alone(name: string, work: () => Promise<void>): Promise<boolean> {
  if (!('locks' in navigator)) {
    // not a secure page: sending twice is harmless, the server knows the ids
    await work();
    return true;
  }
  return navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
    return lock !== null;
  });
}

/** Waits for the others instead of giving up. */
export async function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  if (!('locks' in navigator)) return work();
  return navigator.locks.request(name, work) as Promise<T>;
}
