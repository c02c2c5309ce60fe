import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { signIn } from '../api/staff';
import { Form, TextField } from '../console/Form';
import { Gate } from './Gate';
import { word } from './words';

/** Staff sign-in; the browser's refresh cookie remembers it afterwards. */
export function SignIn({ ended }: { ended: boolean }): JSX.Element {
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);
  const check = () => [
    ...(login.trim() ? [] : [{ field: 'login', message: word('loginMissing') }]),
    ...(password ? [] : [{ field: 'password', message: word('passwordMissing') }]),
  ];
  return (
    <Gate title={word('title')}>
      {ended && <p class="notice tone-info">{word('ended')}</p>}
      <Form check={check} submit={() => signIn(login.trim(), password)} action={word('submit')} wide>
        {(error) => (
          <>
            <TextField
              id="login"
              text={word('login')}
              value={login}
              onChange={setLogin}
              error={error('login')}
              autocomplete="username"
              autocapitalize="none"
            />
            <TextField
              id="password"
              text={word('password')}
              value={password}
              onChange={setPassword}
              error={error('password')}
              autocomplete="current-password"
              type={shown ? 'text' : 'password'}
            />
            <label class="check">
              <input
                type="checkbox"
                checked={shown}
                onChange={(event) => setShown(event.currentTarget.checked)}
              />
              {word('show')}
            </label>
          </>
        )}
      </Form>
      <div class="stack-tight small muted">
        <p>{word('forgot')}</p>
        <p>{word('phoneHint')}</p>
      </div>
    </Gate>
  );
}
