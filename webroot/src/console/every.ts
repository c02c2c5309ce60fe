import { useEffect } from 'preact/hooks';

/** Does something again and again while the page can be seen, and at once when it can be seen again. */
export function useEvery(ms: number, run: () => void, keys: unknown[]): void {
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === 'visible') run();
    };
    const timer = setInterval(look, ms);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, keys);
}
