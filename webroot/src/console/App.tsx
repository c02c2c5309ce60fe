import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { Problem } from '../api/problem';
import { staff, staffSession } from '../api/staff';
import { Gate } from '../access/Gate';
import { SetPassword } from '../access/Password';
import { Setup } from '../access/Setup';
import { SignIn } from '../access/SignIn';
import { word } from '../access/words';
import { enter } from '../store/city';
import { Failed, Loading } from './parts';
import { route } from './router';
import { Shell } from './Shell';

const restoring = signal(true);
const unreachable = signal<unknown>(null);
let wasIn = false;

/** The cookie may still hold a session; only "no" leads to the sign-in page, silence is asked again. */
export async function restore(): Promise<void> {
  restoring.value = true;
  unreachable.value = null;
  try {
    await staff.renew();
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.status !== 401) unreachable.value = problem;
  }
  restoring.value = false;
}

export function App(): JSX.Element {
  const { path } = route.value;
  const inside = staffSession.value !== null;
  useEffect(() => {
    if (inside) {
      wasIn = true;
      void enter();
    }
  }, [inside]);
  if (path[0] === 'setup' && path[1] && !inside) return <Setup code={path[1]} />;
  if (path[0] === 'password' && path[1]) return <SetPassword code={path[1]} />;
  if (restoring.value)
    return (
      <Gate title={word('restoring')}>
        <Loading />
      </Gate>
    );
  if (unreachable.value && !inside) {
    return (
      <Gate title={word('title')}>
        <Failed problem={unreachable.value} retry={() => void restore()} />
      </Gate>
    );
  }
  return inside ? <Shell /> : <SignIn ended={wasIn && !left.value} />;
}

/** Set when the person left by choice, so that nobody is told of an "ended session". */
export const left = signal(false);
