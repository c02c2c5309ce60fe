// One way to call the server: JSON in and out, a time limit, problems as one error type.
import { language } from '../i18n';
import { Problem, retryAfterMs } from './problem';
import type { ProblemBody } from './types';

const TIMEOUT_MS = 20_000;

export interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  /** Sent as it is, for files. */
  raw?: { type: string; content: BodyInit };
  token?: string;
  timeoutMs?: number;
  signal?: AbortSignal;
}
export interface Answer<T> {
  value: T;
  serverDate: string | null;
}

export async function send<T>(path: string, call: Call = {}): Promise<Answer<T>> {
  const limit = new AbortController();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    limit.abort();
  }, call.timeoutMs ?? TIMEOUT_MS);
  const cancel = (): void => limit.abort();
  call.signal?.addEventListener('abort', cancel);
  try {
    const response = await fetch(path, {
      method: call.method ?? (call.body === undefined && !call.raw ? 'GET' : 'POST'),
      headers: headersOf(call),
      body: call.raw ? call.raw.content : call.body === undefined ? undefined : JSON.stringify(call.body),
      credentials: 'same-origin',
      cache: 'no-store',
      signal: limit.signal,
    });
    const text = await response.text();
    if (!response.ok) throw failure(response, text);
    return {
      value: (text === '' ? undefined : JSON.parse(text)) as T,
      serverDate: response.headers.get('Date'),
    };
  } catch (error) {
    if (error instanceof Problem) throw error;
    if (error instanceof SyntaxError) throw new Problem('network', 0); // a captive portal answered, not our server
    throw new Problem(late ? 'timeout' : 'network', 0);
  } finally {
    clearTimeout(timer);
    call.signal?.removeEventListener('abort', cancel);
  }
}

function headersOf(call: Call): Record<string, string> {
  const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': language.value };
  if (call.raw) headers['Content-Type'] = call.raw.type;
  else if (call.body !== undefined) headers['Content-Type'] = 'application/json';
  if (call.token) headers.Authorization = `Bearer ${call.token}`;
  return headers;
}

function failure(response: Response, text: string): Problem {
  let body: ProblemBody = {};
  if ((response.headers.get('Content-Type') ?? '').includes('json')) {
    try {
      body = JSON.parse(text) as ProblemBody;
    } catch {
      /* cut off on the way: the status still counts */
    }
  }
  return new Problem(
    'status',
    response.status,
    body,
    retryAfterMs(response.headers.get('Retry-After'), Date.now()),
  );
}
