import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/** What a page shows of something fetched: nothing yet, the data, or why it failed. */
export interface Resource<T> {
  data: T | undefined;
  problem: unknown;
  loading: boolean;
  reload: () => void;
  set: (data: T) => void;
}

/** Fetches when `keys` change; an older answer never overwrites a newer one. */
export function useResource<T>(fetch: () => Promise<T>, keys: unknown[]): Resource<T> {
  const [state, setState] = useState<{ data?: T; problem?: unknown; loading: boolean }>({ loading: true });
  const turn = useRef(0);
  const run = useCallback((keep: boolean) => {
    const mine = ++turn.current;
    setState((old) => ({ data: keep ? old.data : undefined, loading: true }));
    fetch().then(
      (data) => {
        if (mine === turn.current) setState({ data, loading: false });
      },
      (problem) => {
        if (mine === turn.current) setState((old) => ({ data: old.data, problem, loading: false }));
      },
    );
  }, keys);
  useEffect(() => {
    run(true);
    return () => {
      turn.current++;
    };
  }, [run]);
  return {
    data: state.data,
    problem: state.problem,
    loading: state.loading,
    reload: () => run(true),
    set: (data) => {
      turn.current++;
      setState({ data, loading: false });
    },
  };
}
