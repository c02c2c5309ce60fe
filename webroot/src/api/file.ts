import { Problem } from './problem';
import { staff, staffSession } from './staff';

/** The bytes behind the session's token, which neither a link nor an image can carry; failures as everywhere. */
export async function fileOf(path: string, signal?: AbortSignal): Promise<Blob> {
  let response = await ask(path, signal);
  if (response.status === 401) {
    await staff.renew();
    response = await ask(path, signal);
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

async function ask(path: string, signal?: AbortSignal): Promise<Response> {
  const headers = { Authorization: `Bearer ${staffSession.value?.token ?? ''}` };
  try {
    return await fetch(path, { headers, cache: 'no-store', ...(signal ? { signal } : {}) });
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
