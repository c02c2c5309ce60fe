import { Problem } from './problem';
import { staff, staffSession } from './staff';

/** The bytes behind the session's token, which neither a link nor an image can carry; failures as everywhere. */
export const fileOf = (path: string, signal?: AbortSignal): Promise<Blob> => bytes(path, signal ? { signal } : {});

/** The file that a call makes of what it is sent. */
export const bytesOf = (path: string, body: unknown): Promise<Blob> =>
  bytes(path, { method: 'POST', body: JSON.stringify(body) });

async function bytes(path: string, call: RequestInit): Promise<Blob> {
  let response = await ask(path, call);
  if (response.status === 401) {
    await staff.renew();
    response = await ask(path, call);
  }
  if (response.ok) return response.blob();
  let body = {};
  try {
    body = (await response.json()) as object;
  } catch {
    /* no words came along: the status still counts */
  }
  throw new Problem('status', response.status, body);
}

async function ask(path: string, call: RequestInit): Promise<Response> {
  const headers = {
    Authorization: `Bearer ${staffSession.value?.token ?? ''}`,
    ...(call.body ? { 'Content-Type': 'application/json' } : {}),
  };
  try {
    return await fetch(path, { headers, cache: 'no-store', ...call });
  } catch {
    throw new Problem('network', 0);
  }
}

/** Saves such a file under a name. */
export async function download(path: string, name: string): Promise<void> {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await fileOf(path));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
