import { staff, staffSession } from '../api/staff';

/** Saves a file that needs the session's token, which a plain link cannot carry. */
export async function download(path: string, name: string): Promise<void> {
  const ask = (): Promise<Response> =>
    fetch(path, { headers: { Authorization: `Bearer ${staffSession.value?.token ?? ''}` } });
  let response = await ask();
  if (response.status === 401) {
    await staff.renew();
    response = await ask();
  }
  if (!response.ok) throw new Error(String(response.status));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
