// The phone's database: the outbox and the few things that must survive a cold start without signal.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { OutboxItem } from './plan';

interface Schema extends DBSchema {
  items: { key: string; value: OutboxItem };
  kept: { key: string; value: unknown };
}
let opened: Promise<IDBPDatabase<Schema>> | null = null;

function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('siaga-phone', 1, {
    upgrade(db) {
      db.createObjectStore('items', { keyPath: 'report.id' });
      db.createObjectStore('kept');
    },
    terminated() { opened = null; }, // the browser closed it under us: open again at the next use
  });
  opened.catch(() => { opened = null; });
  return opened;
}

export interface ItemStore {
  all(): Promise<OutboxItem[]>;
  put(items: OutboxItem[]): Promise<void>;
  /** Removes one and adds another in the same transaction, or only removes. */
  replace(id: string, item?: OutboxItem): Promise<void>;
}

export const itemStore: ItemStore = {
  async all() { return (await database()).getAll('items'); },
  async put(items) {
    // strict: "Tersimpan di HP" may only be said once the bytes are on the disk
    const tx = (await database()).transaction('items', 'readwrite', { durability: 'strict' });
    await Promise.all([...items.map((item) => tx.store.put(item)), tx.done]);
  },
  async replace(id, item) {
    const tx = (await database()).transaction('items', 'readwrite', { durability: 'strict' });
    await Promise.all([tx.store.delete(id), item ? tx.store.put(item) : undefined, tx.done]);
  },
};

export async function keep(name: string, value: unknown): Promise<void> {
  const tx = (await database()).transaction('kept', 'readwrite', { durability: 'strict' });
  await Promise.all([tx.store.put(value, name), tx.done]);
}
export async function kept<T>(name: string): Promise<T | undefined> {
  return (await database()).get('kept', name) as Promise<T | undefined>;
}
export async function forget(...names: string[]): Promise<void> {
  const tx = (await database()).transaction('kept', 'readwrite', { durability: 'strict' });
  await Promise.all([...names.map((name) => tx.store.delete(name)), tx.done]);
}
export async function clearItems(): Promise<void> {
  await (await database()).clear('items');
}
